import Foundation
import GRDB
import HomeEngine
import TestSupport
import Testing

/// The same work gives the same database, byte for byte, with the stand-in and with upstream.
struct DumpTests {
    /// What upstream GRDB 7.8.0 wrote.
    private static let expected = "99d9b1feaa7d0f244691622e5d0cb4ea1ece2e5d296d0876cfb18ae436a49afe"

    @Test func `given the same seed, then the database is the one that upstream writes`() throws {
        let folder = try Folder()
        let pool = try DatabasePool(path: folder.file("dump.sqlite"))
        try Note.migrator.migrate(pool)
        try fill(pool)
        let dump = try pool.read(dump)
        if let file = ProcessInfo.processInfo.environment["SLT_DUMP"] {
            try Data(dump.utf8).write(to: URL(fileURLWithPath: file))
        }
        #expect(SHA256.hex(Array(dump.utf8)) == Self.expected, "SLT_DUMP=<file> writes the dump to look at")
    }

    @Test func `the digest is the one of sha256sum`() {
        #expect(
            SHA256.hex(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            SHA256.hex(Array(repeating: UInt8(ascii: "a"), count: 200))
                == "c2a908d98f5df987ade41b5fce213067efbcc21ef2240212a41e54b5e7c28ae5")
        #expect(SHA256.hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    private func fill(_ pool: DatabasePool) throws {
        var generator = SeededRandom(seed: 421_497)
        for number in 1...200 {
            var note = Note.random(number, using: &generator)
            try pool.write { db throws in
                try note.insert(db)
                switch number % 8 {
                case 1:
                    note.size += 1
                    try note.update(db)
                case 2:
                    note.name += " opgeslagen"
                    try note.save(db)
                case 3:
                    try note.upsert(db)
                case 4:
                    try note.delete(db)
                case 5:
                    var again = note
                    again.id = nil
                    try again.insert(db, onConflict: .ignore)
                    let statement = try db.cachedStatement(sql: "INSERT INTO remark (note, text) VALUES (:note, :text)")
                    try statement.execute(arguments: ["note": note.id, "text": generator.text(upTo: 12)])
                default:
                    break
                }
            }
        }
        try pool.write { db throws in
            try db.execute(sql: "CREATE TABLE kinds (number INTEGER PRIMARY KEY, value)")
            let values: [(any DatabaseValueConvertible)?] = [
                nil, Int.min, Int64.max, Int32.min, UInt32.max, 0.1, -0.0, 1e300, Double.infinity, true, "", "a\0b",
                "é",
                Data(), Data([0, 1]), UUID.random(using: &generator), Note.Mood.calm, Date(timeIntervalSince1970: -1.5),
                Date(timeIntervalSince1970: 951_827_696.5), FTS5Pattern(matchingAnyTokenIn: "a b"), 7.databaseValue,
            ]
            for value in values { try db.execute(sql: "INSERT INTO kinds (value) VALUES (?)", arguments: [value]) }
            for _ in 0..<100 {
                let pattern = FTS5Pattern(matchingAllPrefixesIn: generator.text(upTo: 20))
                try db.execute(sql: "INSERT INTO kinds (value) VALUES (?)", arguments: [pattern])
            }
        }
    }

    /// The schema, every row with storage class and bytes, and what searches find. What FTS5 keeps for itself differs
    /// from one SQLite to the next and is left out.
    private func dump(_ db: Database) throws -> String {
        var lines = try String.fetchAll(
            db,
            sql: """
                SELECT type || ' ' || name || ' ' || tbl_name || ' ' || ifnull(sql, '-') FROM sqlite_master
                WHERE name NOT LIKE 'words\\_%' ESCAPE '\\' ORDER BY type, name
                """)
        let tables = try String.fetchAll(
            db,
            sql: """
                SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'words%' ORDER BY name
                """)
        for table in tables {
            let columns = try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
            let values = columns.map { "typeof(\"\($0)\") || ':' || hex(\"\($0)\")" }.joined(separator: " || ' ' || ")
            lines += try String.fetchAll(
                db, sql: "SELECT '\(table) ' || \(values) AS line FROM \"\(table)\" ORDER BY line")
        }
        for typed in ["a", "XY", "één", "01", "opgesl"] {
            let pattern = FTS5Pattern(matchingAllPrefixesIn: typed)
            let found = try Int.fetchAll(
                db, sql: "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid", arguments: [pattern])
            lines.append("found \(typed): \(found)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
