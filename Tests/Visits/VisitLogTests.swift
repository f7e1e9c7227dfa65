import Foundation
import GRDB
import HomeEngine
import Testing
import Visits

/// The device's own record.
struct VisitLogTests {
    private let folder: Folder
    private let visit: VisitID

    init() throws {
        folder = try Folder()
        var happenings = Happenings()
        visit = happenings.id()
    }

    private func open() throws -> VisitLog {
        try VisitLog(
            path: folder.file("log.sqlite"),
            origin: .init(frontEnd: "iPadOS", engine: "1", content: "0123456789abcdef", exhibition: "beurs"),
            now: { Happenings.noon }, ids: TimeOrderedIDs(now: { Happenings.noon }))
    }

    @Test func `given events, then they are on disk in order until they are forgotten`() throws {
        let log = try open()
        let events = try [
            log.append(.visitStarted, offset: 0, visit: visit, audience: .resident),
            log.append(.pickedUp, aid: "medicijndispenser", offset: 1_200, visit: visit),
            log.append(.judged, aid: "medicijndispenser", detail: "helps-me", offset: 9_000, visit: visit),
        ]
        #expect(events.map(\.sequence) == [1, 2, 3])
        #expect(events[0].exhibition == "beurs" && events[0].frontEnd == "iPadOS" && events[0].at == Happenings.noon)
        let again = try open()
        #expect(try again.pending(atMost: 10) == events && again.pendingCount() == 3)
        #expect(try again.pending(atMost: 2) == Array(events[..<2]))
    }

    @Test func `a sequence never comes back, not even when all is forgotten`() throws {
        let log = try open()
        let event = try log.append(.visitStarted, offset: 0, visit: visit)
        try log.settle([EventAnswer(id: event.id.description, status: .stored)])
        #expect(try log.pendingCount() == 0)
        #expect(try open().append(.visitEnded, offset: 1, visit: visit).sequence == 2)
    }

    @Test func `given answers, then exactly those events are forgotten, and what came meanwhile stays`() throws {
        let log = try open()
        let sent = try (0..<4).map { try log.append(.visitStarted, offset: Int64($0), visit: visit) }
        let meanwhile = try log.append(.visitEnded, offset: 9, visit: visit)
        // The answer to the second is not there.
        try log.settle([
            EventAnswer(id: sent[0].id.description, status: .stored),
            EventAnswer(id: sent[2].id.description.uppercased(), status: .conflict, reason: "Not the same."),
            EventAnswer(id: sent[3].id.description, status: .rejected, reason: "No."),
            EventAnswer(id: nil, status: .rejected, reason: "No."),
        ])
        #expect(try log.pending(atMost: 10) == [sent[1], meanwhile])
        #expect(try log.refusals() == ["No.": 1])
        try log.settle([EventAnswer(id: sent[1].id.description, status: .duplicate)])
        #expect(try log.pending(atMost: 10) == [meanwhile])
    }

    @Test func `given a broken log, then it is set aside and a new one starts`() throws {
        try Data(String(repeating: "no database ", count: 99).utf8)
            .write(to: URL(fileURLWithPath: folder.file("log.sqlite")))
        let log = try open()
        #expect(log.setAsideFiles == [folder.file("log.sqlite.broken-20261120T120000000")])
        let first = try log.append(.visitStarted, offset: 0, visit: visit)
        #expect(first.sequence > 1_000_000_000, "a number that the broken file may have given never comes back")
        #expect(try log.append(.noticed, aid: "theepot", offset: 1, visit: visit).sequence == first.sequence + 1)
    }

    @Test func `given a log that breaks while it is used, then what happens is kept in a new one`() throws {
        let path = folder.file("log.sqlite")
        do {
            let used = try open()
            for offset in 0..<400 { try used.append(.noticed, aid: "theepot", offset: Int64(offset), visit: visit) }
        }
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { _ = try Row.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        try queue.close()
        // The pages behind those that are looked at when a file is opened.
        try folder.spoil(path, from: 10 * 4096)
        let log = try open()
        #expect(log.setAsideFiles.isEmpty)
        let after = try log.append(.noticed, aid: "theepot", offset: 1, visit: visit)
        #expect(log.setAsideFiles.count == 1)
        #expect(try log.pending(atMost: 10) == [after])
        #expect(after.sequence > 400)
        #expect(try open().pending(atMost: 10) == [after], "it is on disk")
    }

    @Test func `what a device sends again and again is stored once, and in the end it has nothing left`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed: seed)
        let (log, store) = (try open(), try VisitStore.open(folder))
        var uplink = Uplink()
        var now: Int64 = 0
        var made: [VisitEvent] = []
        while try made.count < 200 || log.pendingCount() > 0 {
            if made.count < 200, Bool.random(using: &random) {
                made.append(try log.append(.noticed, aid: "druppelbril", offset: now % 1_000, visit: visit))
            }
            switch uplink.step(pending: try log.pendingCount(), now: now) {
            case .rest: now += 50
            case .wait(let milliseconds): now += milliseconds
            case .send(let limit):
                let events = try log.pending(atMost: limit)
                // The request gets lost, or its answer does, or all goes well.
                let fate = Int.random(in: 0..<3, using: &random)
                var reply = UplinkReply.unreachable
                if fate > 0 {
                    let answers = try store.append(EventBatch(json: Array(Uplink.body(events))), device: "ipad")
                    let body = try JSONEncoder().encode(["answers": answers])
                    if fate > 1 { reply = UplinkReply(status: 200, body: Array(body), sent: events.map(\.id)) }
                }
                if case .answers(let answers) = reply { try log.settle(answers) }
                uplink.received(reply, now: now, using: &random)
            }
        }
        #expect(try store.events() == made, "seed \(seed)")
    }
}
