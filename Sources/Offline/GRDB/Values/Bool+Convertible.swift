import CSQLite

extension Bool: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { DatabaseValue(storage: .int64(self ? 1 : 0)) }

    public static func fromDatabaseValue(_ dbValue: DatabaseValue) -> Bool? {
        switch dbValue.storage {
        case .int64(let integer): integer != 0
        case .double(let double): double != 0
        default: nil
        }
    }

    public static func fromColumn(_ statement: OpaquePointer, _ index: Int32) -> Bool? {
        sqlite3_column_int64(statement, index) != 0
    }
}
