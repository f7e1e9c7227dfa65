import Foundation
import HomeEngine
import Testing
import Visits

@testable import Hub

@Suite("Given a device that sends what happened")
struct VisitsOverHTTPTests {
    private let running: RunningHub
    private let token: String
    private var device = DeviceAtWork(seed: 20_261_120)

    init() throws {
        running = try RunningHub()
        token = try running.hub.registry.enrol(name: "tablet hal").token
    }

    @Test("when the same events come again, then they are duplicates and count once")
    mutating func idempotent() throws {
        let events = try device.visit(endingIn: .tryOutFinished)
        #expect(try running.post(events, token: token).map(\.status) == Array(repeating: .stored, count: 5))
        #expect(try running.post(events, token: token).map(\.status) == Array(repeating: .duplicate, count: 5))
        #expect(try running.hub.visits.report().visits == 1)
        let metrics = try running.ask("GET", "/metrics").text
        #expect(metrics.contains("slimthuis_events_total{status=\"stored\"} 5\n"))
        #expect(metrics.contains("slimthuis_events_total{status=\"duplicate\"} 5\n"))
    }

    @Test("when good and bad events come together, then each gets its own answer, in order")
    mutating func mixed() throws {
        let visit = device.newVisit()
        let good = try device.event(.pickedUp, in: visit)
        let unknown = try device.event(.pickedUp, in: visit, aid: "robothond")
        let changed = String(decoding: try EventsDocument(events: [good]).bytes, as: UTF8.self)
            .replacing("\"offset\":10", with: "\"offset\":11")
        #expect(try running.post([good, unknown], token: token).map(\.status) == [.stored, .rejected])
        let answers = try AnswersDocument(try running.post(Array(changed.utf8), token: token).body).answers
        #expect(answers.map(\.status) == [.conflict])
        #expect(answers.first?.reason?.isEmpty == false)
        let reason = try running.post([unknown], token: token).first?.reason
        #expect(reason?.contains("robothond") == true)
        let broken = try running.post(Array(#"{"events":[{"id":"x"},7]}"#.utf8), token: token)
        #expect(try AnswersDocument(broken.body).answers.map(\.status) == [.rejected, .rejected])
        #expect(try running.hub.visits.report().pickedUp == 1)
    }

    static let malformed = [
        "", "{", "[]", "null", #"{"events":7}"#, #"{"events":[{]}"#, "\u{0}", String(repeating: "[", count: 100_000),
        #"{"events":["# + String(repeating: "0,", count: 1_000) + "0]}",
    ]

    @Test(
        "when what it sends is no list of events, then 400 says what is wrong and nothing is stored",
        arguments: malformed)
    func malformedJSON(body: String) throws {
        let answer = try running.post(Array(body.utf8), token: token)
        #expect(answer.status == 400)
        #expect(try answer.problem().type == "urn:slimthuis:problem:bad-events")
        #expect(try running.hub.visits.report().visits == 0)
        #expect(running.log.all.isEmpty)
    }

    @Test("when its token is wrong, missing or revoked, then 401 comes and nothing is stored")
    mutating func wrongToken() throws {
        let body = try EventsDocument(events: try device.visit(endingIn: .tryOutHelped)).bytes
        for headers in [
            [], ["Authorization: Bearer \(token)0"], ["Authorization: Basic \(token)"], ["Authorization: \(token)"],
            ["Authorization: Bearer"],
        ] {
            let answer = try running.ask("POST", "/api/v1/visits", headers, body: body)
            #expect(answer.status == 401, "\(headers)")
            #expect(answer.headers["www-authenticate"]?.hasPrefix("Bearer") == true)
            #expect(try answer.problem().type == "urn:slimthuis:problem:unknown-device")
        }
        _ = try running.hub.registry.revoke("tablet hal")
        #expect(try running.post(body, token: token).status == 401)
        #expect(try running.hub.visits.report().visits == 0)
        #expect(running.log.all.isEmpty)
    }

    @Test("when the visits cannot be stored, then 503 asks to send them again later, and the log tells it once")
    mutating func cannotStore() throws {
        try running.hub.visits.close()
        let body = try EventsDocument(events: try device.visit(endingIn: .tryOutLeft)).bytes
        let answer = try running.post(body, token: token)
        #expect(answer.status == 503)
        #expect(answer.headers["retry-after"] == "60")
        #expect(try answer.problem().type == "urn:slimthuis:problem:visits-not-stored")
        #expect(running.log.all.count == 1)
        let line = try #require(running.log.all.first)
        #expect(line.contains("visits.sqlite") && line.contains("5 events were not taken"))
        #expect(!line.contains(token))
    }

    @Test("when nobody knows the sender, or nothing is taken there, then the answer comes before the body is read")
    func bodyOfStranger() throws {
        let requests = [
            ("POST /api/v1/visits", "Authorization: Bearer x.y", 401), ("POST /nowhere", "X-A: b", 404),
            ("POST /api/v1/catalogue", "X-A: b", 405),
        ]
        for (line, header, status) in requests {
            let client = try RawClient(port: running.port)
            client.send("\(line) HTTP/1.1\r\nHost: localhost\r\n\(header)\r\nContent-Length: 1000000\r\n\r\n")
            let answer = try client.answer()
            #expect(answer.status == status)
            #expect(try answer.problem().status == status)
            #expect(client.isClosed())
        }
        #expect(running.log.all.isEmpty)
    }

    @Test("when it sends 50 MB, then 413 comes and nothing is stored")
    func largeBatch() throws {
        let client = try RawClient(port: running.port)
        client.send(
            "POST /api/v1/visits HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(token)\r\n"
                + "Content-Length: \(50 << 20)\r\n\r\n{\"events\":[")
        #expect(try client.answer().problem().type == "urn:slimthuis:problem:body-too-large")
    }

    @Test("when visits are counted, then the report tells in how many it happened")
    mutating func summary() throws {
        var events: [VisitEvent] = []
        for end in [.tryOutFinished, .tryOutFinished, .tryOutHelped, .tryOutLeft] as [VisitEventKind] {
            events += try device.visit(endingIn: end)
        }
        let looking = device.newVisit()
        events.append(try device.event(.visitStarted, in: looking))
        _ = try running.post(events, token: token)
        let session = try #require(running.hub.sessions.redeem(running.hub.sessions.newKey()))
        let answer = try running.ask(
            "GET", "/api/v1/reports/summary", ["Cookie: other=1; slimthuis-dashboard=\(session)"])
        let summary = try JSONDecoder().decode(VisitsSummary.self, from: Data(answer.body))
        #expect(summary.visits == 5)
        #expect(summary.pickedUp == 4 && summary.tried == 4)
        #expect(summary.finished == 2 && summary.helped == 1 && summary.left == 1)
        #expect(summary.aids.map(\.aid) == ["medicijndispenser"])
        #expect(try running.ask("GET", "/api/v1/reports/summary").status == 401)
    }

    @Test("when many devices send at the same time, then every event is stored once")
    func manyDevices() throws {
        let batches = try (0..<8).map { number in
            var device = DeviceAtWork(seed: UInt64(number))
            return try (0..<20).map { _ in try EventsDocument(events: try device.visit(endingIn: .tryOutLeft)).bytes }
        }
        let port = running.port
        let token = token
        DispatchQueue.concurrentPerform(iterations: batches.count) { number in
            do {
                let client = try RawClient(port: port)
                for batch in batches[number] {
                    let answer = try client.ask(
                        "POST", "/api/v1/visits", ["Authorization: Bearer \(token)"], body: batch)
                    #expect(try AnswersDocument(answer.body).answers.allSatisfy { $0.status == .stored })
                }
            } catch {
                Issue.record(error)
            }
        }
        #expect(try running.hub.visits.report().visits == 160)
    }
}
