import CSQLite

extension Int64: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { DatabaseValue(storage: .int64(self)) }

    public static func fromDatabaseValue(_ dbValue: DatabaseValue) -> Int64? {
        switch dbValue.storage {
        case .int64(let integer): integer
        case .double(let double): Int64(exactly: double.rounded(.towardZero))
        default: nil
        }
    }

    public static func fromColumn(_ statement: OpaquePointer, _ index: Int32) -> Int64? {
        sqlite3_column_int64(statement, index)
    }
}
