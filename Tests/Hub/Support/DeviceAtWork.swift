import HomeEngine
import TestSupport
import Visits

/// A device that makes events as a front end does: ids of its own, and a count that never repeats.
struct DeviceAtWork {
    private var ids: TimeOrderedIDs
    private var sequence: Int64 = 0

    init(seed: UInt64) {
        ids = TimeOrderedIDs(
            now: { Moment(milliseconds: 1_795_000_000_000) }, random: SeededRandom(seed: seed))
    }

    mutating func newVisit() -> VisitID { ids.next() }

    mutating func event(
        _ kind: VisitEventKind, in visit: VisitID, aid: String? = "medicijndispenser", detail: String? = nil
    ) throws -> VisitEvent {
        sequence += 1
        return try VisitEvent(
            id: ids.next(), visit: visit, sequence: sequence, kind: kind, aid: kind.concernsAid ? aid : nil,
            detail: detail, offset: sequence * 10, at: Moment(milliseconds: 1_795_000_000_000 + sequence),
            audience: .resident, frontEnd: "browser", engine: "1", content: "0123456789abcdef")
    }

    /// A visit in which the aid was tried until it ended so.
    mutating func visit(endingIn end: VisitEventKind) throws -> [VisitEvent] {
        let visit = newVisit()
        return try [.visitStarted, .pickedUp, .tryOutStarted, end, .visitEnded].map { try event($0, in: visit) }
    }
}
