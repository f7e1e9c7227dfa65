import Foundation
import GRDB

/// A file with visits: opening it the way they need, and setting it aside when it is broken.
struct VisitDatabase: Sendable {
    let path: String
    let migrator: DatabaseMigrator
    /// Seconds to wait for another program that holds the file.
    let patience: Double
    /// The size above which the file does not grow; nil for no bound but the disk.
    let largestBytes: Int?
    let now: @Sendable () -> Moment

    /// What is opened: the database, and where a broken file before it went.
    struct Opened: Sendable {
        let pool: DatabasePool
        let setAside: String?
    }

    func open() throws -> Opened {
        do {
            return Opened(pool: try openPool(), setAside: nil)
        } catch  where StoreError(error, path: path).isBroken {
            let name = try setAside()
            return Opened(pool: try openPool(), setAside: name)
        }
    }

    private func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.label = "visits"
        configuration.busyMode = .timeout(patience)
        return configuration
    }

    private func openPool() throws -> DatabasePool {
        var configuration = configuration()
        configuration.prepareDatabase { db in
            // What is erased is overwritten.
            try db.execute(sql: "PRAGMA secure_delete = ON")
        }
        let pool = try DatabasePool(path: path, configuration: configuration)
        if try pool.read(migrator.hasBeenSuperseded) { throw StoreError.newer(path: path) }
        try pool.writeWithoutTransaction { db in
            // Opening the pool has set NORMAL; an event is on disk before it is answered only with FULL.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            if let largestBytes {
                let page = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 4096
                try db.execute(sql: "PRAGMA max_page_count = \(max(1, largestBytes / page))")
            }
        }
        try migrator.migrate(pool)
        return pool
    }

    /// Renames the file, with what SQLite keeps beside it, to a name that nothing has yet.
    func setAside() throws -> String {
        let stamp = now().description.filter { $0.isNumber || $0 == "T" }
        let files = FileManager.default
        var name = "\(path).broken-\(stamp)"
        var number = 1
        while files.fileExists(atPath: name) {
            number += 1
            name = "\(path).broken-\(stamp)-\(number)"
        }
        do {
            try files.moveItem(atPath: path, toPath: name)
            for suffix in ["-wal", "-shm"] where files.fileExists(atPath: path + suffix) {
                try files.moveItem(atPath: path + suffix, toPath: name + suffix)
            }
        } catch {
            throw StoreError.unreachable(path: path, problem: "it is damaged and cannot be renamed")
        }
        return name
    }
}
