extension Database {
    /// How a transaction takes its lock.
    public enum TransactionKind: String, Sendable {
        case deferred = "DEFERRED"
        case immediate = "IMMEDIATE"
        case exclusive = "EXCLUSIVE"
    }

    /// How a transaction ends.
    public enum TransactionCompletion: Sendable {
        case commit
        case rollback
    }

    /// Runs `operations` in a transaction, which is rolled back when they throw.
    public func inTransaction(
        _ kind: TransactionKind? = nil, _ operations: () throws -> TransactionCompletion
    ) throws {
        let kind = kind ?? (configuration.readonly ? .deferred : .immediate)
        try execute(sql: "BEGIN \(kind.rawValue) TRANSACTION")
        do {
            switch try operations() {
            case .commit: try commit()
            case .rollback: try rollback()
            }
        } catch {
            // The first error is the one to tell.
            try? rollback()
            throw error
        }
    }

    /// Runs `operations` in a savepoint, which is rolled back alone when they throw.
    public func inSavepoint(_ operations: () throws -> TransactionCompletion) throws {
        guard isInsideTransaction else { return try inTransaction(nil, operations) }
        try execute(sql: "SAVEPOINT grdb")
        do {
            switch try operations() {
            case .commit:
                try execute(sql: "RELEASE SAVEPOINT grdb")
            case .rollback:
                try execute(sql: "ROLLBACK TRANSACTION TO SAVEPOINT grdb")
                try execute(sql: "RELEASE SAVEPOINT grdb")
            }
        } catch {
            // SQLite may have rolled back all of it already.
            if isInsideTransaction {
                try? execute(sql: "ROLLBACK TRANSACTION TO SAVEPOINT grdb")
                try? execute(sql: "RELEASE SAVEPOINT grdb")
            }
            throw error
        }
    }

    public func beginTransaction(_ kind: TransactionKind? = nil) throws {
        try execute(sql: "BEGIN \((kind ?? (configuration.readonly ? .deferred : .immediate)).rawValue) TRANSACTION")
    }

    public func commit() throws { try execute(sql: "COMMIT TRANSACTION") }

    /// Does nothing when SQLite has rolled back by itself.
    public func rollback() throws {
        if isInsideTransaction { try execute(sql: "ROLLBACK TRANSACTION") }
    }

    func returning<T>(_ kind: TransactionKind?, _ body: () throws -> T) throws -> T {
        var result: T?
        try inTransaction(kind) {
            result = try body()
            return .commit
        }
        guard let result else { throw DatabaseError(message: "the transaction gave no result") }
        return result
    }

    /// What a reader sees: one state of the database, and nothing it can change.
    func reading<T>(_ body: (Database) throws -> T) throws -> T {
        if configuration.readonly { return try returning(.deferred) { try body(self) } }
        try execute(sql: "PRAGMA query_only = 1")
        let result = Result { try returning(.deferred) { try body(self) } }
        try execute(sql: "PRAGMA query_only = 0")
        return try result.get()
    }
}
