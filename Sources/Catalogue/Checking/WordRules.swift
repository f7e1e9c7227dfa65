import HomeEngine

/// Words a visitor should not read here: jargon, brands, promises, advice on treatment.
enum WordRules {
    static func findings(in file: String, _ json: JSON, forbidden: [ForbiddenWord]) -> [Finding] {
        VisitorText.all(in: json).flatMap { text in
            Self.forbidden(in: text.text, forbidden).map { word in
                Finding(
                    file: file, line: json.line(of: text.field), field: text.field, rule: .words,
                    message: "\"\(word.word)\" should not stand here: \(word.instead).")
            }
        }
    }

    /// The forbidden words in a text, as whole words.
    static func forbidden(in text: String, _ words: [ForbiddenWord]) -> [ForbiddenWord] {
        let padded = " " + VisitorText.words(text).joined(separator: " ") + " "
        return words.filter { padded.contains(" \($0.word.lowercased()) ") }
    }
}
