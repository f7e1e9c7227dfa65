/// Something in the sources that is not as it should be, with the place where an editor can mend it.
public struct Finding: Codable, Equatable, Sendable, CustomStringConvertible {
    public let file: String
    /// From 1.
    public let line: Int
    /// Such as `claims[0].qualifier.nl`; empty when the file cannot be read at all.
    public let field: String
    public let rule: Rule
    /// A sentence that says what is wrong and what to do.
    public let message: String

    public var description: String {
        field.isEmpty ? "\(file):\(line): \(message)" : "\(file):\(line): \(field): \(message)"
    }
}
