import CSQLite
import Foundation

/// One connection. It is handed to closures of `read` and `write` and must not leave them.
public final class Database {
    public let configuration: Configuration
    private let path: String
    private var handle: OpaquePointer?
    private var statements: [String: Statement] = [:]
    private var primaryKeys: [String: [String]] = [:]
    let changes = ChangedTables()

    init(path: String, configuration: Configuration) throws {
        self.path = path
        self.configuration = configuration
        let access = configuration.readonly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        let code = sqlite3_open_v2(path, &handle, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, nil)
        guard code == SQLITE_OK else {
            let message = handle.map { String(cString: sqlite3_errmsg($0)) }
            sqlite3_close(handle)
            throw DatabaseError(code: code, message: message)
        }
        do {
            try setUp()
        } catch {
            statements = [:]
            sqlite3_close_v2(handle)
            handle = nil
            throw error
        }
    }

    deinit {
        statements = [:]
        sqlite3_close_v2(handle)
    }

    private func setUp() throws {
        sqlite3_extended_result_codes(handle, 1)
        if case .timeout(let seconds) = configuration.busyMode {
            sqlite3_busy_timeout(handle, Int32(seconds * 1000))
        }
        if configuration.foreignKeysEnabled { try execute(sql: "PRAGMA foreign_keys = ON") }
        if let handle { changes.watch(handle) }
        for setup in configuration.setups { try setup(self) }
        // A file that is no database is found out here, not at the first query.
        try execute(sql: "SELECT * FROM sqlite_master LIMIT 1")
    }

    func connection() throws -> OpaquePointer {
        guard let handle else { throw DatabaseError.connectionIsClosed }
        return handle
    }

    func close() throws {
        guard let handle else { return }
        statements = [:]
        let code = sqlite3_close(handle)
        guard code == SQLITE_OK else { throw error(code) }
        self.handle = nil
    }

    func error(_ code: Int32, sql: String? = nil) -> DatabaseError {
        DatabaseError(code: code, message: handle.map { String(cString: sqlite3_errmsg($0)) }, sql: sql)
    }

    /// How many rows the last INSERT, UPDATE or DELETE changed.
    public var changesCount: Int { Int(sqlite3_changes(handle)) }

    /// How many rows changed since the connection was opened.
    public var totalChangesCount: Int { Int(sqlite3_total_changes(handle)) }

    public var lastInsertedRowID: Int64 { sqlite3_last_insert_rowid(handle) }

    public var isInsideTransaction: Bool { handle != nil && sqlite3_get_autocommit(handle) == 0 }
}

@available(*, unavailable)
extension Database: Sendable {}

extension Database {
    /// A statement that is compiled anew.
    public func makeStatement(sql: String) throws -> Statement {
        var rest: Substring? = sql[...]
        guard let statement = try compileFirst(&rest, of: sql) else {
            throw DatabaseError(message: "empty statement", sql: sql)
        }
        if rest != nil, try compileFirst(&rest, of: sql) != nil {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "Multiple statements found.", sql: sql)
        }
        return statement
    }

    /// A statement that is compiled once for this connection.
    public func cachedStatement(sql: String) throws -> Statement {
        if let statement = statements[sql], sqlite3_stmt_busy(statement.handle) == 0 { return statement }
        let statement = try makeStatement(sql: sql)
        statements[sql] = statement
        return statement
    }

    /// Runs one or more statements, whose arguments follow each other.
    public func execute(sql: String, arguments: StatementArguments = StatementArguments()) throws {
        var remaining = arguments
        var rest: Substring? = sql[...]
        while rest != nil {
            guard let statement = try compileFirst(&rest, of: sql) else { break }
            try statement.bind(remaining.take(for: statement, allowingMore: true))
            try statement.runToEnd()
        }
        if !remaining.values.isEmpty {
            throw DatabaseError(
                resultCode: .SQLITE_MISUSE, message: "wrong number of statement arguments: \(arguments.values.count)",
                sql: sql)
        }
    }

    /// Compiles the first statement of `text` and leaves what stands behind it.
    private func compileFirst(_ text: inout Substring?, of sql: String) throws -> Statement? {
        let connection = try connection()
        guard let source = text else { return nil }
        var statement: OpaquePointer?
        var consumed = 0
        let (code, tables) = changes.tables {
            source.withCString { start in
                var end: UnsafePointer<CChar>?
                let code = sqlite3_prepare_v3(connection, start, -1, 0, &statement, &end)
                consumed = end.map { $0 - start } ?? 0
                return code
            }
        }
        guard code == SQLITE_OK else { throw error(code, sql: String(source)) }
        let remainder = source.utf8.dropFirst(consumed)
        text = remainder.isEmpty ? nil : Substring(remainder)
        return statement.map { Statement($0, database: self, tables: tables) }
    }

    /// A statement that failed is not used again.
    func forget(_ statement: Statement) {
        if let sql = statements.first(where: { $0.value === statement })?.key { statements[sql] = nil }
    }
}

extension Database {
    public func tableExists(_ name: String) throws -> Bool {
        try Bool.fetchOne(
            self, sql: "SELECT 1 FROM sqlite_master WHERE type = 'table' AND lower(name) = lower(?)",
            arguments: [name]) ?? false
    }

    func primaryKey(_ table: String) throws -> [String] {
        if let known = primaryKeys[table] { return known }
        let columns = try String.fetchAll(
            self, sql: "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", arguments: [table])
        if columns.isEmpty, try !tableExists(table) {
            throw DatabaseError(message: "no such table: \(table)")
        }
        let key = columns.isEmpty ? ["rowid"] : columns
        primaryKeys[table] = key
        return key
    }
}
