/// What the engine decided: a front end shows it and nothing else.
public enum Effect: Equatable, Sendable {
    case visitStarted
    /// The aid comes to the visitor.
    case held(aid: String)
    /// The aid goes back to its spot.
    case released(aid: String)
    /// A step of the try-out starts.
    case tryOut(aid: String, step: String)
    /// A part answered without changing anything.
    case remark(aid: String, step: String, part: String)
    case tryOutEnded(aid: String, Ending)
    case sound(String, twin: String)
    /// The aid draws attention to itself.
    case invite(aid: String)
    /// Ask whether somebody is still there.
    case ask
    case askOver
    /// The next visitor may come: show the welcome and forget the last one.
    case welcome
    case event(Happening)

    /// The effect as one line of a log, its fields separated by tabs.
    public var line: String {
        switch self {
        case .visitStarted: "visit-started"
        case .held(let aid): "held\t\(aid)"
        case .released(let aid): "released\t\(aid)"
        case .tryOut(let aid, let step): "try-out\t\(aid)\t\(step)"
        case .remark(let aid, let step, let part): "remark\t\(aid)\t\(step)\t\(part)"
        case .tryOutEnded(let aid, let ending): "try-out-ended\t\(aid)\t\(ending.rawValue)"
        case .sound(let name, let twin): "sound\t\(name)\t\(twin)"
        case .invite(let aid): "invite\t\(aid)"
        case .ask: "ask"
        case .askOver: "ask-over"
        case .welcome: "welcome"
        case .event(let event):
            "event\t\(event.kind.rawValue)\t\(event.aid ?? "-")\t\(event.detail ?? "-")\t\(event.offset)"
        }
    }
}

/// Something that counts, as the engine saw it; who records it adds the visit, the device and the wall clock.
public struct Happening: Equatable, Sendable {
    public let kind: VisitEventKind
    public let aid: String?
    /// The part, step, answer or claim it is about.
    public let detail: String?
    /// Milliseconds since the visit started.
    public let offset: Int64

    public init(kind: VisitEventKind, aid: String?, detail: String?, offset: Int64) {
        self.kind = kind
        self.aid = aid
        self.detail = detail
        self.offset = offset
    }
}
