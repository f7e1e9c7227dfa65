import CSQLite
import Foundation
import GRDB
import HomeEngine
import Hub
import Visits

/// Stores the same events in four ways, each batch on disk before the next one starts.
struct BenchInsert {
    let folder: String
    let batches: [[VisitEvent]]
    static let batchSize = 100

    private var count: Int { batches.count * Self.batchSize }

    init(folder: String, batches count: Int) throws {
        self.folder = folder
        let start: Int64 = 1_795_000_000_000
        var ids = TimeOrderedIDs(now: { Visits.Moment(milliseconds: start) })
        var sequence: Int64 = 0
        batches = try (0..<count).map { _ in
            let visit = ids.next()
            return try (0..<Self.batchSize).map { _ in
                sequence += 1
                return try VisitEvent(
                    id: ids.next(), visit: visit, sequence: sequence, kind: .tryOutStep, aid: "medicijndispenser",
                    detail: "signal", offset: sequence % 1_000_000, at: Moment(milliseconds: start + sequence),
                    audience: .resident, frontEnd: "browser", engine: Engine.version, content: "0123456789abcdef")
            }
        }
    }

    /// Events a second in each way.
    struct Speeds {
        var raw = 0.0
        var statement = 0.0
        var store = 0.0
        var http = 0.0

        func best(_ other: Speeds) -> Speeds {
            Speeds(
                raw: max(raw, other.raw), statement: max(statement, other.statement), store: max(store, other.store),
                http: max(http, other.http))
        }
    }

    func measure(overHTTP server: MeasuredServer, token: String) throws -> Speeds {
        var speeds = Speeds()
        // First, because it fills the file whose rows the two bare ways write again.
        let filled = folder + "/store.sqlite"
        let store = try VisitStore(path: filled, isKnownAid: { _ in true }, now: { Moment(milliseconds: 0) })
        speeds.store = try perSecond {
            for batch in batches { _ = try store.append(EventBatch(batch), device: "bench") }
        }
        try store.close()
        let rows = try Rows(of: filled)
        speeds.raw = try insertRaw(rows, emptied(filled, as: "raw.sqlite"))
        speeds.statement = try insertWithStatement(rows, emptied(filled, as: "statement.sqlite"))

        let bodies = try batches.map { try JSONEncoder().encode(["events": $0]) }
        let client = try LoopbackClient(port: server.port)
        speeds.http = try perSecond {
            for body in bodies {
                _ = try client.body(
                    "POST", "/api/v1/visits", ["Authorization: Bearer \(token)"], sending: [UInt8](body))
            }
        }
        return speeds
    }

    /// Opening and closing are not counted: a hub does that once.
    private func perSecond(_ work: () throws -> Void) rethrows -> Double {
        let taken = try ContinuousClock().measure(work)
        return Double(count) / (taken / .seconds(1))
    }

    /// The rows of a filled store, as SQLite keeps them.
    private struct Rows {
        var values: [[DatabaseValue]]
        var insertion: String

        init(of path: String) throws {
            let queue = try DatabaseQueue(path: path)
            values = try queue.read { db in
                try Row.fetchAll(db, sql: "SELECT * FROM visitEvent ORDER BY rowid").map { Array($0.databaseValues) }
            }
            try queue.close()
            let marks = Array(repeating: "?", count: values.first?.count ?? 0).joined(separator: ", ")
            insertion = "INSERT INTO visitEvent VALUES (\(marks)) ON CONFLICT (id) DO NOTHING"
        }
    }

    /// A database with the tables of another and nothing in them.
    private func emptied(_ path: String, as name: String) throws -> String {
        let copy = folder + "/" + name
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        let queue = try DatabaseQueue(path: copy)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "DELETE FROM visitEvent; VACUUM")
        }
        try queue.close()
        return copy
    }

    private func insertRaw(_ rows: Rows, _ path: String) throws -> Double {
        var connection: OpaquePointer?
        var statement: OpaquePointer?
        defer {
            sqlite3_finalize(statement)
            sqlite3_close(connection)
        }
        func check(_ code: Int32, _ wanted: Int32 = SQLITE_OK) throws {
            guard code == wanted else {
                throw LoopbackClient.Failure(description: "SQLite: \(String(cString: sqlite3_errmsg(connection)))")
            }
        }
        try check(sqlite3_open(path, &connection))
        try check(sqlite3_exec(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", nil, nil, nil))
        try check(sqlite3_prepare_v2(connection, rows.insertion, -1, &statement, nil))
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        return try perSecond {
            for batch in stride(from: 0, to: rows.values.count, by: Self.batchSize) {
                try check(sqlite3_exec(connection, "BEGIN IMMEDIATE", nil, nil, nil))
                for row in rows.values[batch..<min(batch + Self.batchSize, rows.values.count)] {
                    for (place, value) in row.enumerated() {
                        let place = Int32(place + 1)
                        switch value.storage {
                        case .null: try check(sqlite3_bind_null(statement, place))
                        case .int64(let number): try check(sqlite3_bind_int64(statement, place, number))
                        case .double(let number): try check(sqlite3_bind_double(statement, place, number))
                        case .string(let text): try check(sqlite3_bind_text(statement, place, text, -1, transient))
                        case .blob(let data):
                            let length = Int32(data.count)
                            try check(
                                data.withUnsafeBytes {
                                    sqlite3_bind_blob(statement, place, $0.baseAddress, length, transient)
                                })
                        }
                    }
                    try check(sqlite3_step(statement), SQLITE_DONE)
                    try check(sqlite3_reset(statement))
                }
                try check(sqlite3_exec(connection, "COMMIT", nil, nil, nil))
            }
        }
    }

    private func insertWithStatement(_ rows: Rows, _ path: String) throws -> Double {
        let pool = try DatabasePool(path: path)
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        let speed = try perSecond {
            for batch in stride(from: 0, to: rows.values.count, by: Self.batchSize) {
                try pool.write { db in
                    let statement = try db.cachedStatement(sql: rows.insertion)
                    for row in rows.values[batch..<min(batch + Self.batchSize, rows.values.count)] {
                        try statement.execute(arguments: StatementArguments(row))
                    }
                }
            }
        }
        try pool.close()
        return speed
    }
}
