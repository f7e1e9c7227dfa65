import HomeEngine

/// A text a visitor reads, with the place where it stands: every `nl` and `en` in a source file.
struct VisitorText {
    let field: String
    let text: String
    let language: Language

    /// All texts for visitors in a file, in order.
    static func all(in json: JSON) -> [VisitorText] {
        json.texts().compactMap { place in
            for language in Language.allCases {
                let name = language.rawValue
                let isOfLanguage =
                    place.field == name || place.field.hasSuffix(".\(name)") || place.field.contains(".\(name)[")
                if isOfLanguage { return VisitorText(field: place.field, text: place.text, language: language) }
            }
            return nil
        }
    }

    /// Its words in small letters, without signs.
    static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" }.map(String.init)
    }

    /// The numbers in a text, as written.
    static func numbers(in text: String) -> [String] {
        // Most texts have none, and looking for one digit is far cheaper.
        guard text.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return [] }
        return text.matches(of: /\d+(?:[.,:]\d+)*/).map { String($0.output) }
    }
}
