import HomeEngine
import Visits

/// Makes events for tests: a moving clock, ids from a seed, and whatever else a test does not care about.
struct Happenings {
    var random: SeededRandom
    private var ids: TimeOrderedIDs
    private var sequence: Int64 = 0

    static let noon = Moment("2026-11-20T12:00:00.000Z")!

    init(seed: UInt64 = 1) {
        random = SeededRandom(seed: seed)
        ids = TimeOrderedIDs(now: { Self.noon }, random: SeededRandom(seed: ~seed))
    }

    mutating func id() -> TimeOrderedID { ids.next() }

    mutating func event(
        _ kind: VisitEventKind = .pickedUp, visit: VisitID? = nil, id: EventID? = nil,
        aid: String? = "medicijndispenser", detail: String? = nil, offset: Int64 = 10, exhibition: String? = nil,
        audience: Audience? = nil
    ) throws -> VisitEvent {
        sequence += 1
        return try VisitEvent(
            id: id ?? ids.next(), visit: visit ?? ids.next(), sequence: sequence, kind: kind, aid: aid, detail: detail,
            offset: offset, at: Self.noon, exhibition: exhibition, audience: audience, frontEnd: "browser", engine: "1",
            content: "0123456789abcdef")
    }

    /// Any event that a device could send.
    mutating func anyEvent(visits: [VisitID]) throws -> VisitEvent {
        try event(
            VisitEventKind.allCases.randomElement(using: &random)!, visit: visits.randomElement(using: &random)!,
            aid: ["medicijndispenser", "druppelbril"].randomElement(using: &random)!,
            detail: [nil, "signal", "helps-me"].randomElement(using: &random)!,
            offset: Int64.random(in: 0...86_400_000, using: &random),
            exhibition: [nil, "beurs", VisitEvent.simulation].randomElement(using: &random)!,
            audience: (Audience.allCases + [nil]).randomElement(using: &random)!)
    }
}

extension VisitStore {
    /// A store that knows two aids and stands at noon.
    static func open(_ folder: Folder, patience: Double = 5, largestBytes: Int? = nil) throws -> VisitStore {
        try VisitStore(
            path: folder.file("visits.sqlite"), isKnownAid: ["medicijndispenser", "druppelbril"].contains,
            now: { Happenings.noon }, patience: patience, largestBytes: largestBytes)
    }

    func append(_ events: VisitEvent...) throws -> [EventAnswer.Status] {
        try append(EventBatch(events), device: "kiosk").map(\.status)
    }

    func events() throws -> [VisitEvent] {
        var events: [VisitEvent] = []
        try forEach { events.append($0.event) }
        return events
    }
}
