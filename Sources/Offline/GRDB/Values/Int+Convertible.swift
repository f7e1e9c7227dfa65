import CSQLite

extension Int: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { Int64(self).databaseValue }

    public static func fromDatabaseValue(_ dbValue: DatabaseValue) -> Int? {
        Int64.fromDatabaseValue(dbValue).flatMap { Int(exactly: $0) }
    }

    public static func fromColumn(_ statement: OpaquePointer, _ index: Int32) -> Int? {
        Int(exactly: sqlite3_column_int64(statement, index))
    }
}
