/// The steps that bring a database from what it is to what it should be, each taken once.
public struct DatabaseMigrator: Sendable {
    private typealias Migration = (identifier: String, migrate: @Sendable (Database) throws -> Void)
    private var steps: [Migration] = []

    public init() {}

    public mutating func registerMigration(
        _ identifier: String, migrate: @escaping @Sendable (Database) throws -> Void
    ) {
        precondition(!migrations.contains(identifier), "already registered migration: \"\(identifier)\"")
        steps.append((identifier, migrate))
    }

    public var migrations: [String] { steps.map(\.identifier) }

    /// Takes the steps that were not taken yet, each in its own transaction.
    public func migrate(_ writer: any DatabaseWriter) throws {
        guard !steps.isEmpty else { return }
        try writer.barrierWriteWithoutTransaction { db in
            try db.execute(sql: "CREATE TABLE IF NOT EXISTS grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
            let applied = try appliedIdentifiers(db)
            for step in steps where !applied.contains(step.identifier) { try run(step, db) }
        }
    }

    public func appliedIdentifiers(_ db: Database) throws -> Set<String> {
        guard try db.tableExists("grdb_migrations") else { return [] }
        return try String.fetchSet(db, sql: "SELECT identifier FROM grdb_migrations")
    }

    public func appliedMigrations(_ db: Database) throws -> [String] {
        let applied = try appliedIdentifiers(db)
        return migrations.filter(applied.contains)
    }

    public func hasCompletedMigrations(_ db: Database) throws -> Bool {
        try appliedMigrations(db) == migrations
    }

    /// True when the database was migrated by a newer version.
    public func hasBeenSuperseded(_ db: Database) throws -> Bool {
        try !appliedIdentifiers(db).isSubset(of: migrations)
    }

    /// Tables are rebuilt with foreign keys off, and these are checked before the commit.
    private func run(_ step: Migration, _ db: Database) throws {
        let checks = try Bool.fetchOne(db, sql: "PRAGMA foreign_keys") ?? false
        if checks { try db.execute(sql: "PRAGMA foreign_keys = OFF") }
        let result = Result {
            try db.inTransaction(.immediate) {
                try step.migrate(db)
                try db.execute(
                    sql: "INSERT INTO grdb_migrations (identifier) VALUES (?)", arguments: [step.identifier])
                if checks, let row = try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") {
                    let (table, parent): (String, String) = (row[0], row[2])
                    throw DatabaseError(
                        resultCode: .SQLITE_CONSTRAINT_FOREIGNKEY,
                        message: "FOREIGN KEY constraint violation - from \(table) to \(parent)")
                }
                return .commit
            }
        }
        if checks { try db.execute(sql: "PRAGMA foreign_keys = ON") }
        try result.get()
    }
}
