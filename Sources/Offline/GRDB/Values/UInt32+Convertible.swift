import CSQLite

extension UInt32: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { Int64(self).databaseValue }

    public static func fromDatabaseValue(_ dbValue: DatabaseValue) -> UInt32? {
        Int64.fromDatabaseValue(dbValue).flatMap { UInt32(exactly: $0) }
    }

    public static func fromColumn(_ statement: OpaquePointer, _ index: Int32) -> UInt32? {
        UInt32(exactly: sqlite3_column_int64(statement, index))
    }
}
