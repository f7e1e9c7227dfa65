extension Optional: DatabaseValueConvertible where Wrapped: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { self?.databaseValue ?? .null }

    public static func fromDatabaseValue(_ dbValue: DatabaseValue) -> Self? {
        if dbValue.isNull { return .some(nil) }
        guard let value = Wrapped.fromDatabaseValue(dbValue) else { return nil }
        return .some(value)
    }

    public static func fromMissingColumn() -> Self? { .some(nil) }

    public static func fromColumn(_ statement: OpaquePointer, _ index: Int32) -> Self? {
        guard let value = Wrapped.fromColumn(statement, index) else { return nil }
        return .some(value)
    }
}
