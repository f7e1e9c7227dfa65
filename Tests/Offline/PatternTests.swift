import GRDB
import HomeEngine
import TestSupport
import Testing

/// Full-text patterns made from what somebody typed.
struct PatternTests {
    @Test(arguments: [
        ("vaas", "vaas*"), ("één vaas", "één* vaas*"), ("foo_bar", "foo* bar*"), ("a-b c", "a* b* c*"),
        ("\"quoted\" AND", "quoted* and*"), ("NEAR(a b)", "near* a* b*"), ("x* ^y col:val", "x* y* col* val*"),
        ("Ünïcode ŞŢ", "Ünïcode* ŞŢ*"), ("日本語 😀 ok", "日本語* 😀* ok*"), ("12 34x", "12* 34x*"),
    ])
    func `words become prefixes, and signs nothing`(typed: String, pattern: String) {
        #expect(FTS5Pattern(matchingAllPrefixesIn: typed)?.rawPattern == pattern)
    }

    @Test func `words are matched all, any or as a phrase`() {
        #expect(FTS5Pattern(matchingAllTokensIn: "De Vaas")?.rawPattern == "de vaas")
        #expect(FTS5Pattern(matchingAnyTokenIn: "De Vaas")?.rawPattern == "de OR vaas")
        #expect(FTS5Pattern(matchingPhrase: "De Vaas")?.rawPattern == "\"de vaas\"")
    }

    @Test(arguments: ["", " ", "\"*():-", "\t\n"]) func `no words, no pattern`(typed: String) {
        #expect(FTS5Pattern(matchingAllPrefixesIn: typed) == nil)
        #expect(FTS5Pattern(matchingAnyTokenIn: typed) == nil)
    }

    @Test func `whatever is typed, the search runs`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededRandom(seed: seed)
        try DatabaseQueue().write { db throws in
            try db.execute(sql: "CREATE VIRTUAL TABLE words USING fts5(name)")
            try db.execute(sql: "INSERT INTO words VALUES ('de geëtste vaas')")
            for _ in 0..<200 {
                guard let pattern = FTS5Pattern(matchingAllPrefixesIn: generator.text(upTo: 30)) else { continue }
                #expect(throws: Never.self, "seed \(seed): \(pattern.rawPattern)") {
                    try Int.fetchAll(db, sql: "SELECT rowid FROM words WHERE words MATCH ?", arguments: [pattern])
                }
            }
            let pattern = FTS5Pattern(matchingAllPrefixesIn: "VAAS geetst")
            #expect(try Int.fetchOne(db, sql: "SELECT rowid FROM words WHERE words MATCH ?", arguments: [pattern]) == 1)
        }
    }
}
