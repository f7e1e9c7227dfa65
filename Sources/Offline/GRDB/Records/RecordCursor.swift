/// The records of a statement, made as they are asked for.
public final class RecordCursor<Record: FetchableRecord>: Cursor {
    private let rows: RowCursor

    init(statement: Statement, arguments: StatementArguments?) throws {
        rows = try RowCursor(statement: statement, arguments: arguments)
    }

    public func next() throws -> Record? { try rows.next().map { try Record(row: $0) } }
}
