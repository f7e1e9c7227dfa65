import HomeEngine

/// Visits that nobody made, to see a report with numbers in it. Every event says that it is simulated, and the same
/// seed gives the same visits.
public struct VisitSimulation: Sendable {
    private let aids: [String]
    private let frontEnds = ["browser", "visionOS", "iPadOS"]
    private var random: SeededRandom
    private var ids: TimeOrderedIDs
    private let clock: SimulatedClock
    private var sequence: Int64 = 0

    /// - Parameters:
    ///   - aids: the aids that visitors come across; at least one.
    ///   - seed: chooses everything.
    ///   - start: when the first visit starts.
    public init?(aids: [String], seed: UInt64, start: Moment) {
        guard !aids.isEmpty else { return nil }
        self.aids = aids
        random = SeededRandom(seed: seed)
        let clock = SimulatedClock(start)
        self.clock = clock
        ids = TimeOrderedIDs(now: { clock.now }, random: SeededRandom(seed: ~seed))
    }

    /// The events of the next visit, in their order.
    public mutating func next() throws -> [VisitEvent] {
        let visit = VisitScene(
            id: ids.next(), start: clock.now,
            audience: (Audience.allCases + [nil]).randomElement(using: &random) ?? nil,
            frontEnd: frontEnds[Int.random(in: 0..<frontEnds.count, using: &random)])
        var events: [VisitEvent] = []
        try happen(.visitStarted, in: visit, detail: visit.audience?.rawValue, to: &events)
        for aid in aids where Bool.random(using: &random) || aid == aids[0] { try meet(aid, in: visit, to: &events) }
        try happen(.visitEnded, in: visit, detail: "visitor", to: &events)
        clock.pass(Int64.random(in: 10_000...240_000, using: &random))
        return events
    }

    private mutating func meet(_ aid: String, in visit: VisitScene, to events: inout [VisitEvent]) throws {
        try happen(.noticed, in: visit, aid: aid, to: &events)
        guard chance(85) else { return }
        try happen(.pickedUp, in: visit, aid: aid, to: &events)
        if chance(50) { try happen(.turned, in: visit, aid: aid, to: &events) }
        if chance(20) { try happen(.claimOpened, in: visit, aid: aid, detail: "claim", to: &events) }
        if chance(75) {
            try happen(.tryOutStarted, in: visit, aid: aid, to: &events)
            for number in 1...Int.random(in: 1...4, using: &random) {
                try happen(.tryOutStep, in: visit, aid: aid, detail: "step-\(number)", to: &events)
            }
            let ending: VisitEventKind = chance(70) ? .tryOutFinished : chance(50) ? .tryOutHelped : .tryOutLeft
            try happen(ending, in: visit, aid: aid, to: &events)
            if chance(40) {
                let judgement = Judgement.allCases.randomElement(using: &random)?.rawValue
                try happen(.judged, in: visit, aid: aid, detail: judgement, to: &events)
            }
            if chance(15) { try happen(.nextStepChosen, in: visit, aid: aid, detail: "next-step", to: &events) }
        }
        try happen(.putBack, in: visit, aid: aid, to: &events)
    }

    private mutating func happen(
        _ kind: VisitEventKind, in visit: VisitScene, aid: String? = nil, detail: String? = nil,
        to events: inout [VisitEvent]
    ) throws {
        clock.pass(Int64.random(in: 500...9_000, using: &random))
        sequence += 1
        events.append(
            try VisitEvent(
                id: ids.next(), visit: visit.id, sequence: sequence, kind: kind, aid: aid, detail: detail,
                offset: clock.now.milliseconds - visit.start.milliseconds, at: clock.now,
                exhibition: VisitEvent.simulation, audience: visit.audience, frontEnd: visit.frontEnd,
                engine: VisitEvent.simulation, content: VisitEvent.simulation))
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
}

/// What the events of one simulated visit have in common.
private struct VisitScene {
    let id: VisitID
    let start: Moment
    let audience: Audience?
    let frontEnd: String
}
