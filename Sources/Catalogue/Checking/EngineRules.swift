import HomeEngine

/// The engine accepts the home that these sources compose.
enum EngineRules {
    static func findings(in sources: CatalogueSources) -> [Finding] {
        func refused(_ reason: String) -> [Finding] {
            [
                Finding(
                    file: CatalogueSources.homePath, line: 1, field: "", rule: .engine,
                    message: "The engine refuses the home: \(reason)")
            ]
        }
        guard let script = HomeScript(sources) else {
            return refused("a room or an aid has no complete model in \(CatalogueSources.modelsFolder).")
        }
        do {
            _ = try Home(json: script.json())
            return []
        } catch let error as ScriptError {
            return refused(error.sentence)
        } catch {
            return refused(String(describing: error))
        }
    }
}
