import Foundation
import HomeEngine
import TestSupport
import Testing

@testable import Catalogue

@Suite("Checking the catalogue")
struct CatalogueCheckerTests {
    @Test("Given the sources of the house, when they are checked, then nothing is found")
    func realSourcesPass() throws {
        #expect(try HouseTexts().findings.isEmpty)
        #expect(CatalogueChecker.findings(in: CatalogueSources(.folder(HouseTexts.root))).isEmpty)
    }

    @Test(
        "Given one mistake, when the sources are checked, then it is named with file, field and line",
        arguments: Mistake.all)
    func mistakeIsNamed(_ mistake: Mistake) throws {
        var house = try HouseTexts()
        let line = try house.spoil(mistake.file, mistake.old, mistake.new)
        let findings = house.findings
        let file = mistake.named ?? mistake.file
        let match = findings.first { $0.file == file && $0.rule == mistake.rule && $0.field == mistake.field }
        let finding = try #require(match, "found instead: \(findings)")
        if mistake.isOnLine { #expect(finding.line == line) }
        #expect(finding.message.hasSuffix(".") || finding.message.hasSuffix(")"))
        #expect(finding.description.hasPrefix("\(file):\(finding.line): "))
    }

    @Test(
        "Given a file that is missing, when the sources are checked, then the file is named",
        arguments: [
            HouseTexts.home, HouseTexts.dutch, HouseTexts.aidModel, HouseTexts.roomModel,
            CatalogueSources.synonymsPath, CatalogueSources.forbiddenWordsPath,
        ])
    func missingFileIsNamed(_ path: String) throws {
        var house = try HouseTexts()
        house.texts[path] = nil
        #expect(house.findings.contains { $0.file == path && $0.rule == .form && $0.message.contains("missing") })
    }

    @Test("Given a record without one of the fields the schema requires, when it is read, then that field is named")
    func schemaAndReaderRequireTheSame() throws {
        let house = try HouseTexts()
        let schema = try Self.object(at: "Resources/Catalogue/schema.json")
        let record = try Self.object(at: HouseTexts.aid)
        let known = try #require(schema["properties"] as? [String: Any]).keys
        #expect(Set(record.keys).subtracting(known).isEmpty)
        for field in try #require(schema["required"] as? [String]) {
            var poorer = record
            poorer[field] = nil
            var spoiled = house
            spoiled.texts[HouseTexts.aid] = String(
                decoding: try JSONSerialization.data(withJSONObject: poorer), as: UTF8.self)
            #expect(spoiled.findings.contains { $0.rule == .form && $0.field == field }, "\(field)")
        }
    }

    @Test("Given a try-out whose ways never end, when it is checked, then it is refused")
    func endlessTryOutIsRefused() throws {
        var house = try HouseTexts()
        let again = """
            "choices": [{ "id": "again", "text": { "nl": "Nog eens", "en": "Again" }, "to": "together" }]
            """
        _ = try house.spoil(HouseTexts.aid, "\"end\": \"helped\"", again)
        let found = house.findings.filter { $0.rule == .tryOut }
        #expect(found.map(\.field).contains("tryOut.states[6]"))
        #expect(found.contains { $0.message.contains("no end") })
    }

    @Test("Given a try-out of more than eight steps, when it is checked, then it is refused")
    func longTryOutIsRefused() throws {
        func withMore(_ count: Int) throws -> [Finding] {
            var house = try HouseTexts()
            let states = (0..<count).map { number in
                let next = number == count - 1 ? "before" : "more-\(Self.letters[number + 1])"
                return """
                    { "id": "more-\(Self.letters[number])", "caption": { "nl": "Verder.", "en": "On." },
                      "choices": [{ "id": "on", "text": { "nl": "Verder", "en": "On" }, "to": "\(next)" }] },
                    """
            }.joined()
            _ = try house.spoil(HouseTexts.aid, "\"start\": \"before\"", "\"start\": \"more-a\"")
            _ = try house.spoil(HouseTexts.aid, "\"states\": [", "\"states\": [\(states)")
            return house.findings
        }
        #expect(try withMore(3).isEmpty)
        #expect(try withMore(4).contains { $0.rule == .tryOut && $0.message.contains("9 steps") })
    }

    @Test("Given records spoiled at random, when they are checked, then no mistake lies outside its file")
    func randomDamageIsSurvived() throws {
        let house = try HouseTexts()
        let text = try #require(house.texts[HouseTexts.aid])
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed: seed)
        for _ in 0..<60 {
            var bytes = Array(text.utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                default: bytes.removeSubrange(place..<min(place + 40, bytes.count))
                }
            }
            var spoiled = house
            spoiled.texts[HouseTexts.aid] = String(decoding: bytes, as: UTF8.self)
            let lines = bytes.count { $0 == 0x0A } + 1
            for finding in spoiled.findings where finding.file == HouseTexts.aid {
                #expect((1...lines).contains(finding.line), "seed \(seed): \(finding)")
            }
        }
    }

    private static let letters = Array("abcdefgh")

    private static func object(at path: String) throws -> [String: Any] {
        let data = try Data(contentsOf: HouseTexts.root.appendingPathComponent(path))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
}
