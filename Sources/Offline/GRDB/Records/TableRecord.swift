/// A type whose values stand in one table.
public protocol TableRecord {
    static var databaseTableName: String { get }
}

extension TableRecord {
    /// The name of the type, with a small first letter.
    public static var databaseTableName: String {
        let name = String(describing: Self.self)
        return name.prefix(1).lowercased() + name.dropFirst()
    }

    public static func fetchCount(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(databaseTableName.quoted)") ?? 0
    }

    @discardableResult
    public static func deleteAll(_ db: Database) throws -> Int {
        try db.execute(sql: "DELETE FROM \(databaseTableName.quoted)")
        return db.changesCount
    }

    /// Deletes the row with this primary key; false when there is none.
    @discardableResult
    public static func deleteOne(_ db: Database, key: some DatabaseValueConvertible) throws -> Bool {
        try db.execute(
            sql: "DELETE FROM \(databaseTableName.quoted) WHERE \(singleKey(db).quoted) = ?", arguments: [key])
        return db.changesCount > 0
    }

    static func singleKey(_ db: Database) throws -> String {
        let columns = try db.primaryKey(databaseTableName)
        precondition(columns.count == 1, "requires a single-column primary key in table \(databaseTableName)")
        return columns[0]
    }
}

extension String {
    /// As an SQL name.
    var quoted: String { "\"\(self)\"" }
}
