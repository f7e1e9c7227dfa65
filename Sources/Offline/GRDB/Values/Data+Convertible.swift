import Foundation

extension Data: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { DatabaseValue(storage: .blob(self)) }

    public static func fromDatabaseValue(_ dbValue: DatabaseValue) -> Data? {
        switch dbValue.storage {
        case .blob(let data): data
        case .string(let string): Data(string.utf8)
        default: nil
        }
    }

    public static func fromColumn(_ statement: OpaquePointer, _ index: Int32) -> Data? {
        Data(statement: statement, index: index)
    }
}
