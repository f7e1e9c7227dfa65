/// The interface texts in one language, wherever they are kept.
public struct Texts: Sendable {
    public let language: Language
    private let find: @Sendable (String) -> String?

    /// - Parameter find: the text of a key, its `{placeholders}` not yet filled in; nil when there is none.
    public init(language: Language, find: @escaping @Sendable (String) -> String?) {
        self.language = language
        self.find = find
    }

    /// The text of a key with its `{placeholders}` filled in. A key without a text shows itself, so that it is noticed.
    public func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        Self.fill(find(key) ?? key, values)
    }

    /// What a button says that does the same as touching a part.
    public func touching(_ part: String, of record: AidRecord) -> String {
        // In Dutch the words round a name depend on it, so that parts that lead on have a sentence of their own.
        record.parts.first { $0.id == part }?.touch?[language]
            ?? self("tryOut.part", ["part": record.name(ofPart: part, in: language)])
    }

    /// Fills in what is between braces; what is not known stays, and what is filled in is not looked at again.
    private static func fill(_ text: String, _ values: [String: String]) -> String {
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            if let value = values[String(name)] {
                filled += rest[..<open] + value
                rest = rest[rest.index(after: close)...]
            } else {
                filled += rest[...open]
                rest = rest[rest.index(after: open)...]
            }
        }
        return filled + rest
    }
}
