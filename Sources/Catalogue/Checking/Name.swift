/// What a name in the data looks like: the engine's lines carry it, so it has no spaces or capitals.
enum Name {
    static func isPlain(_ name: String) -> Bool {
        name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil
    }

    /// The names that stand in a list more than once, with the place of the second.
    static func doubled(_ names: [String]) -> [(index: Int, name: String)] {
        var seen: Set<String> = []
        return names.enumerated().compactMap { index, name in
            seen.insert(name).inserted ? nil : (index, name)
        }
    }
}
