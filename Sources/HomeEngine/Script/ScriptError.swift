/// What is wrong with a description of the home, and where.
public struct ScriptError: Error, Equatable, Sendable {
    /// The field, such as `aids[0].tryOut.start`; empty when the text cannot be read at all.
    public let field: String
    /// The line in the text, from 1.
    public let line: Int
    /// What is wrong, as the end of a sentence.
    public let problem: String

    public init(field: String, line: Int, problem: String) {
        self.field = field
        self.line = line
        self.problem = problem
    }

    /// The whole sentence for the person who wrote the description.
    public var sentence: String {
        field.isEmpty ? "Line \(line): \(problem)." : "Line \(line), \(field): \(problem)."
    }
}
