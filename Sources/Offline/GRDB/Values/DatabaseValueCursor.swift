import CSQLite

/// The values of a statement's first column, read as they are asked for.
public final class DatabaseValueCursor<Value: DatabaseValueConvertible>: Cursor {
    private let steps: StatementSteps

    init(statement: Statement, arguments: StatementArguments?) throws {
        steps = try StatementSteps(statement, arguments: arguments)
    }

    public func next() throws -> Value? {
        guard try steps.advance() else { return nil }
        let statement = steps.statement
        guard let value = Value.decode(statement.handle, 0) else {
            throw RowDecodingError(
                Value.self, from: DatabaseValue(statement: statement.handle, index: 0),
                column: statement.columnNames[0],
                sql: statement.sql)
        }
        return value
    }
}
