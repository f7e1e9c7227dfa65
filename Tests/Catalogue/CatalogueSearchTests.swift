import Foundation
import HomeEngine
import TestSupport
import Testing

@testable import Catalogue

@Suite("Searching the catalogue")
struct CatalogueSearchTests {
    @Test(
        "Given words people use, when they search in Dutch, then they find the dispenser and read why",
        arguments: [
            ("pillendoos", "pillendoos → medicijndispenser"), ("ik vergeet mijn pillen", "pillen → medicijnen"),
            ("medicijn", "medicijn → medicijndispenser"), ("MEDICIJNDISPENSER", "medicijndispenser"),
            ("medicijnen vergeten", "medicijnen"), ("Pìllen", "pillen → medicijnen"), ("zakje", "zakje"),
            ("baxterrol", "baxterrol → zakje"), ("medi", "medi → medicijndispenser"), ("apotheek", "apotheek"),
        ])
    func dutchWordsFind(_ query: String, _ reason: String) throws {
        let hits = try search(query, .nl)
        #expect(hits.map(\.slug) == ["medicijndispenser"])
        #expect(hits.first?.reason.text == reason)
        #expect(hits.first?.name == "Medicijndispenser")
        #expect(hits.first?.snippet.contains("‹") == true)
    }

    @Test(
        "Given words people use, when they search in English, then they find the dispenser",
        arguments: [
            ("pill box", "pill box → dispenser"), ("I forgot my pills", "pills → medicines"),
            ("dispenser", "dispenser"),
        ])
    func englishWordsFind(_ query: String, _ reason: String) throws {
        let hits = try search(query, .en)
        #expect(hits.map(\.slug) == ["medicijndispenser"])
        #expect(hits.first?.reason.text == reason)
        #expect(hits.first?.name == "Medicine dispenser")
    }

    @Test(
        "Given words that are nowhere, when they are searched, then nothing is found",
        arguments: [
            "", "   ", "duofiets", "(", "\"", "*", "NEAR(", "-", "'; DROP TABLE aid; --", "\u{0}",
        ])
    func otherWordsFindNothing(_ query: String) throws {
        #expect(try search(query, .nl).isEmpty)
    }

    @Test("Given anything typed at all, when it is searched, then it is never an error")
    func anythingMayBeTyped() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed: seed)
        let signs = Array("pil len\"'*()^:+-{}[]~ANDORNOT.,;!?é€ 12")
        try withDatabase { database throws in
            for _ in 0..<300 {
                let length = Int.random(in: 0...60, using: &random)
                let query = String((0..<length).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] })
                #expect(throws: Never.self, "seed \(seed): \(query)") {
                    _ = try database.search(query, language: .nl)
                }
            }
        }
    }

    @Test("Given a limit, when it is searched, then no more than that is found")
    func limitIsKept() throws {
        try withDatabase { database throws in
            #expect(try database.search("medicijn", language: .nl, limit: 1).count == 1)
            #expect(try database.search("medicijn", language: .nl, limit: 0).isEmpty)
        }
    }

    private func search(_ query: String, _ language: Language) throws -> [SearchHit] {
        var hits: [SearchHit] = []
        try withDatabase { hits = try $0.search(query, language: language) }
        return hits
    }

    private func withDatabase(_ body: (CatalogueDatabase) throws -> Void) throws {
        try HouseTexts.withFolder { folder in
            try body(CatalogueBuilder.upToDate(HouseTexts().sources, at: folder.appendingPathComponent("c.sqlite")))
        }
    }
}
