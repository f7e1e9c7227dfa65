import HomeEngine

/// Words a visitor should not read here: jargon, brands, promises, advice on treatment.
struct WordRules {
    /// By their first word, in small letters.
    private let forbidden: [String: [(words: [String], entry: ForbiddenWord)]]

    init(_ entries: [ForbiddenWord]) {
        let words = entries.map { (words: VisitorText.words($0.word), entry: $0) }
        forbidden = Dictionary(grouping: words) { $0.words.first ?? "" }
    }

    func findings(in file: String, _ json: JSON) -> [Finding] {
        VisitorText.all(in: json).flatMap { text in
            messages(about: text.text).map { message in
                Finding(
                    file: file, line: json.line(of: text.field), field: text.field, rule: .words, message: message)
            }
        }
    }

    /// One sentence for every forbidden word in a text; a part of a longer word is none.
    func messages(about text: String) -> [String] {
        let spoken = VisitorText.words(text)
        return spoken.indices.flatMap { start in
            forbidden[spoken[start], default: []].filter { spoken[start...].starts(with: $0.words) }.map {
                "\"\($0.entry.word)\" should not stand here: \($0.entry.instead)."
            }
        }
    }
}
