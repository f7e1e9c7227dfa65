import Foundation
import GRDB
import HomeEngine
import Testing

@testable import Catalogue

@Suite("What there is to show")
struct HomeContentTests {
    @Test("Given a built catalogue, when it is opened, then its home and a record of every aid in it are there")
    func opensTheCatalogue() throws {
        try HouseTexts.withFolder { folder in
            let path = folder.appendingPathComponent("catalogue.sqlite").path
            let sources = try HouseTexts().sources
            try CatalogueBuilder.build(sources, to: URL(fileURLWithPath: path))
            let content = HomeContent(catalogue: path)
            #expect(content.problem == nil && content.name == sources.content)
            #expect(content.aids == ["medicijndispenser"])
            #expect(content.aids.allSatisfy { content.records[$0]?.slug == $0 })
        }
    }

    @Test("Given a catalogue that is missing or damaged, when it is opened, then a stand-in can be picked up")
    func standsIn() throws {
        try HouseTexts.withFolder { folder in
            let path = folder.appendingPathComponent("catalogue.sqlite").path
            try checkStandIn(HomeContent(catalogue: path), path: path)
            try Data("no database at all".utf8).write(to: URL(fileURLWithPath: path))
            try checkStandIn(HomeContent(catalogue: path), path: path)
            try FileManager.default.removeItem(atPath: path)
            try CatalogueBuilder.build(HouseTexts().sources, to: URL(fileURLWithPath: path))
            let queue = try DatabaseQueue(path: path)
            try queue.write { db in try db.execute(sql: "UPDATE document SET body = '{' WHERE name = 'home'") }
            try queue.close()
            try checkStandIn(HomeContent(catalogue: path), path: path)
        }
    }

    private func checkStandIn(_ content: HomeContent, path: String) throws {
        let problem = try #require(content.problem)
        #expect(problem.contains(path) && problem.contains("slimthuis catalogue build"), "\(problem)")
        #expect(content.name == "stand-in" && content.records.isEmpty)
        var engine = Engine(home: try #require(content.home), seed: 1)
        try engine.handle(.start(nil, .kiosk))
        try engine.handle(.pickUp(aid: try #require(content.aids.first)))
        #expect(engine.heldAid == content.aids.first)
    }
}
