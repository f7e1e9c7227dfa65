import HomeEngine

/// What the visitor sees now, following the engine's effects and nothing else.
struct VisitScreen: Equatable {
    /// Whether somebody is visiting; otherwise the welcome is shown.
    private(set) var isInside = false
    private(set) var held: String?
    /// The step of the try-out that is or was last shown of the aid in hand.
    private(set) var step: String?
    /// The part that answered last, when it only made a remark.
    private(set) var remarkedPart: String?
    private(set) var ending: Ending?
    /// The sound that was last made, so that it can be read as well.
    private(set) var sound: String?
    private(set) var isAsking = false
    private(set) var judgements: [String: Judgement] = [:]
    private(set) var nextSteps: Set<String> = []

    /// Whether a try-out is under way.
    var isTrying: Bool { step != nil && ending == nil }

    mutating func show(_ effect: Effect) {
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
        guard let detail = happening.detail else { return }
        switch happening.kind {
        case .judged:
            if let aid = happening.aid { judgements[aid] = Judgement(rawValue: detail) }
        case .nextStepChosen: nextSteps.insert(detail)
        default: break
        }
    }
}
