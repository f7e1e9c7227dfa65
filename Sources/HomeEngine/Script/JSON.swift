/// A JSON value that knows on which line it was written.
public struct JSON: Sendable {
    /// What the value is.
    public enum Content: Sendable {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([JSON])
        case object([Member])
    }

    /// A named value in an object, in the order of the text.
    public struct Member: Sendable {
        public let name: String
        public let value: JSON
    }

    public let content: Content
    /// The line it starts on, from 1.
    public let line: Int

    /// Reads a whole text; anything after the first value is refused.
    public init(_ bytes: [UInt8]) throws(ScriptError) {
        var reader = JSONReader(bytes)
        self = try reader.document()
    }

    init(_ content: Content, line: Int) {
        self.content = content
        self.line = line
    }

    /// The member of that name, or nil when there is none or this is no object.
    public subscript(_ name: String) -> JSON? {
        guard case .object(let members) = content else { return nil }
        for member in members where member.name == name { return member.value }
        return nil
    }
}
