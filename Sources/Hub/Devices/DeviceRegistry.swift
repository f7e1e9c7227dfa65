import Catalogue
import Foundation
import GRDB

/// Knows which devices may send visits; keeps the digest of a token, never the token.
public final class DeviceRegistry: Sendable {
    /// What a new device is given; the token is told this once.
    public struct Enrolment: Sendable {
        public let device: Device
        public let token: String
    }

    private let database: DatabasePool
    private let now: @Sendable () -> Date
    private let random: @Sendable (Int) -> [UInt8]

    /// Opens the list in a data folder, or makes it.
    public init(
        folder: String, now: @escaping @Sendable () -> Date = { Date() },
        random: @escaping @Sendable (Int) -> [UInt8] = Digest.randomBytes
    ) throws(DeviceRegistryError) {
        self.now = now
        self.random = random
        let path = folder + "/hub.sqlite"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            var configuration = Configuration()
            configuration.label = "devices"
            // `hub enrol` and `hub revoke` write while the hub runs.
            configuration.busyMode = .timeout(5)
            database = try DatabasePool(path: path, configuration: configuration)
            try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            try Self.migrator.migrate(database)
        } catch {
            throw .cannotOpen(path: path, reason: String(describing: error))
        }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("devices") { db in
            try db.execute(
                sql: """
                    CREATE TABLE device (
                        id TEXT NOT NULL PRIMARY KEY,
                        name TEXT NOT NULL,
                        digest BLOB NOT NULL,
                        enrolled INTEGER NOT NULL,
                        revoked INTEGER
                    ) STRICT
                    """)
        }
        return migrator
    }

    public func close() throws { try database.close() }

    /// Takes a new device in.
    public func enrol(name: String) throws -> Enrolment {
        let isPlain = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard (1...80).contains(name.count), isPlain else { throw DeviceRegistryError.badName }
        let id = Digest.hex(random(8))
        let secret = Digest.hex(random(32))
        let enrolled = Self.milliseconds(now())
        try database.write { db in
            try db.execute(
                sql: "INSERT INTO device (id, name, digest, enrolled) VALUES (?, ?, ?, ?)",
                arguments: [id, name, Data(Digest.sha256(secret.utf8)), enrolled])
        }
        let device = Device(id: id, name: name, enrolled: Self.date(enrolled), revoked: nil)
        return Enrolment(device: device, token: "\(id).\(secret)")
    }

    /// Tells a device, by id or by name, that it may send no more; answers those it met.
    public func revoke(_ idOrName: String) throws -> [Device] {
        let revoked = Self.milliseconds(now())
        return try database.write { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM device WHERE revoked IS NULL AND (id = ? OR name = ?) ORDER BY enrolled, id",
                arguments: [idOrName, idOrName]
            ).map { row in
                try db.execute(sql: "UPDATE device SET revoked = ? WHERE id = ?", arguments: [revoked, row["id"]])
                return Device(
                    id: row["id"], name: row["name"], enrolled: Self.date(row["enrolled"]),
                    revoked: Self.date(revoked))
            }
        }
    }

    /// All devices, the oldest first.
    public func devices() throws -> [Device] {
        try database.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM device ORDER BY enrolled, id").map(Self.device)
        }
    }

    /// The device that this token belongs to; nil when nobody has it, or may no longer use it.
    public func device(token: String) throws -> Device? {
        guard let dot = token.firstIndex(of: "."), !token.utf8.contains(0) else { return nil }
        let id = String(token[..<dot])
        let secret = token[token.index(after: dot)...]
        let found = try database.read { db -> (device: Device, digest: Data)? in
            let statement = try db.cachedStatement(sql: "SELECT * FROM device WHERE id = ?")
            return try Row.fetchOne(statement, arguments: [id]).map { (Self.device($0), $0["digest"]) }
        }
        // The id is no secret; the rest is compared in the same time whether it is wrong early or late.
        guard let found, Self.isSame(Digest.sha256(secret.utf8), Array(found.digest)), found.device.revoked == nil
        else { return nil }
        return found.device
    }

    /// Whether the database answers.
    public func check() throws {
        _ = try database.read { db in try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM device") }
    }

    static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        one.count == other.count && zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func device(_ row: Row) -> Device {
        let revoked: Int64? = row["revoked"]
        return Device(
            id: row["id"], name: row["name"], enrolled: date(row["enrolled"]), revoked: revoked.map(date))
    }

    private static func milliseconds(_ date: Date) -> Int64 { Int64((date.timeIntervalSince1970 * 1000).rounded()) }

    private static func date(_ milliseconds: Int64) -> Date {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
}
