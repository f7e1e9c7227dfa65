import GRDB
import HomeEngine
import Synchronization

/// A device's own record of what happened: on disk at once, and kept until a hub has answered for it.
public final class VisitLog: Sendable {
    /// What every event of a device has in common.
    public struct Origin: Sendable {
        public var frontEnd: String
        public var engine: String
        public var content: String
        public var exhibition: String?

        public init(frontEnd: String, engine: String, content: String, exhibition: String? = nil) {
            self.frontEnd = frontEnd
            self.engine = engine
            self.content = content
            self.exhibition = exhibition
        }
    }

    public let path: String
    private let file: VisitFile
    private let origin: Origin
    private let now: @Sendable () -> Moment
    private let ids: Mutex<TimeOrderedIDs>

    /// Opens the log, and makes it when it is not there. A broken file is set aside and a new one started.
    public init(
        path: String, origin: Origin, now: @escaping @Sendable () -> Moment, ids: TimeOrderedIDs
    ) throws(StoreError) {
        self.path = path
        self.origin = origin
        self.now = now
        self.ids = Mutex(ids)
        let database = VisitDatabase(path: path, migrator: Self.migrator, patience: 5, largestBytes: nil, now: now)
        do {
            file = try VisitFile(
                database,
                // What the broken file had counted is unknown; the clock is beyond it, so no number comes back.
                beginAnew: { db in
                    try db.execute(
                        sql: "INSERT INTO sqlite_sequence (name, seq) VALUES ('pendingEvent', ?)",
                        arguments: [now().milliseconds])
                })
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// The broken files that were set aside since the log was opened.
    public var setAsideFiles: [String] { file.setAsideFiles }

    private static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 pending") { db in
            // AUTOINCREMENT, because a sequence never comes back, not even when all before it is forgotten.
            try db.execute(
                sql: """
                    CREATE TABLE pendingEvent (
                        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
                        id BLOB NOT NULL UNIQUE,
                        visit BLOB NOT NULL,
                        kind TEXT NOT NULL,
                        aid TEXT,
                        detail TEXT,
                        offset INTEGER NOT NULL,
                        at INTEGER NOT NULL,
                        uncertainty INTEGER NOT NULL,
                        exhibition TEXT,
                        audience TEXT,
                        frontEnd TEXT NOT NULL,
                        engine TEXT NOT NULL,
                        content TEXT NOT NULL,
                        refusal TEXT
                    );
                    """)
        }
        return migrator
    }()

    /// Puts an event on disk and returns it with the id and sequence it got; it happened now when no moment is given.
    @discardableResult
    public func append(
        _ kind: VisitEventKind, aid: String? = nil, detail: String? = nil, offset: Int64, visit: VisitID,
        audience: Audience? = nil, at moment: Moment? = nil, uncertainty: Int64 = 0
    ) throws -> VisitEvent {
        let (id, at) = (ids.withLock { $0.next() }, moment ?? now())
        return try access {
            try file.write { db in
                let last = try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'pendingEvent'")
                let event = try VisitEvent(
                    id: id, visit: visit, sequence: (last ?? 0) + 1, kind: kind, aid: aid, detail: detail,
                    offset: offset, at: at, uncertainty: uncertainty, exhibition: origin.exhibition,
                    audience: audience, frontEnd: origin.frontEnd, engine: origin.engine, content: origin.content)
                let insertion = try db.cachedStatement(
                    sql: """
                        INSERT INTO pendingEvent (\(VisitEvent.columns))
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                try insertion.execute(arguments: StatementArguments(event.databaseValues))
                return event
            }
        }
    }

    /// The events that no hub has answered for, oldest first.
    public func pending(atMost limit: Int) throws -> [VisitEvent] {
        try access {
            try file.read { db in
                try VisitEvent.fetchAll(
                    db,
                    sql: """
                        SELECT \(VisitEvent.columns) FROM pendingEvent WHERE refusal IS NULL ORDER BY sequence LIMIT ?
                        """,
                    arguments: [limit])
            }
        }
    }

    public func pendingCount() throws -> Int {
        try access {
            try file.read {
                try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM pendingEvent WHERE refusal IS NULL") ?? 0
            }
        }
    }

    /// Forgets what the hub has, and keeps apart, with the reason, what it rejects. Goes by id: what happened while
    /// the answer was under way stays.
    public func settle(_ answers: [EventAnswer]) throws {
        try access {
            try file.write { db in
                for answer in answers {
                    guard let id = answer.id.flatMap({ EventID($0) }) else { continue }
                    switch answer.status {
                    case .stored, .duplicate, .conflict:
                        try Self.forget(id, db)
                    case .rejected:
                        try db.cachedStatement(sql: "UPDATE pendingEvent SET refusal = ? WHERE id = ?")
                            .execute(arguments: [answer.reason ?? "", id])
                    }
                }
            }
        }
    }

    private static func forget(_ id: EventID, _ db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM pendingEvent WHERE id = ?").execute(arguments: [id])
    }

    /// How many events a hub has rejected, by reason.
    public func refusals() throws -> [String: Int] {
        try access {
            try file.read { db in
                let rows = try Row.fetchAll(
                    db,
                    sql: "SELECT refusal, COUNT(*) FROM pendingEvent WHERE refusal IS NOT NULL GROUP BY refusal")
                return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as Int) })
            }
        }
    }

    private func access<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }
}
