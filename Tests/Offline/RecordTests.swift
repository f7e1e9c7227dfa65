import Foundation
import GRDB
import HomeEngine
import TestSupport
import Testing

/// Records that encode themselves.
struct RecordTests {
    private struct Tag: FetchableRecord, PersistableRecord, Equatable {
        static let databaseTableName = "tag"
        var name: String
        var uses: Int

        init(_ name: String, uses: Int) {
            self.name = name
            self.uses = uses
        }

        init(row: Row) throws {
            name = row["name"]
            uses = row["uses"]
        }

        func encode(to container: inout PersistenceContainer) throws {
            container["name"] = name
            container["uses"] = uses
        }
    }

    private let queue: DatabaseQueue

    init() throws {
        queue = try DatabaseQueue()
        try Note.migrator.migrate(queue)
        try queue.write { try $0.execute(sql: "CREATE TABLE tag (name TEXT PRIMARY KEY, uses INTEGER NOT NULL)") }
    }

    @Test func `records are read back as they were written`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededRandom(seed: seed)
        var notes = (0..<50).map { Note.random($0, using: &generator) }
        try queue.write { db throws in
            for index in notes.indices { try notes[index].insert(db) }
            #expect(notes.map(\.id) == (1...50).map { Int64($0) }, "seed \(seed)")
            #expect(try Note.fetchAll(db) == notes, "seed \(seed)")
            #expect(try Note.fetchOne(db, key: 7) == notes[6])
            #expect(try Note.fetchOne(db, key: 999) == nil)
            let cursor = try Note.fetchCursor(db, sql: "SELECT * FROM note WHERE id > ? ORDER BY id", arguments: [48])
            #expect(try cursor.next() == notes[48] && cursor.next() == notes[49] && cursor.next() == nil)
            #expect(try Note.fetchCount(db) == 50)
        }
    }

    @Test func `a record is updated, saved and deleted by its key`() throws {
        var generator = SeededRandom(seed: 1)
        try queue.write { db throws in
            var note = Note.random(1, using: &generator)
            try note.save(db)
            note.name = "een andere"
            try note.update(db)
            #expect(try Note.fetchAll(db) == [note])
            note.name = "weer een andere"
            try note.save(db)
            #expect(try Note.fetchAll(db) == [note] && note.exists(db))
            #expect(try note.delete(db))
            #expect(try !note.delete(db) && !note.exists(db))
            #expect(throws: RecordError.self) { try note.update(db) }
        }
    }

    @Test func `a record in the way of another is kept, replaced, written over or refused`() throws {
        try queue.write { db throws in
            try Tag("rust", uses: 1).insert(db)
            try Tag("rust", uses: 2).insert(db, onConflict: .ignore)
            #expect(db.changesCount == 0)
            #expect(try Tag.fetchOne(db, key: "rust") == Tag("rust", uses: 1))
            let error = #expect(throws: DatabaseError.self) { try Tag("rust", uses: 3).insert(db) }
            #expect(error?.resultCode == .SQLITE_CONSTRAINT)
            try Tag("rust", uses: 4).insert(db, onConflict: .replace)
            #expect(try Tag.fetchOne(db, key: "rust") == Tag("rust", uses: 4))
            try Tag("rust", uses: 5).upsert(db)
            try Tag("rond", uses: 6).upsert(db)
            #expect(
                try Tag.fetchAll(db, sql: "SELECT * FROM tag ORDER BY name") == [
                    Tag("rond", uses: 6), Tag("rust", uses: 5),
                ])
            #expect(try Tag.deleteOne(db, key: "rond"))
            #expect(try Tag.deleteAll(db) == 1)
        }
    }
}
