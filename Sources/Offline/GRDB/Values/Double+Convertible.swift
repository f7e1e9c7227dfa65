import CSQLite

extension Double: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { DatabaseValue(storage: .double(self)) }

    public static func fromDatabaseValue(_ dbValue: DatabaseValue) -> Double? {
        switch dbValue.storage {
        case .int64(let integer): Double(integer)
        case .double(let double): double
        default: nil
        }
    }

    public static func fromColumn(_ statement: OpaquePointer, _ index: Int32) -> Double? {
        sqlite3_column_double(statement, index)
    }
}
