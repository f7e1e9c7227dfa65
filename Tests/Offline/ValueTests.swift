import Foundation
import GRDB
import HomeEngine
import TestSupport
import Testing

/// How values are stored and read.
struct ValueTests {
    /// The storage class and bytes of a value, as SQLite sees them.
    private func stored(_ value: (any DatabaseValueConvertible)?) throws -> String {
        try DatabaseQueue().read { db throws in
            try String.fetchOne(db, sql: "SELECT typeof(v) || ' ' || hex(v) FROM (SELECT ? AS v)", arguments: [value])!
        }
    }

    @Test func `every kind of value is stored in its own form`() throws {
        #expect(try stored(1) == "integer 31")
        #expect(try stored(Int64.min) == "integer 2D39323233333732303336383534373735383038")
        #expect(try stored(true) == "integer 31")
        #expect(try stored(1.5) == "real 312E35")
        #expect(try stored("één") == "text C3A9C3A96E")
        #expect(try stored("") == "text ")
        #expect(try stored(Data([0, 255])) == "blob 00FF")
        #expect(try stored(Data()) == "blob ")
        #expect(try stored(nil) == "null ")
        #expect(try stored(Note.Mood.glad) == "text 676C6164")
        #expect(
            try stored(UUID(uuidString: "00112233-4455-6677-8899-AABBCCDDEEFF"))
                == "blob 00112233445566778899AABBCCDDEEFF")
        #expect(
            try stored(Date(timeIntervalSince1970: 1_700_000_000.123))
                == "text 323032332D31312D31342032323A31333A32302E313233")
    }

    @Test func `a text ends at a NUL character`() throws {
        #expect(try stored("a\0b") == "text 61")
    }

    @Test func `what was written is read back`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededRandom(seed: seed)
        let queue = try DatabaseQueue()
        try queue.read { db throws in
            for _ in 0..<200 {
                func same<T: DatabaseValueConvertible & Equatable>(_ value: T) throws {
                    let read = try T.fetchOne(db, sql: "SELECT ?", arguments: [value])
                    #expect(read == value, "seed \(seed)")
                }
                try same(Int.random(in: .min ... .max, using: &generator))
                try same(Int64.random(in: .min ... .max, using: &generator))
                try same(Double.random(in: -1e9...1e9, using: &generator))
                try same(generator.text(upTo: 20))
                try same(Data((0..<5).map { _ in UInt8.random(in: 0...255, using: &generator) }))
                try same(Bool.random(using: &generator))
                try same(UUID.random(using: &generator))
                try same(Note.Mood.allCases.randomElement(using: &generator)!)
            }
        }
    }

    @Test func `plain types are converted as SQLite converts them`() throws {
        try DatabaseQueue().read { db throws in
            #expect(try Int.fetchOne(db, sql: "SELECT 3.7") == 3)
            #expect(try Int.fetchOne(db, sql: "SELECT '12 apples'") == 12)
            #expect(try Double.fetchOne(db, sql: "SELECT 3") == 3)
            #expect(try String.fetchOne(db, sql: "SELECT 5") == "5")
            #expect(try Data.fetchOne(db, sql: "SELECT 'ab'") == Data("ab".utf8))
            #expect(try Bool.fetchAll(db, sql: "SELECT 1 UNION ALL SELECT 0") == [true, false])
            #expect(try UUID.fetchOne(db, sql: "SELECT '00112233-4455-6677-8899-AABBCCDDEEFF'") != nil)
        }
    }

    @Test func `no row and NULL are both nothing for fetchOne`() throws {
        try DatabaseQueue().read { db throws in
            #expect(try Int.fetchOne(db, sql: "SELECT 1 WHERE 0") == nil)
            #expect(try Int.fetchOne(db, sql: "SELECT NULL") == nil)
            #expect(try Int?.fetchAll(db, sql: "SELECT NULL UNION ALL SELECT 2") == [nil, 2])
        }
    }

    @Test func `a value of another kind is an error, not a guess`() throws {
        try DatabaseQueue().read { db throws in
            #expect(throws: RowDecodingError.self) { try Int.fetchAll(db, sql: "SELECT NULL") }
            #expect(throws: RowDecodingError.self) { try Note.Mood.fetchAll(db, sql: "SELECT 'angry'") }
            #expect(throws: RowDecodingError.self) { try UUID.fetchAll(db, sql: "SELECT x'00'") }
        }
    }

    @Test func `integers and doubles are equal when they are the same number`() {
        #expect(2.databaseValue == (2.0).databaseValue)
        #expect(2.databaseValue.hashValue == (2.0).databaseValue.hashValue)
        #expect(2.databaseValue != (2.5).databaseValue)
        #expect("2".databaseValue != 2.databaseValue)
        #expect(DatabaseValue.null.isNull && !0.databaseValue.isNull)
    }
}
