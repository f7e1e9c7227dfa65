import Foundation
import GRDB
import Testing

/// Migrations.
struct MigrationTests {
    private struct Stop: Error {}

    @Test func `each migration is run once, in order`() throws {
        let queue = try DatabaseQueue()
        var migrator = DatabaseMigrator()
        migrator.registerMigration("a") { try $0.execute(sql: "CREATE TABLE log (step TEXT)") }
        migrator.registerMigration("b") { try $0.execute(sql: "INSERT INTO log VALUES ('b')") }
        try migrator.migrate(queue)
        try migrator.migrate(queue)
        migrator.registerMigration("c") { try $0.execute(sql: "INSERT INTO log VALUES ('c')") }
        #expect(try queue.read { try !migrator.hasCompletedMigrations($0) })
        try migrator.migrate(queue)
        try queue.read { db throws in
            #expect(try String.fetchAll(db, sql: "SELECT step FROM log") == ["b", "c"])
            #expect(try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations") == ["a", "b", "c"])
            #expect(try migrator.hasCompletedMigrations(db) && !migrator.hasBeenSuperseded(db))
            #expect(try migrator.appliedMigrations(db) == ["a", "b", "c"] && migrator.migrations == ["a", "b", "c"])
            var older = DatabaseMigrator()
            older.registerMigration("a") { _ in }
            #expect(try older.hasBeenSuperseded(db))
        }
    }

    @Test func `given a migration that fails, then those before it stay and it leaves nothing`() throws {
        let queue = try DatabaseQueue()
        var migrator = DatabaseMigrator()
        migrator.registerMigration("a") { try $0.execute(sql: "CREATE TABLE a (x)") }
        migrator.registerMigration("b") { db in
            try db.execute(sql: "CREATE TABLE b (x)")
            throw Stop()
        }
        #expect(throws: Stop.self) { try migrator.migrate(queue) }
        try queue.read { db throws in
            #expect(try db.tableExists("a") && !db.tableExists("b"))
            #expect(try migrator.appliedIdentifiers(db) == ["a"])
            #expect(try Bool.fetchOne(db, sql: "PRAGMA foreign_keys") == true)
        }
    }

    @Test func `given a migration that leaves an orphan, then it fails`() throws {
        let queue = try DatabaseQueue()
        var migrator = DatabaseMigrator()
        migrator.registerMigration("a") { db in
            try db.execute(
                sql: "CREATE TABLE p (a PRIMARY KEY); CREATE TABLE c (a REFERENCES p(a)); INSERT INTO c VALUES (1)")
        }
        let error = #expect(throws: DatabaseError.self) { try migrator.migrate(queue) }
        #expect(error?.resultCode == .SQLITE_CONSTRAINT)
        #expect(try queue.read { try !$0.tableExists("c") })
    }
}
