import Foundation
import GRDB
import Testing

/// Queues and pools: transactions, readers, writers, and the end.
struct AccessTests {
    private struct Stop: Error {}

    private let folder: Folder
    private let pool: DatabasePool

    init() throws {
        folder = try Folder()
        pool = try DatabasePool(path: folder.file("pool.sqlite"))
        try pool.write { try $0.execute(sql: "CREATE TABLE t (a INTEGER PRIMARY KEY)") }
    }

    private func count(_ db: Database) throws -> Int { try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM t") ?? -1 }

    @Test func `given a write that throws, then nothing of it remains`() throws {
        #expect(throws: Stop.self) {
            try pool.write { db throws in
                try db.execute(sql: "INSERT INTO t VALUES (1)")
                throw Stop()
            }
        }
        #expect(try pool.read(count) == 0)
    }

    @Test func `given a savepoint that is rolled back, then the transaction around it remains`() throws {
        try pool.write { db throws in
            try db.execute(sql: "INSERT INTO t VALUES (1)")
            try db.inSavepoint {
                try db.execute(sql: "INSERT INTO t VALUES (2)")
                return .rollback
            }
            #expect(throws: Stop.self) {
                try db.inSavepoint {
                    try db.execute(sql: "INSERT INTO t VALUES (3)")
                    throw Stop()
                }
            }
            try db.inSavepoint {
                try db.execute(sql: "INSERT INTO t VALUES (4)")
                return .commit
            }
        }
        #expect(try pool.read { try Int.fetchAll($0, sql: "SELECT a FROM t") } == [1, 4])
    }

    @Test func `given no transaction, then each statement counts for itself`() throws {
        try pool.writeWithoutTransaction { db throws in
            #expect(!db.isInsideTransaction)
            try db.execute(sql: "INSERT INTO t VALUES (1)")
            try db.inTransaction {
                #expect(db.isInsideTransaction)
                try db.execute(sql: "INSERT INTO t VALUES (2)")
                return .rollback
            }
            try db.inTransaction(.exclusive) { .commit }
        }
        #expect(try pool.barrierWriteWithoutTransaction(count) == 1)
    }

    @Test func `a reader sees one state while the writer goes on`() throws {
        try pool.read { db throws in
            #expect(try count(db) == 0)
            try pool.write { try $0.execute(sql: "INSERT INTO t VALUES (1)") }
            #expect(try count(db) == 0)
        }
        #expect(try pool.read(count) == 1)
    }

    @Test func `readers do not wait for each other`() async throws {
        // Each waits inside its read until the other is inside its own.
        let (pool, meeting) = (pool, Meeting(2))
        async let first = pool.read { _ in meeting.arrive() }
        async let second = pool.read { _ in meeting.arrive() }
        let met = try await (first, second)
        #expect(met.0 && met.1)
    }

    @Test func `nobody writes in a read`() throws {
        for reader in [pool, try DatabaseQueue(path: folder.file("pool.sqlite"))] as [any DatabaseReader] {
            let error = #expect(throws: DatabaseError.self) {
                try reader.read { try $0.execute(sql: "INSERT INTO t VALUES (1)") }
            }
            #expect(error?.resultCode == .SQLITE_READONLY)
        }
    }

    @Test func `tasks read and write too`() async throws {
        let pool = pool
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...40 {
                group.addTask {
                    try await pool.write { try $0.execute(sql: "INSERT INTO t VALUES (?)", arguments: [number]) }
                    _ = try await pool.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM t") }
                }
            }
            try await group.waitForAll()
        }
        let total = try await pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "SELECT SUM(a) FROM t") }
        #expect(total == 820)
    }

    @Test func `a pool sets WAL and NORMAL after the preparation, and FULL can be asked for then`() throws {
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        let pool = try DatabasePool(path: folder.file("mode.sqlite"), configuration: configuration)
        try pool.writeWithoutTransaction { db throws in
            #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal")
            #expect(try Int.fetchOne(db, sql: "PRAGMA synchronous") == 1)
            try db.execute(sql: "PRAGMA synchronous = FULL")
        }
        try pool.write { db throws in #expect(try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2) }
    }

    @Test func `foreign keys are checked unless the configuration says not`() throws {
        let sql = "CREATE TABLE p (a PRIMARY KEY); CREATE TABLE c (a REFERENCES p(a)); INSERT INTO c VALUES (1)"
        #expect(throws: DatabaseError.self) { try DatabaseQueue().write { try $0.execute(sql: sql) } }
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        try DatabaseQueue(configuration: configuration).write { try $0.execute(sql: sql) }
    }

    @Test func `given another that writes, then a busy file is told at once or after a while`() throws {
        for busyMode in [Database.BusyMode.immediateError, .timeout(0.01)] {
            var configuration = Configuration()
            configuration.busyMode = busyMode
            let other = try DatabaseQueue(path: folder.file("pool.sqlite"), configuration: configuration)
            try pool.write { _ in
                let error = #expect(throws: DatabaseError.self) { try other.write { _ in } }
                #expect(error?.resultCode == .SQLITE_BUSY)
            }
        }
    }

    @Test func `a readonly database is not changed, and not made`() throws {
        var configuration = Configuration()
        configuration.readonly = true
        let reader = try DatabasePool(path: folder.file("pool.sqlite"), configuration: configuration)
        #expect(try reader.read(count) == 0)
        #expect(throws: DatabaseError.self) { try reader.write { try $0.execute(sql: "INSERT INTO t VALUES (1)") } }
        let error = #expect(throws: DatabaseError.self) {
            try DatabaseQueue(path: folder.file("none.sqlite"), configuration: configuration)
        }
        #expect(error?.resultCode == .SQLITE_CANTOPEN)
    }

    @Test func `a file that is no database is told when it is opened`() throws {
        try Data(String(repeating: "no database ", count: 100).utf8).write(to: URL(fileURLWithPath: folder.file("x")))
        let error = #expect(throws: DatabaseError.self) { try DatabasePool(path: folder.file("x")) }
        #expect(error?.resultCode == .SQLITE_NOTADB)
    }

    @Test func `given a closed database, then every use throws and the file has all of it`() throws {
        try pool.write { try $0.execute(sql: "INSERT INTO t VALUES (1)") }
        #expect(try pool.read(count) == 1)
        try pool.close()
        try pool.close()
        #expect(throws: DatabaseError.self) { try pool.read(count) }
        #expect(throws: DatabaseError.self) { try pool.write(count) }
        #expect(try DatabaseQueue(path: folder.file("pool.sqlite")).read(count) == 1)
    }

    @Test func `who is writing cannot write inside it`() async {
        await #expect(processExitsWith: .failure) {
            let queue = try DatabaseQueue()
            try queue.write { _ in try queue.write { _ in } }
        }
    }

    @Test func `who is reading cannot read inside it`() async {
        await #expect(processExitsWith: .failure) {
            let folder = try Folder()
            let pool = try DatabasePool(path: folder.file("pool.sqlite"))
            try pool.read { _ in try pool.read { _ in } }
        }
    }

    @Test func `a transaction cannot be left open`() async {
        await #expect(processExitsWith: .failure) {
            try DatabaseQueue().writeWithoutTransaction { try $0.beginTransaction() }
        }
    }
}

/// Lets everybody through once enough have arrived; false when they do not come.
private final class Meeting: Sendable {
    private let condition = NSCondition()
    nonisolated(unsafe) private var missing: Int

    init(_ count: Int) { missing = count }

    func arrive() -> Bool {
        condition.withLock {
            missing -= 1
            condition.broadcast()
            let end = Date().addingTimeInterval(30)
            while missing > 0 { if !condition.wait(until: end) { return false } }
            return true
        }
    }
}
