/// A record that should be in the database is not.
public enum RecordError: Error {
    case recordNotFound(databaseTableName: String, key: [String: DatabaseValue])
}

extension RecordError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .recordNotFound(let table, let key): "Key not found in table \(table): \(key)"
        }
    }
}
