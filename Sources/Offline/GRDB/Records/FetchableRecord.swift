/// A value that is made from a row.
public protocol FetchableRecord {
    init(row: Row) throws
}

extension FetchableRecord {
    public static func fetchCursor(
        _ db: Database, sql: String, arguments: StatementArguments = StatementArguments()
    ) throws -> RecordCursor<Self> {
        try fetchCursor(db.makeStatement(sql: sql), arguments: arguments)
    }

    public static func fetchAll(
        _ db: Database, sql: String, arguments: StatementArguments = StatementArguments()
    ) throws -> [Self] {
        try Array(fetchCursor(db, sql: sql, arguments: arguments))
    }

    public static func fetchOne(
        _ db: Database, sql: String, arguments: StatementArguments = StatementArguments()
    ) throws -> Self? {
        try fetchCursor(db, sql: sql, arguments: arguments).next()
    }

    public static func fetchCursor(
        _ statement: Statement, arguments: StatementArguments? = nil
    ) throws -> RecordCursor<Self> {
        try RecordCursor(statement: statement, arguments: arguments)
    }

    public static func fetchAll(_ statement: Statement, arguments: StatementArguments? = nil) throws -> [Self] {
        try Array(fetchCursor(statement, arguments: arguments))
    }

    public static func fetchOne(_ statement: Statement, arguments: StatementArguments? = nil) throws -> Self? {
        try fetchCursor(statement, arguments: arguments).next()
    }
}

extension FetchableRecord where Self: TableRecord {
    public static func fetchCursor(_ db: Database) throws -> RecordCursor<Self> {
        try fetchCursor(db, sql: "SELECT * FROM \(databaseTableName.quoted)")
    }

    public static func fetchAll(_ db: Database) throws -> [Self] { try Array(fetchCursor(db)) }

    /// The record with this primary key.
    public static func fetchOne(_ db: Database, key: some DatabaseValueConvertible) throws -> Self? {
        try fetchOne(
            db, sql: "SELECT * FROM \(databaseTableName.quoted) WHERE \(singleKey(db).quoted) = ?", arguments: [key])
    }
}
