/// What the visitor sees now, following the engine's effects and nothing else.
public struct VisitScreen: Equatable, Sendable {
    /// Whether somebody is visiting; otherwise the welcome is shown.
    public private(set) var isInside = false
    public private(set) var held: String?
    /// The step of the try-out that is or was last shown of the aid in hand.
    public private(set) var step: String?
    /// The part that answered last, when it only made a remark.
    public private(set) var remarkedPart: String?
    public private(set) var ending: Ending?
    /// The sound that was last made, so that it can be read as well.
    public private(set) var sound: String?
    /// Whether the visitor is asked to be still there.
    public private(set) var isAsking = false
    private var answers: [Answer] = []

    /// What the visitor said about an aid.
    private struct Answer: Equatable, Sendable {
        let kind: VisitEventKind
        let aid: String
        let detail: String
    }

    public init() {}

    /// Whether a try-out is under way.
    public var isTrying: Bool { step != nil && ending == nil }

    /// What the visitor thinks of an aid; the last answer holds.
    public func judgement(of aid: String) -> Judgement? {
        answers.last { $0.kind == .judged && $0.aid == aid }.flatMap { Judgement(rawValue: $0.detail) }
    }

    /// The next steps that the visitor chose for an aid.
    public func nextSteps(for aid: String) -> [String] {
        answers.filter { $0.kind == .nextStepChosen && $0.aid == aid }.map { $0.detail }
    }

    /// What a tap on something means: whoever taps before coming in, comes in.
    public func inputs(touching aid: String, part: String?, setting: Setting) -> [Input] {
        let touch = Input.touch(aid: aid, part: part)
        return isInside ? [touch] : [.start(nil, setting), touch]
    }

    /// Takes in what the engine decided.
    public mutating func show(_ effect: Effect) {
        switch effect {
        case .visitStarted:
            self = VisitScreen()
            isInside = true
        case .welcome: self = VisitScreen()
        case .held(let aid): take(aid)
        case .released: take(nil)
        case .tryOut(_, let step):
            self.step = step
            remarkedPart = nil
            ending = nil
            sound = nil
        case .remark(_, _, let part): remarkedPart = part
        case .tryOutEnded(_, .left): take(held)
        case .tryOutEnded(_, let ending): self.ending = ending
        case .sound(let name, _): sound = name
        case .ask: isAsking = true
        case .askOver: isAsking = false
        case .event(let happening): remember(happening)
        case .invite: break
        }
    }

    private mutating func take(_ aid: String?) {
        held = aid
        step = nil
        remarkedPart = nil
        ending = nil
        sound = nil
    }

    private mutating func remember(_ happening: Happening) {
        guard happening.kind == .judged || happening.kind == .nextStepChosen, let aid = happening.aid,
            let detail = happening.detail
        else { return }
        let answer = Answer(kind: happening.kind, aid: aid, detail: detail)
        answers.removeAll { $0 == answer }
        answers.append(answer)
    }
}
