import CSQLite

/// One row of a result. A row that a cursor gives is only valid until the next; `copy()` keeps it.
public final class Row {
    private enum Content {
        case live(Statement)
        case kept([DatabaseValue])
    }

    private let content: Content
    private let indexes: [String: Int]
    public let columnNames: [String]

    init(live statement: Statement) {
        content = .live(statement)
        columnNames = statement.columnNames
        indexes = statement.columnIndexes
    }

    init(copying statement: Statement) {
        content = .kept(
            (0..<statement.columnCount).map { DatabaseValue(statement: statement.handle, index: Int32($0)) })
        columnNames = statement.columnNames
        indexes = statement.columnIndexes
    }

    private init(_ row: Row) {
        content = .kept(Array(row.databaseValues))
        columnNames = row.columnNames
        indexes = row.indexes
    }

    public var count: Int { columnNames.count }

    /// The same row, valid for ever.
    public func copy() -> Row {
        if case .kept = content { self } else { Row(self) }
    }

    public func hasColumn(_ columnName: String) -> Bool { index(of: columnName) != nil }

    public func hasNull(atIndex index: Int) -> Bool { value(at: index).isNull }

    public var databaseValues: [DatabaseValue] { (0..<count).map(value(at:)) }

    func index(of column: String) -> Int? { indexes[column] ?? indexes[column.lowercased()] }

    private func value(at index: Int) -> DatabaseValue {
        switch content {
        case .live(let statement): DatabaseValue(statement: statement.handle, index: Int32(index))
        case .kept(let values): values[index]
        }
    }

    /// The value of a column, or an error that names column and value.
    public func decode<Value: DatabaseValueConvertible>(
        _ type: Value.Type = Value.self, atIndex index: Int
    ) throws -> Value {
        precondition(columnNames.indices.contains(index), "row index out of range")
        let decoded: Value? =
            switch content {
            case .live(let statement): Value.decode(statement.handle, Int32(index))
            case .kept(let values): Value.fromDatabaseValue(values[index])
            }
        guard let decoded else {
            throw RowDecodingError(Value.self, from: value(at: index), column: columnNames[index], sql: nil)
        }
        return decoded
    }

    /// The value of a column, or an error that names column and value.
    public func decode<Value: DatabaseValueConvertible>(
        _ type: Value.Type = Value.self, forColumn columnName: String
    ) throws -> Value {
        guard let index = index(of: columnName) else {
            guard let value = Value.fromMissingColumn() else { throw RowDecodingError(missing: columnName) }
            return value
        }
        return try decode(Value.self, atIndex: index)
    }

    public subscript(_ index: Int) -> (any DatabaseValueConvertible)? { untyped(value(at: index)) }

    public subscript(_ columnName: String) -> (any DatabaseValueConvertible)? {
        index(of: columnName).flatMap { untyped(value(at: $0)) }
    }

    /// The value of a column. It is a mistake of the programmer, and the end, to ask for a type that is not there.
    public subscript<Value: DatabaseValueConvertible>(_ index: Int) -> Value {
        expecting { try decode(Value.self, atIndex: index) }
    }

    /// The value of a column. It is a mistake of the programmer, and the end, to ask for a type that is not there.
    public subscript<Value: DatabaseValueConvertible>(_ columnName: String) -> Value {
        expecting { try decode(Value.self, forColumn: columnName) }
    }

    private func expecting<Value>(_ decode: () throws -> Value) -> Value {
        do {
            return try decode()
        } catch {
            preconditionFailure("\(error)")
        }
    }

    private func untyped(_ value: DatabaseValue) -> (any DatabaseValueConvertible)? {
        switch value.storage {
        case .null: nil
        case .int64(let integer): integer
        case .double(let double): double
        case .string(let string): string
        case .blob(let data): data
        }
    }
}

@available(*, unavailable)
extension Row: Sendable {}
