import CSQLite

extension Int32: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { Int64(self).databaseValue }

    public static func fromDatabaseValue(_ dbValue: DatabaseValue) -> Int32? {
        Int64.fromDatabaseValue(dbValue).flatMap { Int32(exactly: $0) }
    }

    public static func fromColumn(_ statement: OpaquePointer, _ index: Int32) -> Int32? {
        Int32(exactly: sqlite3_column_int64(statement, index))
    }
}
