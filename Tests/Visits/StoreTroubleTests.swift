import Foundation
import GRDB
import HomeEngine
import Synchronization
import Testing

@testable import Visits

/// Files that are broken, held, full, out of reach or too new.
struct StoreTroubleTests {
    private let folder: Folder
    private var happenings = Happenings()

    init() throws { folder = try Folder() }

    private var path: String { folder.file("visits.sqlite") }

    @Test mutating func `given a broken file, then it is set aside with its name told and a new one starts`() throws {
        let first = try VisitStore.open(folder)
        _ = try first.append(happenings.event())
        try first.close()
        try folder.spoil(path)
        let broken = try Data(contentsOf: URL(fileURLWithPath: path))
        let told = Mutex<[String]>([])
        let store = try VisitStore(
            path: path, isKnownAid: { _ in true }, now: { Happenings.noon },
            onSetAside: { name in told.withLock { $0.append(name) } })
        let name = path + ".broken-20261120T120000000"
        #expect(store.setAsideFiles == [name] && told.withLock { $0 } == [name])
        #expect(try Data(contentsOf: URL(fileURLWithPath: name)) == broken)
        #expect(try store.append(happenings.event()) == [.stored])
        #expect(try store.report().visits == 1)
    }

    @Test func `given a second broken file in the same moment, then neither takes the place of the other`() throws {
        for text in ["no database at all, and long enough to be read", "nor is this one, although it is long too"] {
            try Data(String(repeating: text, count: 50).utf8).write(to: URL(fileURLWithPath: path))
            try VisitStore.open(folder).close()
        }
        #expect(
            folder.names.filter { $0.contains("broken") && !$0.hasSuffix("wal") && !$0.hasSuffix("shm") }.count == 2)
    }

    @Test func `given a file to set aside, then its log goes with it and not into the new one`() throws {
        let database = VisitDatabase(
            path: path, migrator: VisitSchema.migrator, patience: 1, largestBytes: nil, now: { Happenings.noon })
        for suffix in ["", "-wal", "-shm"] { try Data(suffix.utf8).write(to: URL(fileURLWithPath: path + suffix)) }
        let name = try database.setAside()
        #expect(folder.names.map { folder.file($0) } == [name, name + "-shm", name + "-wal"])
    }

    @Test mutating func `given a file that breaks while it is used, then the event goes to a new one`() throws {
        let store = try VisitStore.open(folder)
        for _ in 0..<300 { _ = try store.append(happenings.event()) }
        try store.close()
        // The pages behind those that are looked at when a file is opened.
        try folder.spoil(path, from: 10 * 4096)
        let other = try VisitStore.open(folder)
        #expect(other.setAsideFiles.isEmpty)
        let event = try happenings.event()
        #expect(try other.append(event) == [.stored])
        #expect(other.setAsideFiles.count == 1)
        #expect(try other.events() == [event])
        #expect(try other.report().visits == 1)
    }

    @Test mutating func `given a file that another holds, then it is told as locked and stays where it is`() throws {
        let first = try VisitStore.open(folder)
        _ = try first.append(happenings.event())
        try first.close()
        let holder = try DatabaseQueue(path: path)
        try holder.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
            try db.inTransaction(.exclusive) {
                #expect(throws: StoreError.locked(path: path)) { try VisitStore.open(folder, patience: 0.01) }
                return .rollback
            }
        }
        #expect(!folder.names.contains { $0.contains("broken") })
        try holder.close()
        #expect(try VisitStore.open(folder).report().visits == 1)
    }

    @Test mutating func `given a writer that holds on, then the batch is refused whole and can be sent again`() throws {
        let store = try VisitStore.open(folder, patience: 0.01)
        let holder = try DatabaseQueue(path: path)
        let event = try happenings.event()
        try holder.inDatabaseTransaction {
            #expect(throws: StoreError.locked(path: path)) { try store.append(EventBatch([event]), device: "kiosk") }
        }
        #expect(try store.append(event) == [.stored])
        #expect(store.setAsideFiles.isEmpty)
    }

    @Test mutating func `given a reader that holds on, then an erased visit is not called gone before it is`() throws {
        let store = try VisitStore.open(folder, patience: 0.01)
        let visit = happenings.id()
        _ = try store.append(happenings.event(visit: visit, detail: "a-mark-that-is-nowhere-else"))
        let mark = Array("a-mark-that-is-nowhere-else".utf8)
        let reader = try DatabaseQueue(path: path)
        try reader.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN")
            _ = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM visitEvent")
            #expect(throws: StoreError.traces(path: path)) { try store.erase(visit: visit) }
            #expect(try folder.holds(mark))
            try db.execute(sql: "COMMIT")
        }
        try store.erase(visit: visit)
        #expect(try !folder.holds(mark))
    }

    @Test mutating func `given no room for more, then nothing of the batch is stored and what was there stays`() throws
    {
        let store = try VisitStore.open(folder, largestBytes: 64 * 1024)
        var stored = 0
        let error = #expect(throws: StoreError.self) {
            while true {
                let batch = try (0..<50).map { _ in try happenings.event() }
                stored += try store.append(EventBatch(batch), device: "kiosk").count { $0.status == .stored }
            }
        }
        #expect(error == .full(path: path))
        #expect(stored > 0)
        #expect(try store.events().count == stored)
        #expect(store.setAsideFiles.isEmpty)
    }

    @Test func `given a folder that cannot be written, then that is told and nothing is set aside`() throws {
        // Nobody, not even root, makes files there.
        for path in ["/proc/visits.sqlite", folder.file("none/visits.sqlite")] {
            let error = #expect(throws: StoreError.self) {
                try VisitStore(path: path, isKnownAid: { _ in true }, now: { Happenings.noon })
            }
            guard case .unreachable(path, _) = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
        }
    }

    @Test func `given a file of a newer version, then it is left alone`() throws {
        try VisitStore.open(folder).close()
        try DatabaseQueue(path: path).write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 later')") }
        #expect(throws: StoreError.newer(path: path)) { try VisitStore.open(folder) }
        #expect(throws: StoreError.newer(path: path)) { try VisitArchive(path: path) }
        #expect(!folder.names.contains { $0.contains("broken") })
    }

    @Test func `given a database of something else, then it is told and left alone`() throws {
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE visitEvent (something)") }
        #expect(throws: StoreError.self) { try VisitStore.open(folder) }
        #expect(!folder.names.contains { $0.contains("broken") })
    }

    @Test func `every answer waits for the disk`() throws {
        let database = VisitDatabase(
            path: path, migrator: VisitSchema.migrator, patience: 1, largestBytes: nil, now: { Happenings.noon })
        try database.open().pool.writeWithoutTransaction { db throws in
            #expect(try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2)
            #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal")
            #expect(try Int.fetchOne(db, sql: "PRAGMA secure_delete") == 1)
        }
    }

    @Test(arguments: [
        StoreError.locked(path: "a"), .full(path: "a"), .unreachable(path: "a", problem: "b"), .newer(path: "a"),
        .broken(path: "a", problem: "b"), .other(path: "a", problem: "b"),
    ])
    func `every trouble is told in a sentence that names the file`(error: StoreError) {
        #expect(
            error.description.contains(" a ") || error.description.contains(" a;") || error.description.contains(" a,"))
        #expect(error.description.hasSuffix("."))
    }
}

extension DatabaseQueue {
    /// Runs `body` while this connection has begun to write.
    fileprivate func inDatabaseTransaction(_ body: () throws -> Void) throws {
        try writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                try body()
                return .rollback
            }
        }
    }
}
