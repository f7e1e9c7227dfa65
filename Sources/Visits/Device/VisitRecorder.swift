import HomeEngine

/// Gives what the engine counts its visit, its audience and its moment; it decides nothing about what happened.
public struct VisitRecorder: Sendable {
    private let now: @Sendable () -> Moment
    private var ids: TimeOrderedIDs
    private var visit: VisitID?
    private var audience: Audience?

    public init(now: @escaping @Sendable () -> Moment, ids: TimeOrderedIDs) {
        self.now = now
        self.ids = ids
    }

    /// What is to be kept of something that happened. Nothing connects a visit with the one before it.
    public mutating func entry(for happening: Happening) -> VisitEntry {
        if happening.kind == .visitStarted || visit == nil {
            visit = ids.next()
            audience = happening.kind == .visitStarted ? happening.detail.flatMap { Audience(rawValue: $0) } : nil
        }
        return VisitEntry(visit: visit ?? ids.next(), audience: audience, at: now(), happening: happening)
    }
}

/// Something that happened: in which visit and when.
public struct VisitEntry: Sendable {
    public let visit: VisitID
    public let audience: Audience?
    public let at: Moment
    public let happening: Happening
}
