import CSQLite

/// A Swift value that has a place in a column.
public protocol DatabaseValueConvertible {
    /// What is stored.
    var databaseValue: DatabaseValue { get }

    /// The value that was stored, or nil when what is stored is no such value.
    static func fromDatabaseValue(_ dbValue: DatabaseValue) -> Self?

    /// The value for a column that a row does not have; nil when that is a mistake.
    static func fromMissingColumn() -> Self?

    /// The value of a column that is not NULL. The plain types let SQLite convert, as upstream's fast path does.
    static func fromColumn(_ statement: OpaquePointer, _ index: Int32) -> Self?
}

extension DatabaseValueConvertible {
    public static func fromMissingColumn() -> Self? { nil }

    public static func fromColumn(_ statement: OpaquePointer, _ index: Int32) -> Self? {
        fromDatabaseValue(DatabaseValue(statement: statement, index: index))
    }

    /// The value of a column, NULL included.
    static func decode(_ statement: OpaquePointer, _ index: Int32) -> Self? {
        sqlite3_column_type(statement, index) == SQLITE_NULL ? fromDatabaseValue(.null) : fromColumn(statement, index)
    }
}
