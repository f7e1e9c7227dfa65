import CSQLite

/// What SQLite tells of a connection: the tables that its statements read, and those that its commits changed.
final class ChangedTables {
    private var changing: Set<String> = []
    private var committed: Set<String> = []
    private var compiling: Set<String> = []
    private var recording: Set<String>?
    private var dropping: String?

    /// The connection must not outlive this object.
    func watch(_ connection: OpaquePointer) {
        let me = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_update_hook(
            connection,
            { me, _, _, table, _ in
                guard let me, let table else { return }
                ChangedTables.from(me).changing.insert(String(cString: table))
            }, me)
        _ = sqlite3_commit_hook(
            connection,
            { me in
                guard let me else { return 0 }
                let changes = ChangedTables.from(me)
                changes.committed.formUnion(changes.changing)
                changes.changing = []
                return 0
            }, me)
        _ = sqlite3_rollback_hook(
            connection,
            { me in
                if let me { ChangedTables.from(me).changing = [] }
            }, me)
        sqlite3_set_authorizer(
            connection,
            { me, action, table, _, _, _ in
                guard let me, let table else { return SQLITE_OK }
                return ChangedTables.from(me).authorize(action, table: String(cString: table))
            }, me)
    }

    private func authorize(_ action: Int32, table: String) -> Int32 {
        switch action {
        case SQLITE_READ:
            compiling.insert(table)
        case SQLITE_DROP_TABLE, SQLITE_DROP_TEMP_TABLE, SQLITE_DROP_VTABLE, SQLITE_DROP_VIEW, SQLITE_DROP_TEMP_VIEW:
            dropping = table
        case SQLITE_DELETE where table == dropping:
            dropping = nil
        case SQLITE_DELETE where !table.hasPrefix("sqlite_"):
            // Rows are then deleted one by one; SQLite would not tell of them when it empties a whole table.
            return SQLITE_IGNORE
        default:
            break
        }
        return SQLITE_OK
    }

    /// Compiles a statement and says which tables it reads.
    func tables(compiledIn compile: () -> Int32) -> (code: Int32, tables: Set<String>) {
        compiling = []
        let code = compile()
        return (code, compiling)
    }

    /// A statement that reads these tables is about to run.
    func willRead(_ tables: Set<String>) { recording?.formUnion(tables) }

    /// The tables read by the statements that run in `body`.
    func tablesRead<T>(in body: () throws -> T) rethrows -> (value: T, tables: Set<String>) {
        recording = []
        defer { recording = nil }
        let value = try body()
        return (value, recording ?? [])
    }

    /// The tables changed by commits since this was last asked.
    func takeCommitted() -> Set<String> {
        defer { committed = [] }
        return committed
    }

    private static func from(_ pointer: UnsafeMutableRawPointer) -> ChangedTables {
        Unmanaged.fromOpaque(pointer).takeUnretainedValue()
    }
}
