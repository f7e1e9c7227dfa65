import Foundation
import GRDB
import HomeEngine
import Testing

@testable import Catalogue

@Suite("Building the catalogue")
struct CatalogueBuilderTests {
    @Test("Given the same sources, when they are built twice, then every table holds the same")
    func sameSourcesGiveTheSame() throws {
        try HouseTexts.withFolder { folder in
            let sources = try HouseTexts().sources
            let (first, second) = (folder.appendingPathComponent("a"), folder.appendingPathComponent("b"))
            #expect(try CatalogueBuilder.build(sources, to: first) == CatalogueBuilder.build(sources, to: second))
            #expect(try Self.dump(first) == Self.dump(second))
            #expect(try Data(contentsOf: first) == Data(contentsOf: second))
        }
    }

    @Test("Given one changed text, when it is built, then the content has another name")
    func changedTextChangesContent() throws {
        var house = try HouseTexts()
        let before = house.sources.content
        _ = try house.spoil(HouseTexts.aid, "Goedemorgen", "Goede morgen")
        #expect(house.sources.content != before)
        #expect(before.wholeMatch(of: /[0-9a-f]{16}/) != nil)
    }

    @Test("Given a mistake, when it is built, then nothing is written and the old catalogue stays")
    func mistakeWritesNothing() throws {
        try HouseTexts.withFolder { folder in
            var house = try HouseTexts()
            let url = folder.appendingPathComponent("catalogue.sqlite")
            try CatalogueBuilder.build(house.sources, to: url)
            let before = try Data(contentsOf: url)
            // A mistake that the tables themselves would let pass.
            _ = try house.spoil(HouseTexts.aid, "Zo doet u het zelf.", "Dit is technologie.")
            #expect(throws: CatalogueError.mistakes(house.findings)) {
                try CatalogueBuilder.build(house.sources, to: url)
            }
            #expect(try Data(contentsOf: url) == before)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["catalogue.sqlite"])
        }
    }

    @Test("Given a catalogue somebody reads, when it is built anew, then the reader keeps what it opened")
    func readerKeepsWhatItOpened() throws {
        try HouseTexts.withFolder { folder in
            var house = try HouseTexts()
            let url = folder.appendingPathComponent("catalogue.sqlite")
            let old = try CatalogueBuilder.upToDate(house.sources, at: url)
            _ = try house.spoil(HouseTexts.aid, "Goedemorgen", "Goede morgen")
            let new = try CatalogueBuilder.upToDate(house.sources, at: url)
            #expect(new.content == house.sources.content)
            #expect(old.content != new.content)
            #expect(String(decoding: try old.catalogueJSON(), as: UTF8.self).contains("Goedemorgen"))
            #expect(String(decoding: try new.catalogueJSON(), as: UTF8.self).contains("Goede morgen"))
        }
    }

    @Test("Given unchanged sources, when the catalogue is opened, then it is not written again")
    func unchangedIsNotWritten() throws {
        try HouseTexts.withFolder { folder in
            let sources = try HouseTexts().sources
            let url = folder.appendingPathComponent("catalogue.sqlite")
            func number() throws -> Int? {
                try FileManager.default.attributesOfItem(atPath: url.path)[.systemFileNumber] as? Int
            }
            _ = try CatalogueBuilder.upToDate(sources, at: url)
            let before = try number()
            _ = try CatalogueBuilder.upToDate(sources, at: url)
            #expect(try number() == before)
        }
    }

    @Test("Given a damaged catalogue, when it is opened with its sources, then it is built anew")
    func damagedIsBuiltAnew() throws {
        try HouseTexts.withFolder { folder in
            let sources = try HouseTexts().sources
            let url = folder.appendingPathComponent("catalogue.sqlite")
            try Data("no database at all".utf8).write(to: url)
            #expect(try CatalogueBuilder.upToDate(sources, at: url).content == sources.content)
        }
    }

    @Test("Given the built home script, when the engine reads it, then it knows every part and every way")
    func engineReadsTheHome() throws {
        try HouseTexts.withFolder { folder in
            let sources = try HouseTexts().sources
            let record = try #require(sources.aids.first).value
            let database = try CatalogueBuilder.upToDate(sources, at: folder.appendingPathComponent("c"))
            let home = try Home(json: database.homeScriptJSON())
            #expect(home.content == sources.content)
            #expect(home.rooms.map(\.id) == ["keuken"])
            let aid = try #require(home.aids.first)
            #expect(aid.parts.map(\.id) == record.parts.map(\.id))
            #expect(aid.parts.filter { !$0.isShown }.map(\.id) == ["sachet"])
            let steps = try #require(aid.tryOut).steps
            #expect(steps.map(\.id) == record.tryOut.states.map(\.id))
            #expect(steps.compactMap(\.ending) == [.finished, .helped])
        }
    }

    private static func dump(_ url: URL) throws -> [String] {
        let queue = try DatabaseQueue(path: url.path)
        return try queue.read { db in
            let tables = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            return try tables.flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map { "\(table) \(Array($0.databaseValues))" }
            }
        }
    }
}
