import CSQLite

/// One compiled SQL statement of one connection.
public final class Statement {
    let handle: OpaquePointer
    private unowned let database: Database
    private let tables: Set<String>
    private var ready = false

    init(_ handle: OpaquePointer, database: Database, tables: Set<String>) {
        self.handle = handle
        self.database = database
        self.tables = tables
    }

    deinit { sqlite3_finalize(handle) }

    /// Without the space and semicolons around it.
    public var sql: String {
        guard let text = sqlite3_sql(handle) else { return "" }
        let isSeparator = { (character: Character) in character.isWhitespace || character == ";" }
        let trimmed = String(cString: text).drop(while: isSeparator)
        return String(trimmed.reversed().drop(while: isSeparator).reversed())
    }

    public private(set) lazy var columnNames: [String] = (0..<sqlite3_column_count(handle)).map {
        sqlite3_column_name(handle, $0).map { String(cString: $0) } ?? ""
    }

    public var columnCount: Int { Int(sqlite3_column_count(handle)) }

    public var isReadonly: Bool { sqlite3_stmt_readonly(handle) != 0 }

    /// Column names without case; where several are equal, the leftmost counts.
    private(set) lazy var columnIndexes = Dictionary(
        columnNames.enumerated().map { ($0.element.lowercased(), $0.offset) }, uniquingKeysWith: { first, _ in first })

    /// ["id", nil] for "VALUES (:id, ?)".
    private(set) lazy var argumentNames: [String?] = (0..<sqlite3_bind_parameter_count(handle)).map {
        sqlite3_bind_parameter_name(handle, $0 + 1).map { String(cString: $0 + 1) }
    }

    /// Gives the statement its arguments, which it keeps.
    public func setArguments(_ arguments: StatementArguments) throws {
        if arguments.namedValues.isEmpty, arguments.values.count == argumentNames.count {
            return try bind(arguments.values)
        }
        var arguments = arguments
        try bind(arguments.take(for: self, allowingMore: false))
    }

    /// Runs the statement to its end, with new arguments or with those it has.
    public func execute(arguments: StatementArguments? = nil) throws {
        try prepare(arguments)
        try runToEnd()
    }

    func prepare(_ arguments: StatementArguments?) throws {
        database.changes.willRead(tables)
        if let arguments {
            try setArguments(arguments)
        } else if ready {
            sqlite3_reset(handle)
        } else {
            try setArguments(StatementArguments())
        }
    }

    func bind(_ values: [DatabaseValue]) throws {
        sqlite3_reset(handle)
        for (offset, value) in values.enumerated() {
            let code = value.bind(to: handle, at: Int32(offset + 1))
            if code != SQLITE_OK { throw database.error(code, sql: sql) }
        }
        ready = true
    }

    func runToEnd() throws {
        while try step() {}
    }

    /// Goes to the next row; false when there is none.
    func step() throws -> Bool {
        _ = try database.connection()
        switch sqlite3_step(handle) {
        case SQLITE_ROW:
            return true
        case SQLITE_DONE:
            sqlite3_reset(handle)
            return false
        case let code:
            let error = database.error(code, sql: sql)
            sqlite3_reset(handle)
            database.forget(self)
            throw error
        }
    }
}

@available(*, unavailable)
extension Statement: Sendable {}
