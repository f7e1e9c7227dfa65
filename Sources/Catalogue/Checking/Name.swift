/// What a name in the data looks like: the engine's lines carry it, so it has no spaces or capitals; visit events
/// carry it too, and take nothing that could be a number.
enum Name {
    /// What a name is, in a sentence for the editor.
    static let rule = "A name has only small letters, digits and hyphens: a letter first, and 64 at most."

    static func isPlain(_ name: String) -> Bool {
        name.utf8.count <= 64 && name.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil
    }

    /// The names that stand in a list more than once, with the place of the second.
    static func doubled(_ names: [String]) -> [(index: Int, name: String)] {
        var seen: Set<String> = []
        return names.enumerated().compactMap { index, name in
            seen.insert(name).inserted ? nil : (index, name)
        }
    }
}
