/// The rows of a statement, read as they are asked for.
public final class RowCursor: Cursor {
    private let steps: StatementSteps
    private let row: Row

    init(statement: Statement, arguments: StatementArguments?) throws {
        steps = try StatementSteps(statement, arguments: arguments)
        row = Row(live: statement)
    }

    public func next() throws -> Row? { try steps.advance() ? row : nil }
}
