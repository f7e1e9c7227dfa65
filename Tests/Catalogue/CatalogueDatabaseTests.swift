import Foundation
import GRDB
import Testing

@testable import Catalogue

@Suite("Reading the catalogue")
struct CatalogueDatabaseTests {
    @Test("Given a built catalogue, when it is read, then records and claims are those of the sources")
    func recordsComeBack() throws {
        try withDatabase { database, sources throws in
            let record = try #require(sources.aids.first).value
            #expect(try database.slugs() == ["medicijndispenser"])
            #expect(try database.aids() == [record])
            #expect(try database.aid(slug: "medicijndispenser") == record)
            #expect(try database.aid(slug: "rollator") == nil)
            #expect(try database.claims(aid: "medicijndispenser") == record.claims)
            #expect(try database.claims(aid: "rollator").isEmpty)
            #expect(record.claims.allSatisfy { !$0.conflictsWith.isEmpty })
        }
    }

    @Test("Given a built catalogue, when front ends fetch it, then they get aids, rooms and the name of the content")
    func documentIsServed() throws {
        try withDatabase { database, sources throws in
            let data = Data(try database.catalogueJSON())
            let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            #expect(Set(document.keys) == ["version", "content", "aids", "rooms"])
            #expect(document["content"] as? String == sources.content)
            let aid = try #require((document["aids"] as? [[String: Any]])?.first)
            #expect((aid["name"] as? [String: String])?["nl"] == "Medicijndispenser")
            #expect(
                ((aid["forWhom"] as? [String: Any])?["clientTyping"] as? [String: Any])?["decided"] as? Bool == false)
            #expect((document["rooms"] as? [[String: Any]])?.first?["id"] as? String == "keuken")
        }
    }

    @Test("Given a built catalogue, when many read at once, then all read the same")
    func manyReadAtOnce() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("catalogue-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try CatalogueBuilder.upToDate(HouseTexts().sources, at: folder.appendingPathComponent("c"))
        let alone = try database.searchJSON("pillen", language: .nl)
        let answers = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<24 { group.addTask { try database.searchJSON("pillen", language: .nl) } }
            return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
        }
        #expect(answers.count == 24)
        #expect(answers.allSatisfy { $0 == alone })
    }

    @Test("Given a catalogue opened for reading, when somebody writes through it, then it refuses and leaves no trace")
    func opensForReadingOnly() throws {
        try HouseTexts.withFolder { folder in
            let url = folder.appendingPathComponent("catalogue.sqlite")
            let database = try CatalogueBuilder.upToDate(HouseTexts().sources, at: url)
            #expect(throws: (any Error).self) {
                try database.read { db in try db.execute(sql: "DELETE FROM aid") }
            }
            #expect(try database.slugs().count == 1)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["catalogue.sqlite"])
        }
    }

    @Test("Given a file that is missing, damaged or of another version, when it is opened, then the error says so")
    func badFilesAreNamed() throws {
        try HouseTexts.withFolder { folder in
            let path = folder.appendingPathComponent("catalogue.sqlite").path
            #expect(throws: CatalogueError.notThere(path: path)) { try CatalogueDatabase(path: path) }
            try Data("no database at all".utf8).write(to: URL(fileURLWithPath: path))
            #expect { try CatalogueDatabase(path: path) } throws: { error in
                guard case .damaged(path, _) = error as? CatalogueError else { return false }
                return "\(error)".contains("slimthuis catalogue build")
            }
            try FileManager.default.removeItem(atPath: path)
            try CatalogueBuilder.build(HouseTexts().sources, to: URL(fileURLWithPath: path))
            let queue = try DatabaseQueue(path: path)
            try queue.write { db in try db.execute(sql: "PRAGMA user_version = 99") }
            try queue.close()
            #expect(throws: CatalogueError.otherVersion(path: path, found: 99, known: 1)) {
                try CatalogueDatabase(path: path)
            }
        }
    }

    private func withDatabase(_ body: (CatalogueDatabase, CatalogueSources) throws -> Void) throws {
        try HouseTexts.withFolder { folder in
            let sources = try HouseTexts().sources
            try body(CatalogueBuilder.upToDate(sources, at: folder.appendingPathComponent("c.sqlite")), sources)
        }
    }
}
