import Foundation
import HomeEngine
import Testing
import Visits

/// What the store keeps, answers and counts.
struct VisitStoreTests {
    private let folder: Folder
    private let store: VisitStore
    private var happenings = Happenings()

    init() throws {
        folder = try Folder()
        store = try VisitStore.open(folder)
    }

    @Test mutating func `given an event that is sent twice, then it is stored once`() throws {
        let event = try happenings.event()
        #expect(try store.append(event) == [.stored])
        #expect(try store.append(event, event) == [.duplicate, .duplicate])
        #expect(try store.events() == [event])
    }

    @Test mutating func `given another event with the same id, then the first stays`() throws {
        let first = try happenings.event(offset: 1)
        let other = try happenings.event(id: first.id, offset: 2)
        #expect(try store.append(first, other) == [.stored, .conflict])
        #expect(try store.append(other) == [.conflict])
        #expect(try store.events() == [first])
    }

    @Test mutating func `given an event with an aid that the catalogue has not, then it is never stored`() throws {
        let unknown = try happenings.event(aid: "toaster")
        let known = try happenings.event()
        #expect(try store.append(unknown, known) == [.rejected, .stored])
        #expect(try store.events() == [known])
    }

    @Test mutating func `the same event from two devices is one event`() throws {
        let event = try happenings.event()
        _ = try store.append(EventBatch([event]), device: "tablet")
        #expect(try store.append(EventBatch([event]), device: "headset").map(\.status) == [.duplicate])
        try store.forEach { #expect($0.device == "tablet" && $0.receivedAt == Happenings.noon) }
    }

    @Test func `any order and any repetition of batches gives the same store`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var happenings = Happenings(seed: seed)
        let visits = (0..<5).map { _ in happenings.id() }
        let events = try (0..<60).map { _ in try happenings.anyEvent(visits: visits) }
        _ = try store.append(EventBatch(events), device: "kiosk")
        let report = try store.report(withSimulated: true)
        for round in 0..<10 {
            let folder = try Folder()
            let other = try VisitStore.open(folder)
            var unsent = Set(events)
            var stored = 0
            while !unsent.isEmpty {
                let batch = (0..<Int.random(in: 1...20, using: &happenings.random)).map { _ in
                    events.randomElement(using: &happenings.random)!
                }
                let answers = try other.append(EventBatch(batch), device: "kiosk")
                stored += answers.count { $0.status == .stored }
                #expect(answers.allSatisfy { $0.status == .stored || $0.status == .duplicate }, "seed \(seed)")
                unsent.subtract(batch)
            }
            #expect(stored == events.count, "seed \(seed), round \(round)")
            #expect(try other.events() == store.events(), "seed \(seed), round \(round)")
            #expect(try other.report(withSimulated: true) == report, "seed \(seed), round \(round)")
        }
    }

    @Test mutating func `the report counts visits, and attempts beside them`() throws {
        let (first, second, third) = (happenings.id(), happenings.id(), happenings.id())
        let dispenser = "medicijndispenser"
        let story: [(VisitID, VisitEventKind, String?)] = [
            (first, .visitStarted, nil), (first, .pickedUp, dispenser), (first, .pickedUp, dispenser),
            (first, .tryOutStarted, dispenser), (first, .tryOutLeft, dispenser), (first, .tryOutStarted, dispenser),
            (first, .tryOutFinished, dispenser), (first, .pickedUp, "druppelbril"),
            (second, .visitStarted, nil), (second, .pickedUp, dispenser), (second, .tryOutStarted, dispenser),
            (second, .tryOutHelped, dispenser), (third, .visitStarted, nil), (third, .noticed, dispenser),
        ]
        for (visit, kind, aid) in story { _ = try store.append(happenings.event(kind, visit: visit, aid: aid)) }
        let report = try store.report()
        #expect(report.visits == 3)
        #expect((report.pickedUp, report.tried, report.finished) == (2, 2, 1))
        #expect((report.helped, report.left) == (1, 1))
        #expect((report.attempts.pickedUp, report.attempts.tried, report.attempts.left) == (4, 3, 1))
        #expect(report.aids.map(\.aid) == ["druppelbril", "medicijndispenser"])
        #expect(report.aids.map(\.pickedUp) == [1, 2] && report.aids.map(\.tried) == [0, 2])
        #expect(report.aids.map(\.attempts.pickedUp) == [1, 3] && report.aids.map(\.attempts.finished) == [0, 1])
    }

    @Test func `an empty store reports nothing, with a note`() throws {
        let report = try store.report()
        #expect(report.visits == 0 && report.aids.isEmpty && report.attempts.tried == 0)
        #expect(report.note.contains("één keer"))
    }

    @Test mutating func `simulated visits are counted only when they are asked for`() throws {
        _ = try store.append(happenings.event(exhibition: VisitEvent.simulation), happenings.event(exhibition: "beurs"))
        #expect(try store.report().visits == 1 && store.report().pickedUp == 1)
        #expect(try store.report(withSimulated: true).pickedUp == 2)
    }

    @Test mutating func `given a visit that is erased, then nothing of it is left and nothing of it comes back`() throws
    {
        let visit = happenings.id()
        let marked = try happenings.event(visit: visit, detail: "a-mark-that-is-nowhere-else")
        let (late, other) = (try happenings.event(visit: visit), try happenings.event())
        _ = try store.append(marked, other)
        #expect(try folder.holds(Array("a-mark-that-is-nowhere-else".utf8)))
        #expect(try store.erase(visit: visit) == 1)
        #expect(try store.events() == [other])
        #expect(try !folder.holds(Array("a-mark-that-is-nowhere-else".utf8)))
        #expect(try store.append(marked, late) == [.rejected, .rejected])
        #expect(try store.append(other, late, other) == [.duplicate, .rejected, .duplicate])
        #expect(try store.erase(visit: visit) == 0)
        #expect(try store.erase(visit: happenings.id()) == 0)
    }

    @Test mutating func `what is stored is there for the next to open, also for who only reads`() throws {
        let event = try happenings.event()
        _ = try store.append(event)
        #expect(try VisitArchive(path: store.path).report() == store.report())
        try store.close()
        #expect(throws: StoreError.self) { try store.report() }
        #expect(try VisitStore.open(folder).events() == [event])
        var archived: [VisitEvent] = []
        try VisitArchive(path: store.path).forEach { archived.append($0.event) }
        #expect(archived == [event])
    }

    @Test mutating func `threads that send the same events store each once`() async throws {
        let events = try (0..<40).map { _ in try happenings.event() }
        let store = store
        let answers = try await withThrowingTaskGroup(of: [EventAnswer].self) { group in
            for _ in 0..<4 { group.addTask { try store.append(EventBatch(events), device: "kiosk") } }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(answers.count { $0.status == .stored } == 40 && answers.count { $0.status == .duplicate } == 120)
    }
}
