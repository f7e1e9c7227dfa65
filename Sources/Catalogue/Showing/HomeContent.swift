import HomeEngine

/// What there is to show: the home for the engine and the record of every aid.
public struct HomeContent: Sendable {
    /// Nil only when not even the stand-in can be read.
    public let home: Home?
    public let records: [String: AidRecord]
    /// What the facilitator must know when the catalogue could not be used, in a sentence.
    public let problem: String?

    /// The aids, in the order of the home.
    public var aids: [String] { home?.aids.map { $0.id } ?? [] }

    /// Which content this is; every visit event names it.
    public var name: String { home?.content ?? "none" }

    /// Opens a catalogue. When it is missing or broken the home stands there all the same, with a stand-in that can be
    /// picked up.
    public init(catalogue path: String) {
        do {
            let catalogue = try CatalogueDatabase(path: path)
            let records = try catalogue.aids().map { ($0.slug, $0) }
            home = try Home(json: catalogue.homeScriptJSON())
            self.records = Dictionary(records) { first, _ in first }
            problem = nil
        } catch {
            home = try? Home(json: Array(StandInHome.script.utf8))
            records = [:]
            problem = Self.sentence(for: error, path: path)
        }
    }

    private static func sentence(for error: any Error, path: String) -> String {
        switch error {
        case let error as CatalogueError: error.description
        case let error as ScriptError:
            CatalogueError.damaged(path: path, reason: String(error.sentence.dropLast())).description
        default: CatalogueError.damaged(path: path, reason: CatalogueError.reason(error)).description
        }
    }
}
