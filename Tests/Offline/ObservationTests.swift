import Dispatch
import Foundation
import GRDB
import Synchronization
import Testing

/// Observed values.
struct ObservationTests {
    private let folder: Folder
    private let pool: DatabasePool

    init() throws {
        folder = try Folder()
        pool = try DatabasePool(path: folder.file("observed.sqlite"))
        try pool.write { try $0.execute(sql: "CREATE TABLE t (a INTEGER PRIMARY KEY); CREATE TABLE u (a)") }
    }

    private let count = ValueObservation.tracking { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM t") ?? 0 }

    @Test(.timeLimit(.minutes(1))) func `given an observed table, when it changes, then the new value comes`()
        async throws
    {
        var expected = 0
        for try await value in count.values(in: pool) {
            // The first value may come twice.
            guard value == expected else { continue }
            expected += 1
            if expected > 3 { break }
            try await pool.write { [expected] in try $0.execute(sql: "INSERT INTO t VALUES (?)", arguments: [expected])
            }
        }
        #expect(expected == 4)
    }

    @Test(.timeLimit(.minutes(1))) func `given an observed table, when it is emptied, then that is seen`() async throws
    {
        try await pool.write { try $0.execute(sql: "INSERT INTO t VALUES (1)") }
        for try await value in count.values(in: pool) {
            if value == 0 { break }
            try await pool.write { try $0.execute(sql: "DELETE FROM t") }
        }
    }

    @Test(.timeLimit(.minutes(1))) func `given a change of another table or one rolled back, then no value comes`()
        async throws
    {
        struct Stop: Error {}
        let fetches = Mutex(0)
        let observation = ValueObservation.tracking { db in
            fetches.withLock { $0 += 1 }
            return try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM t") ?? 0
        }
        var isChanged = false
        for try await value in observation.values(in: pool) {
            if value == 1 { break }
            if isChanged { continue }
            isChanged = true
            for _ in 0..<5 {
                try? await pool.write { db in
                    try db.execute(sql: "INSERT INTO t VALUES (7), (8)")
                    throw Stop()
                }
                try await pool.write { try $0.execute(sql: "INSERT INTO u VALUES (1)") }
            }
            try await pool.write { try $0.execute(sql: "INSERT INTO t VALUES (1)") }
        }
        // The first value may be fetched twice.
        #expect((2...3).contains(fetches.withLock { $0 }))
    }

    @Test(.timeLimit(.minutes(1))) func `given a fetch that fails, then the observation ends with its error`()
        async throws
    {
        let observation = ValueObservation.tracking { try Int.fetchOne($0, sql: "SELECT a FROM missing") }
        await #expect(throws: DatabaseError.self) {
            for try await _ in observation.values(in: pool) {}
        }
    }

    @Test(.timeLimit(.minutes(1))) func `an observation that is cancelled is silent`() async throws {
        let (values, continuation) = AsyncStream<Int>.makeStream()
        let queue = DispatchQueue(label: "test")
        let first = count.start(
            in: pool, scheduling: .async(onQueue: queue), onError: { _ in }, onChange: { continuation.yield($0) })
        var iterator = values.makeAsyncIterator()
        #expect(await iterator.next() == 0)
        first.cancel()
        try await pool.write { try $0.execute(sql: "INSERT INTO t VALUES (1)") }
        // A second observation has seen the change; by then the first would have told it too.
        for try await value in count.values(in: pool) where value == 1 { break }
        queue.sync {}
        continuation.finish()
        while let late = await iterator.next() { #expect(late == 0) }
    }
}
