extension String: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { DatabaseValue(storage: .string(self)) }

    public static func fromDatabaseValue(_ dbValue: DatabaseValue) -> String? {
        switch dbValue.storage {
        case .string(let string): string
        case .blob(let data): String(data: data, encoding: .utf8)
        default: nil
        }
    }

    public static func fromColumn(_ statement: OpaquePointer, _ index: Int32) -> String? {
        String(statement: statement, index: index)
    }
}
