import Foundation
import HomeEngine
import Testing
import Visits

/// What an event may be, however it is read.
struct VisitEventTests {
    /// A good event as it comes over the wire, with one field changed; nil takes the field out.
    private func wire(_ field: String? = nil, _ value: String? = nil) -> String {
        let fields = [
            ("id", "\"017f22e2-79b0-7cc3-98c4-dc0c0c07398f\""), ("visit", "\"017f22e2-79b0-7cc3-98c4-dc0c0c073990\""),
            ("sequence", "12"), ("kind", "\"picked-up\""), ("aid", "\"medicijndispenser\""), ("detail", "null"),
            ("offset", "1234"), ("at", "\"2026-11-20T09:41:00.123Z\""), ("uncertainty", "0"), ("exhibition", "null"),
            ("audience", "\"resident\""), ("frontEnd", "\"browser\""), ("engine", "\"1\""),
            ("content", "\"0123456789abcdef\""),
        ]
        let members = fields.compactMap { name, good in
            let value = name == field ? value : good
            return value.map { "\"\(name)\":\($0)" }
        }
        return "{\(members.joined(separator: ","))}"
    }

    /// What a store answers to that event.
    private func answer(to event: String) throws -> EventAnswer {
        let folder = try Folder()
        let batch = try EventBatch(json: Array("{\"events\":[\(event)]}".utf8))
        return try VisitStore.open(folder).append(batch, device: "kiosk")[0]
    }

    @Test func `a good event is taken`() throws {
        #expect(try answer(to: wire()) == EventAnswer(id: "017f22e2-79b0-7cc3-98c4-dc0c0c07398f", status: .stored))
    }

    @Test(
        arguments: [
            ("id", nil, "\"id\" is missing."), ("id", "\"x\"", "\"id\" is no UUID of version 7."),
            ("id", "12", "\"id\" should be a text."), ("visit", "null", "\"visit\" is missing."),
            ("sequence", "0", "The sequence is 0; a device counts from 1."),
            ("sequence", "1.5", "\"sequence\" should be a whole number."),
            ("sequence", "\"1\"", "\"sequence\" should be a whole number."),
            ("kind", "\"stolen\"", "The kind is not known."),
            ("kind", nil, "\"kind\" is missing."),
            ("aid", "null", "\"picked-up\" happens to an aid, and none is named."),
            ("aid", "\"toaster\"", "The catalogue has no aid \"toaster\"."),
            ("offset", "-1", "The offset is -1 ms; a visit starts at 0 and lasts less than a day."),
            ("offset", "86400001", "The offset is 86400001 ms; a visit starts at 0 and lasts less than a day."),
            ("at", "\"yesterday\"", "\"at\" is no time as in 2026-11-20T09:41:00.123Z."),
            ("uncertainty", "-1", "The uncertainty is -1 ms; it cannot be negative."),
            ("audience", "\"doctor\"", "The audience is not known."),
            (
                "detail", "\"Jan de Vries\"",
                "The detail has to be a name of 1 to 64 letters, digits, hyphens, dots or underscores."
            ),
            (
                "exhibition", "\"a\\u0000b\"",
                "The exhibition has to be a name of 1 to 64 letters, digits, hyphens, dots or underscores."
            ),
            ("detail", "\"06-12345678\"", "The detail has to be a name that starts with a letter."),
            ("detail", "\"\"", "The detail has to be a name of 1 to 64 letters, digits, hyphens, dots or underscores."),
            ("frontEnd", nil, "\"frontEnd\" is missing."),
        ] as [(String, String?, String)])
    func `a wrong event is rejected with the reason`(field: String, value: String?, reason: String) throws {
        let answer = try answer(to: wire(field, value))
        #expect(answer.status == .rejected && answer.reason == reason)
    }

    @Test func `what is no event is rejected without an id, and the others are taken`() throws {
        let folder = try Folder()
        let batch = try EventBatch(json: Array("{\"events\":[7,\(wire()),{\"id\":\"x\"}]}".utf8))
        let answers = try VisitStore.open(folder).append(batch, device: "kiosk")
        #expect(answers.map(\.status) == [.rejected, .stored, .rejected])
        #expect(answers.map(\.id) == [nil, "017f22e2-79b0-7cc3-98c4-dc0c0c07398f", "x"])
    }

    @Test func `what is no batch is refused as a whole`() {
        for text in ["", "[]", "{", "{\"events\":{}}", "{\"events\":[]}x", "null"] {
            #expect(throws: BatchRefusal.self) { try EventBatch(json: Array(text.utf8)) }
        }
        let many = "{\"events\":[" + Array(repeating: "0", count: 1_001).joined(separator: ",") + "]}"
        #expect(throws: BatchRefusal.tooMany(1_001)) { try EventBatch(json: Array(many.utf8)) }
        #expect(throws: Never.self) { try EventBatch(json: Array("{\"events\":[]}".utf8)) }
    }

    @Test func `a Codable reader and the batch reader take and refuse the same`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed: seed)
        let names = [
            "id", "visit", "sequence", "kind", "aid", "detail", "offset", "at", "uncertainty", "exhibition", "audience",
            "frontEnd", "engine", "content",
        ]
        let values = [
            nil, "null", "0", "1", "-1", "1.5", "1e3", "1e400", "01", "-0", "1.", ".5", "+1", "1e", "0x1", "NaN", "1.0",
            "9007199254740992", "9223372036854775808", "true", "[]",
            "{}",
            "\"\"", "\"x\"", "\"a b\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\u0061\"",
            "\"\t\"", "'x'", "\"ë\"", "\"judged\"", "\"visit-started\"", "\"professional\"",
            "\"2026-02-30T00:00:00Z\"", "\"2026-02-28T00:00:00Z\"", "\"017F22E2-79B0-7CC3-98C4-DC0C0C073990\"",
            "\"\(String(repeating: "a", count: 64))\"", "\"\(String(repeating: "a", count: 65))\"",
        ]
        var taken = 0
        for _ in 0..<600 {
            let (name, value) = (names.randomElement(using: &random)!, values.randomElement(using: &random)!)
            let event = wire(name, value)
            let decoded = try? JSONDecoder().decode(VisitEvent.self, from: Data(event.utf8))
            let read = try? EventBatch(json: Array("{\"events\":[\(event)]}".utf8)).events.first
            #expect(decoded == read, "seed \(seed): \(name) = \(value ?? "nothing")")
            if decoded != nil { taken += 1 }
        }
        #expect((1..<600).contains(taken))
    }

    @Test func `an event is read back as it was written`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var happenings = Happenings(seed: seed)
        let visits = [happenings.id(), happenings.id()]
        let events = try (0..<100).map { _ in try happenings.anyEvent(visits: visits) }
        let body = try Uplink.body(events)
        #expect(try JSONDecoder().decode([String: [VisitEvent]].self, from: body) == ["events": events], "seed \(seed)")
        #expect(try EventBatch(json: Array(body)).events == events, "seed \(seed)")
    }

    @Test func `an event that cannot be is not made`() {
        var happenings = Happenings()
        #expect(throws: EventRefusal.self) { try happenings.event(.pickedUp, aid: nil) }
        #expect(throws: EventRefusal.self) { try happenings.event(detail: "06 1234 5678") }
        #expect(throws: EventRefusal.self) { try happenings.event(offset: -1) }
        #expect(throws: Never.self) { try happenings.event(.visitStarted, aid: nil) }
    }
}
