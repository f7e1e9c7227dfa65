import Foundation
import GRDB
import Testing

/// Statements, their arguments and their rows.
struct StatementTests {
    private let queue: DatabaseQueue

    init() throws {
        queue = try DatabaseQueue()
        try queue.write { try $0.execute(sql: "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT UNIQUE)") }
    }

    @Test func `given a cached statement, when it is used again, then it takes new arguments`() throws {
        try queue.write { db throws in
            for (a, b) in [(1, "x"), (2, nil), (3, "z")] {
                let statement = try db.cachedStatement(sql: "INSERT INTO t VALUES (?, ?)")
                try statement.execute(arguments: [a, b])
                #expect(db.changesCount == 1 && db.lastInsertedRowID == Int64(a))
            }
            #expect(try db.cachedStatement(sql: "SELECT 1") === db.cachedStatement(sql: "SELECT 1"))
            #expect(try String?.fetchAll(db, sql: "SELECT b FROM t ORDER BY a") == ["x", nil, "z"])
        }
    }

    @Test func `given a statement with set arguments, when it is run twice, then it keeps them`() throws {
        try queue.write { db throws in
            let statement = try db.makeStatement(sql: "INSERT INTO t (b) VALUES (:b)")
            try statement.setArguments(["b": "x"])
            try statement.execute()
            try db.execute(sql: "DELETE FROM t")
            try statement.execute()
            #expect(try String.fetchAll(db, sql: "SELECT b FROM t") == ["x"])
        }
    }

    @Test func `arguments are given by order and by name`() throws {
        try queue.read { db throws in
            let sql = "SELECT :a || :b || :a"
            #expect(try String.fetchOne(db, sql: sql, arguments: ["a": "x", "b": "y"]) == "xyx")
            #expect(try String.fetchOne(db, sql: sql, arguments: ["x", "y"]) == "xyx")
            #expect(try String.fetchOne(db, sql: "SELECT ? || ?", arguments: StatementArguments(["x", "y"])) == "xy")
        }
    }

    @Test(arguments: [
        StatementArguments([1, 2]), StatementArguments(), ["b": 1] as StatementArguments,
    ])
    func `arguments that do not fit are misuse`(arguments: StatementArguments) throws {
        try queue.read { db throws in
            let error = #expect(throws: DatabaseError.self) {
                try Int.fetchOne(db, sql: "SELECT :a", arguments: arguments)
            }
            #expect(error?.resultCode == .SQLITE_MISUSE)
        }
    }

    @Test func `several statements share their arguments in order`() throws {
        try queue.write { db throws in
            try db.execute(
                sql: "INSERT INTO t VALUES (?, ?); ; INSERT INTO t VALUES (?, ?);", arguments: [1, "x", 2, "y"])
            #expect(try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM t") == 2)
            #expect(throws: DatabaseError.self) { try db.execute(sql: "SELECT ?", arguments: [1, 2]) }
            #expect(throws: DatabaseError.self) { try db.makeStatement(sql: "SELECT 1; SELECT 2") }
            #expect(throws: DatabaseError.self) { try db.makeStatement(sql: " ") }
        }
    }

    @Test func `a row is read by place and by name, whatever its case`() throws {
        try queue.read { db throws in
            let row = try #require(
                try Row.fetchOne(db, sql: "SELECT 1 AS Number, 'x' AS word, NULL AS none, 2 AS number"))
            #expect(row.count == 4 && Array(row.columnNames) == ["Number", "word", "none", "number"])
            #expect(row[0] as Int == 1 && row["number"] as Int == 1 && row["NUMBER"] as Int64 == 1)
            #expect(row["word"] as String == "x" && row[1] as String? == "x")
            #expect(row["none"] as Int? == nil && row[2] as String? == nil && row["missing"] as Int? == nil)
            #expect(row.hasColumn("WORD") && !row.hasColumn("missing") && row.hasNull(atIndex: 2))
            #expect(Array(row.databaseValues) == [1.databaseValue, "x".databaseValue, .null, 2.databaseValue])
            #expect(try row.decode(Int.self, forColumn: "number") == 1)
            #expect(throws: (any Error).self) { try row.decode(Int.self, forColumn: "none") }
            #expect(throws: (any Error).self) { try row.decode(Int.self, forColumn: "missing") }
            #expect(throws: (any Error).self) { try row.decode(Note.Mood.self, atIndex: 1) }
        }
    }

    @Test func `a cursor gives rows one by one, and a copy outlives it`() throws {
        try queue.read { db throws in
            let cursor = try Row.fetchCursor(db, sql: "SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3")
            let first = try #require(try cursor.next()).copy()
            var rest: [Int] = []
            while let row = try cursor.next() { rest.append(row["n"]) }
            #expect(first["n"] as Int == 1 && rest == [2, 3])
            #expect(try cursor.next() == nil)
            let statement = try db.cachedStatement(sql: "SELECT ? + 1")
            #expect(try Int.fetchOne(statement, arguments: [1]) == 2)
            #expect(try Int.fetchAll(statement, arguments: [2]) == [3])
        }
    }

    @Test func `what SQLite refuses is told with its code and statement`() throws {
        try queue.write { db throws in
            try db.execute(sql: "INSERT INTO t VALUES (1, 'x')")
            let error = #expect(throws: DatabaseError.self) { try db.execute(sql: "INSERT INTO t VALUES (2, 'x');") }
            #expect(error?.resultCode == .SQLITE_CONSTRAINT)
            #expect(error?.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE)
            #expect(
                error?.description
                    == "SQLite error 19: UNIQUE constraint failed: t.b - while executing `INSERT INTO t VALUES (2, 'x')`"
            )
            #expect(ResultCode.SQLITE_CONSTRAINT ~= ResultCode.SQLITE_CONSTRAINT_UNIQUE)
            #expect(throws: DatabaseError.self) { try db.execute(sql: "SELECT nonsense FROM") }
        }
    }
}
