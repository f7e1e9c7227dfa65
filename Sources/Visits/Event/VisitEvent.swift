import HomeEngine

/// One thing that happened in a visit. It says what, when and on which kind of device, and nothing about who.
public struct VisitEvent: Hashable, Sendable {
    public let id: EventID
    public let visit: VisitID
    /// The device's own count of its events, from 1; it shows what is missing.
    public let sequence: Int64
    public let kind: VisitEventKind
    public let aid: String?
    /// The step, claim, judgement or next step that it is about.
    public let detail: String?
    /// Milliseconds since the visit started, from a clock that never steps.
    public let offset: Int64
    /// The device's wall clock, which may be wrong.
    public let at: Moment
    /// How many milliseconds the wall clock may be wrong, as far as the device knows.
    public let uncertainty: Int64
    public let exhibition: String?
    public let audience: Audience?
    public let frontEnd: String
    /// The version of the engine that decided.
    public let engine: String
    /// The version of the catalogue that was shown.
    public let content: String

    /// Makes an event and refuses what a hub would refuse.
    public init(
        id: EventID, visit: VisitID, sequence: Int64, kind: VisitEventKind, aid: String? = nil,
        detail: String? = nil, offset: Int64, at: Moment, uncertainty: Int64 = 0, exhibition: String? = nil,
        audience: Audience? = nil, frontEnd: String, engine: String, content: String
    ) throws(EventRefusal) {
        self.id = id
        self.visit = visit
        self.sequence = sequence
        self.kind = kind
        self.aid = aid
        self.detail = detail
        self.offset = offset
        self.at = at
        self.uncertainty = uncertainty
        self.exhibition = exhibition
        self.audience = audience
        self.frontEnd = frontEnd
        self.engine = engine
        self.content = content
        try check()
    }

    /// What `exhibition` says of visits that nobody made.
    public static let simulation = "simulation"
}
