/// Decides what a visit means. It is told what the visitor does and that time goes by, and answers with effects and
/// poses. The same inputs with the same seed give the same answers, on every platform.
public struct Engine: Sendable {
    /// Goes up when the same inputs come to mean something else; every visit event names it.
    public static let version = "1"

    public let home: Home

    /// Where the visit is.
    enum Phase: Equatable, Sendable {
        /// Nobody is visiting.
        case welcome
        case visiting
        /// "Bent u er nog?" was asked so many milliseconds into the visit.
        case asking(since: Int64)
    }

    /// A try-out under way.
    struct Run: Equatable, Sendable {
        let aid: Int
        var step: Int
        /// How long this step lasts already, without the time that was read aloud.
        var elapsed: Int64 = 0
    }

    var phase = Phase.welcome
    var setting = Setting.personal
    var isReading = false
    /// How long it has been reading aloud, since it last said so.
    var readingTime: Int64 = 0
    var isCalm = false
    var random: SeededRandom
    /// Milliseconds since the engine started; the clock of everything that pulses.
    var clock: Int64 = 0
    /// Milliseconds since the visit started.
    var visitClock: Int64 = 0
    /// When the visitor last gave a sign of life, on the visit's clock.
    var lastSign: Int64 = 0
    /// When the next aid invites, on the engine's clock.
    var nextInvitation: Int64 = Engine.firstInvitation
    var eye: Vector
    var direction: Vector
    var aids: [AidState]
    var noticing: [Noticing]
    var held: Int?
    /// The aid that judgements, claims and next steps are about: the one in hand, or the last one that was.
    var subject: Int?
    var nearness: Float = 1
    var turnedSincePickUp: Float = 0
    var run: Run?
    var effects: [Effect] = []

    /// How long an aid was in view, and whether that has been counted.
    struct Noticing: Equatable, Sendable {
        var isInView = false
        var time: Int64 = 0
        var isCounted = false
    }

    static let firstInvitation: Int64 = 800
    static let invitationEvery: Int64 = 9_000
    /// No text takes this long; a voice that hangs never tells that it is done.
    static let longestReading: Int64 = 600_000
    /// With the longest tick after it still less than a day.
    static let longestVisit: Int64 = 82_000_000

    public init(home: Home, seed: UInt64) {
        self.home = home
        random = SeededRandom(seed: seed)
        let room = home.rooms[home.start]
        eye = room.eye
        direction = (room.target - room.eye).normalized
        aids = home.aids.map { aid in AidState(parts: aid.parts.map { PartState(isShown: $0.isShown) }) }
        noticing = home.aids.map { _ in Noticing() }
    }

    /// Takes one input. What was decided waits in `drainEffects()`.
    public mutating func handle(_ input: Input) throws(InputError) {
        if case .tick(let milliseconds) = input { return advance(Swift.max(0, Swift.min(milliseconds, 3_600_000))) }
        switch input {
        case .tick: break
        case .start(let audience, let setting): start(audience, setting)
        case .view(let eye, let direction): try look(from: eye, to: direction)
        case .tap(let ray): try tap(ray)
        case .touch(let aid, let part): try touch(aid, part)
        case .pickUp(let aid): pickUp(try index(ofAid: aid))
        case .putBack: putBack()
        case .turn(let yaw, let pitch): try turn(yaw: yaw, pitch: pitch)
        case .closer(let factor): try bringCloser(factor)
        case .tryOut: startTryOut()
        case .choose(let choice): choose(choice)
        case .leave: leaveTryOut()
        case .judge(let judgement): tell(.judged, detail: judgement.rawValue)
        case .claim(let id): tell(.claimOpened, detail: id)
        case .source(let id): tell(.sourceOpened, detail: id)
        case .nextStep(let id): tell(.nextStepChosen, detail: id)
        case .reading(let isOn):
            isReading = isOn
            readingTime = 0
        case .calm(let isOn): isCalm = isOn
        case .inView(let aid, let isOn): noticing[try index(ofAid: aid)].isInView = isOn
        case .stillHere: answerQuestion()
        case .handOver: handOver(detail: "visitor")
        }
        // Pixels moving past and settings are no sign of life.
        switch input {
        case .tick, .view, .inView, .calm: break
        default: noteSignOfLife()
        }
    }

    /// What was decided since the last time, in order.
    public mutating func drainEffects() -> [Effect] {
        defer { effects = [] }
        return effects
    }

    /// The aid in hand.
    public var heldAid: String? { held.map { home.aids[$0].id } }

    /// The step the try-out is in.
    public var currentStep: String? {
        guard let run, let script = home.aids[run.aid].tryOut else { return nil }
        return script.steps[run.step].id
    }

    private mutating func look(from eye: Vector, to direction: Vector) throws(InputError) {
        guard eye.isSensible, direction.isSensible, direction.length > 1e-6 else { throw .notANumber }
        self.eye = eye
        self.direction = direction.normalized
    }

    /// Counts something about the aid the visitor is busy with.
    private mutating func tell(_ kind: VisitEventKind, detail: String) {
        guard phase != .welcome, let subject else { return }
        emit(kind, aid: subject, detail: detail)
    }

    mutating func emit(_ kind: VisitEventKind, aid: Int? = nil, detail: String? = nil, at offset: Int64? = nil) {
        effects.append(
            .event(
                Happening(
                    kind: kind, aid: aid.map { home.aids[$0].id }, detail: detail, offset: offset ?? visitClock)))
    }

    func index(ofAid name: String) throws(InputError) -> Int {
        guard let index = home.aid(named: name) else { throw .unknownAid(name) }
        return index
    }
}
