/// Everything that can happen in a visit and is counted. The raw value is what is stored and sent.
public enum VisitEventKind: String, CaseIterable, Sendable {
    case visitStarted = "visit-started"
    case noticed
    case pickedUp = "picked-up"
    case turned
    case putBack = "put-back"
    case tryOutStarted = "try-out-started"
    case tryOutStep = "try-out-step"
    case tryOutFinished = "try-out-finished"
    case tryOutHelped = "try-out-helped"
    case tryOutLeft = "try-out-left"
    case claimOpened = "claim-opened"
    case sourceOpened = "source-opened"
    case judged
    case nextStepChosen = "next-step-chosen"
    case idleAsked = "idle-asked"
    case stillHere = "still-here"
    case handedOver = "handed-over"
    case visitEnded = "visit-ended"

    /// The subgoal this kind is counted under: a proposal of the designers, until the programme fixes one.
    /// The frame of a visit (start, end, hand-over) belongs to awareness: somebody came and looked.
    public var subgoal: Subgoal {
        switch self {
        case .visitStarted, .noticed, .claimOpened, .sourceOpened, .idleAsked, .stillHere, .handedOver, .visitEnded:
            .bewustwording
        case .pickedUp, .turned, .putBack, .tryOutStarted, .tryOutStep, .tryOutFinished, .tryOutHelped, .tryOutLeft,
            .judged:
            .gedragsverandering
        case .nextStepChosen:
            .handelen
        }
    }

    /// Whether an event of this kind always names an aid.
    public var concernsAid: Bool {
        switch self {
        case .visitStarted, .idleAsked, .stillHere, .handedOver, .visitEnded: false
        default: true
        }
    }
}
