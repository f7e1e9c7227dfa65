/// A word to look for in the index, and the word somebody typed that led to it.
struct SearchTerm: Equatable, Sendable {
    let said: String
    let word: String

    /// Finds every word that starts with it; the quotes keep anything typed from being read as an operator.
    var pattern: String {
        // A synonym may be two words: they must then follow each other.
        word.split(separator: " ").map { "\"\($0.replacing("\"", with: ""))\"" }.joined(separator: " + ") + " *"
    }

    /// The word in a text that it finds, or nil.
    func found(in text: String) -> String? {
        let words = SearchQuery.folded(text).split { !$0.isLetter && !$0.isNumber }
        let parts = word.split(separator: " ")
        guard let last = parts.last else { return nil }
        for start in words.indices where start + parts.count <= words.endIndex {
            let end = start + parts.count - 1
            if words[start..<end].elementsEqual(parts.dropLast()), words[end].hasPrefix(last) {
                return words[start...end].joined(separator: " ")
            }
        }
        return nil
    }
}
