/// A column held something else than the value that was asked for.
public struct RowDecodingError: Error, CustomStringConvertible, Sendable {
    public let description: String

    init(_ type: Any.Type, from value: DatabaseValue, column: String, sql: String?) {
        var text = "could not decode \(type) from database value \(value) - column: \"\(column)\""
        if let sql { text += ", sql: `\(sql)`" }
        description = text
    }

    init(missing column: String) {
        description = "column not found: \"\(column)\""
    }
}
