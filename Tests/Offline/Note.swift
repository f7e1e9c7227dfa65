import Foundation
import GRDB
import HomeEngine
import TestSupport

/// A record with every kind of value that records of this house store.
struct Note: Equatable, Sendable {
    enum Mood: String, DatabaseValueConvertible, CaseIterable {
        case calm
        case glad
    }

    var id: Int64?
    var name: String
    var size: Int
    var weight: Double?
    var picture: Data?
    var isDone: Bool
    var mood: Mood
    var visit: UUID
    var at: Date
}

extension Note: FetchableRecord {
    init(row: Row) throws {
        id = row["id"]
        name = row["name"]
        size = row["size"]
        weight = row["weight"]
        picture = row["picture"]
        isDone = row["isDone"]
        mood = row["mood"]
        visit = row["visit"]
        at = Date(timeIntervalSince1970: Double(row["at"] as Int64) / 1000)
    }
}

extension Note: MutablePersistableRecord {
    static let databaseTableName = "note"

    func encode(to container: inout PersistenceContainer) throws {
        container["id"] = id
        container["name"] = name
        container["size"] = size
        container["weight"] = weight
        container["picture"] = picture
        container["isDone"] = isDone
        container["mood"] = mood
        container["visit"] = visit
        container["at"] = Int64((at.timeIntervalSince1970 * 1000).rounded())
    }

    mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}

extension Note {
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 notes") { db in
            try db.execute(
                sql: """
                    CREATE TABLE note (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, size INTEGER NOT NULL,
                        weight REAL, picture BLOB, isDone INTEGER NOT NULL, mood TEXT NOT NULL, visit BLOB NOT NULL,
                        at INTEGER NOT NULL);
                    CREATE TABLE remark (note INTEGER NOT NULL REFERENCES note(id), text TEXT NOT NULL,
                        PRIMARY KEY (note, text)) WITHOUT ROWID;
                    """)
        }
        migrator.registerMigration("2 search") { db in
            try db.execute(
                sql: """
                    CREATE VIRTUAL TABLE words USING fts5(name, content='note', content_rowid='id',
                        tokenize='unicode61 remove_diacritics 2', prefix='2 3');
                    CREATE TRIGGER note_inserted AFTER INSERT ON note BEGIN
                        INSERT INTO words(rowid, name) VALUES (new.id, new.name);
                    END;
                    CREATE TRIGGER note_deleted AFTER DELETE ON note BEGIN
                        INSERT INTO words(words, rowid, name) VALUES ('delete', old.id, old.name);
                    END;
                    CREATE TRIGGER note_updated AFTER UPDATE ON note BEGIN
                        INSERT INTO words(words, rowid, name) VALUES ('delete', old.id, old.name);
                        INSERT INTO words(rowid, name) VALUES (new.id, new.name);
                    END;
                    """)
        }
        return migrator
    }()

    static func random(_ number: Int, using generator: inout SeededRandom) -> Note {
        Note(
            id: nil, name: "\(number) \(generator.text(upTo: 24))",
            size: Int.random(in: -1_000_000...1_000_000, using: &generator),
            weight: Bool.random(using: &generator) ? Double.random(in: -10...10, using: &generator) : nil,
            picture: Bool.random(using: &generator)
                ? Data(
                    (0..<Int.random(in: 0...9, using: &generator)).map { _ in
                        UInt8.random(in: 0...255, using: &generator)
                    })
                : nil,
            isDone: Bool.random(using: &generator), mood: Mood.allCases.randomElement(using: &generator)!,
            visit: UUID.random(using: &generator),
            at: Date(
                timeIntervalSince1970: Double(Int64.random(in: -1_000_000_000...2_000_000_000_000, using: &generator))
                    / 1000))
    }
}

extension UUID {
    static func random(using generator: inout SeededRandom) -> UUID {
        var bytes = uuid_t(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        withUnsafeMutableBytes(of: &bytes) { buffer in
            for index in buffer.indices { buffer[index] = UInt8.random(in: 0...255, using: &generator) }
        }
        return UUID(uuid: bytes)
    }
}
