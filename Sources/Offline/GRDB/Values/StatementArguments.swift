/// The values for the question marks and the `:names` of a statement.
public struct StatementArguments: Hashable, Sendable {
    var values: [DatabaseValue] = []
    var namedValues: [String: DatabaseValue] = [:]

    public init() {}

    public init(_ values: some Sequence<(any DatabaseValueConvertible)?>) {
        self.values = values.map { $0?.databaseValue ?? .null }
    }

    public init(_ values: some Sequence<some DatabaseValueConvertible>) {
        self.values = values.map(\.databaseValue)
    }

    /// Upstream has the one above alone; this one is chosen, and costs nothing, where the values are ready.
    public init(_ values: [DatabaseValue]) { self.values = values }

    public init(_ dictionary: [String: (any DatabaseValueConvertible)?]) {
        namedValues = dictionary.mapValues { $0?.databaseValue ?? .null }
    }

    public var isEmpty: Bool { values.isEmpty && namedValues.isEmpty }

    /// Takes the values that `statement` asks for and leaves the rest for the statement after it.
    mutating func take(for statement: Statement, allowingMore: Bool) throws -> [DatabaseValue] {
        let given = values.count
        var next = values.startIndex
        let bindings = try statement.argumentNames.map { name -> DatabaseValue in
            if let name, let value = namedValues[name] { return value }
            guard next < values.endIndex else {
                throw DatabaseError(
                    resultCode: .SQLITE_MISUSE,
                    message: name.map { "missing statement argument: \($0)" }
                        ?? "wrong number of statement arguments: \(given)",
                    sql: statement.sql)
            }
            defer { next += 1 }
            return values[next]
        }
        if !allowingMore, next < values.endIndex {
            throw DatabaseError(
                resultCode: .SQLITE_MISUSE, message: "wrong number of statement arguments: \(given)",
                sql: statement.sql)
        }
        values.removeSubrange(..<next)
        return bindings
    }
}

extension StatementArguments: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: (any DatabaseValueConvertible)?...) { self.init(elements) }
}

extension StatementArguments: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, (any DatabaseValueConvertible)?)...) {
        for (name, value) in elements { namedValues[name] = value?.databaseValue ?? .null }
    }
}
