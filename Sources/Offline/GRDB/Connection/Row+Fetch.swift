extension Row {
    /// The rows one by one; each is only valid until the next.
    public static func fetchCursor(
        _ db: Database, sql: String, arguments: StatementArguments = StatementArguments()
    ) throws -> RowCursor {
        try fetchCursor(db.makeStatement(sql: sql), arguments: arguments)
    }

    public static func fetchAll(
        _ db: Database, sql: String, arguments: StatementArguments = StatementArguments()
    ) throws -> [Row] {
        try fetchAll(db.makeStatement(sql: sql), arguments: arguments)
    }

    public static func fetchOne(
        _ db: Database, sql: String, arguments: StatementArguments = StatementArguments()
    ) throws -> Row? {
        try fetchOne(db.makeStatement(sql: sql), arguments: arguments)
    }

    public static func fetchCursor(
        _ statement: Statement, arguments: StatementArguments? = nil
    ) throws -> RowCursor {
        try RowCursor(statement: statement, arguments: arguments)
    }

    public static func fetchAll(_ statement: Statement, arguments: StatementArguments? = nil) throws -> [Row] {
        let steps = try StatementSteps(statement, arguments: arguments)
        var rows: [Row] = []
        while try steps.advance() { rows.append(Row(copying: statement)) }
        return rows
    }

    public static func fetchOne(_ statement: Statement, arguments: StatementArguments? = nil) throws -> Row? {
        let steps = try StatementSteps(statement, arguments: arguments)
        return try steps.advance() ? Row(copying: statement) : nil
    }
}
