import GRDB

/// Keeps the events of all visits and owns their database. What it has answered is on disk.
public final class VisitStore: Sendable {
    /// The name of the file in a data folder.
    public static let fileName = "visits.sqlite"

    public let path: String
    private let file: VisitFile
    private let isKnownAid: @Sendable (String) -> Bool
    private let now: @Sendable () -> Moment

    /// Opens the database, and makes it when it is not there. A broken file is set aside and a new one started.
    ///
    /// - Parameters:
    ///   - path: the file; its folder must exist.
    ///   - isKnownAid: whether the catalogue has an aid of that name; events of others are rejected.
    ///   - now: the clock.
    ///   - patience: the seconds to wait for another program that holds the file.
    ///   - largestBytes: the size above which the file does not grow.
    ///   - onSetAside: is told the new name of a broken file, at once and whenever it happens later.
    public init(
        path: String, isKnownAid: @escaping @Sendable (String) -> Bool, now: @escaping @Sendable () -> Moment,
        patience: Double = 5, largestBytes: Int? = nil, onSetAside: @escaping @Sendable (String) -> Void = { _ in }
    ) throws(StoreError) {
        self.path = path
        self.isKnownAid = isKnownAid
        self.now = now
        let database = VisitDatabase(
            path: path, migrator: VisitSchema.migrator, patience: patience, largestBytes: largestBytes, now: now)
        do {
            file = try VisitFile(database, onSetAside: onSetAside)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// The broken files that were set aside since this store was opened.
    public var setAsideFiles: [String] { file.setAsideFiles }

    /// Stores what is new in one transaction and answers every event in order. When it throws, nothing is stored.
    public func append(_ batch: EventBatch, device: String) throws(StoreError) -> [EventAnswer] {
        let receivedAt = now()
        return try write { db in
            var writer = try EventWriter(db, device: device, receivedAt: receivedAt, isKnownAid: isKnownAid)
            return try batch.entries.map { entry in
                switch entry {
                case .refused(let id, let refusal): EventAnswer(id: id, status: .rejected, reason: refusal.reason)
                case .event(let event): try writer.write(event)
                }
            }
        }
    }

    /// Whether the database answers, without counting all there is.
    public func check() throws(StoreError) {
        _ = try read { try Int.fetchOne($0, sql: "SELECT 1 FROM visitEvent LIMIT 1") }
    }

    /// Counts what happened, leaving out simulated visits unless they are asked for.
    public func report(withSimulated: Bool = false) throws(StoreError) -> VisitsSummary {
        try read { try VisitsSummary(db: $0, withSimulated: withSimulated) }
    }

    /// Hands over every event in the order of its id, without holding them all at once.
    public func forEach(_ body: (StoredEvent) -> Void) throws(StoreError) {
        try read { try StoredEvent.forEach($0, body) }
    }

    /// Deletes a visit, from the disk too, and refuses what may still come of it. Returns how many events there were.
    @discardableResult
    public func erase(visit: VisitID) throws(StoreError) -> Int {
        let count = try write { db in
            try db.execute(sql: "INSERT INTO erasedVisit VALUES (?) ON CONFLICT DO NOTHING", arguments: [visit])
            try db.execute(sql: "DELETE FROM visitEvent WHERE visit = ?", arguments: [visit])
            return db.changesCount
        }
        // The log still holds what it was before.
        guard try perform(emptyLog) else { throw .traces(path: path) }
        return count
    }

    /// Closes the database; the store cannot be used after it, and all of it is in the one file.
    public func close() throws(StoreError) {
        try perform { pool in
            // What a reader keeps in the log is still there for the next to open.
            _ = try emptyLog(of: pool)
            try pool.close()
        }
    }

    /// False when another program that reads kept it from that.
    private func emptyLog(of pool: DatabasePool) throws -> Bool {
        try pool.barrierWriteWithoutTransaction { db in
            try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0
        }
    }

    private func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
        do { return try file.read(body) } catch { throw StoreError(error, path: path) }
    }

    private func write<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
        do { return try file.write(body) } catch { throw StoreError(error, path: path) }
    }

    private func perform<T>(_ body: (DatabasePool) throws -> T) throws(StoreError) -> T {
        do { return try file.perform(body) } catch { throw StoreError(error, path: path) }
    }
}
