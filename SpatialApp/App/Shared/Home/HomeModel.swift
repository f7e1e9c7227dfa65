import Catalogue
import Foundation
import HomeEngine
import OSLog
import Observation

/// The home as the app shows it: owns the engine, tells it what the visitor does, and carries out what it decides.
@MainActor
@Observable
final class HomeModel {
    /// What the panel shows.
    private(set) var screen = VisitScreen()
    /// What the facilitator must know: the content or the log has a problem.
    private(set) var notices: [String]
    /// The interface texts, in the language the visitor chose.
    private(set) var words: Texts

    @ObservationIgnored let content: HomeContent
    @ObservationIgnored let sounds = CueSounds()
    /// What stands in the scene, as soon as there is one.
    @ObservationIgnored var stage: HomeStage?
    @ObservationIgnored private var engine: Engine?
    @ObservationIgnored private let recorder: VisitRecorder
    @ObservationIgnored private var isCalm = false
    /// Time that did not fill a millisecond yet.
    @ObservationIgnored private var leftOver: TimeInterval = 0
    @ObservationIgnored private let logger = Logger(subsystem: "nl.slimlangerthuis.showcase", category: "home")

    init(content: HomeContent, recorder: VisitRecorder) {
        self.content = content
        self.recorder = recorder
        words = content.texts(in: .nl)
        notices = content.problem.map { [$0] } ?? []
        engine = content.home.map { Engine(home: $0, seed: UInt64.random(in: .min ... .max)) }
        recorder.onProblem = { [weak self] problem in self?.tell(problem) }
    }

    var language: Language { words.language }

    /// What the record tells about the aid in hand.
    var heldRecord: AidRecord? { screen.held.flatMap { content.records[$0] } }

    /// The texts of the step the try-out is in; before it starts, of the step it starts with.
    var heldStep: TryOutRecord.State? {
        guard let tryOut = heldRecord?.tryOut else { return nil }
        let step = screen.step ?? tryOut.start
        return tryOut.states.first { $0.id == step }
    }

    /// What a visitor calls an aid.
    func name(of aid: String) -> String { content.records[aid]?.name[language] ?? aid }

    func read(in language: Language) {
        words = content.texts(in: language)
        stage?.show(screen, words: words)
    }

    func enter(as audience: Audience?) { send(.start(audience, .kiosk)) }

    /// A tap on something in the scene. Whoever taps an aid before coming in, comes in.
    func touch(aid: String, part: String?) {
        if !screen.isInside { enter(as: nil) }
        send(.touch(aid: aid, part: part))
    }

    func send(_ input: Input) {
        do {
            try engine?.handle(input)
        } catch {
            logger.error("\(error.sentence, privacy: .public)")
        }
        carryOut()
    }

    /// Reduce motion: things move at once.
    func setCalm(_ isCalm: Bool) {
        self.isCalm = isCalm
        send(.calm(isCalm))
    }

    /// Lets time go by, once for every frame.
    func advance(by seconds: TimeInterval) {
        let milliseconds = (seconds + leftOver) * 1000
        let whole = milliseconds.rounded(.down)
        leftOver = (milliseconds - whole) / 1000
        guard whole > 0 else { return }
        send(.tick(milliseconds: Int64(whole)))
    }

    func pose(ofAid index: Int) -> Pose? { engine?.pose(ofAid: index) }
    func glow(ofAid index: Int) -> Float { engine?.glow(ofAid: index) ?? 0 }
    func partPose(_ part: Int, ofAid aid: Int) -> PartPose? { engine?.partPose(part, ofAid: aid) }
    var movesAtOnce: Bool { isCalm }

    private func carryOut() {
        guard let effects = engine?.drainEffects(), !effects.isEmpty else { return }
        for effect in effects {
            // Assigned only when something changed: every assignment draws the panel again.
            var next = screen
            next.show(effect)
            if next != screen { screen = next }
            switch effect {
            case .visitStarted:
                recorder.startVisit()
                if isCalm { send(.calm(true)) }
            case .event(let happening): recorder.record(happening)
            case .sound(let name, let twin): stage?.sound(name, twin: twin, aid: screen.held)
            case .welcome: read(in: .nl)
            case .held, .released, .tryOut: stage?.show(screen, words: words)
            case .remark, .tryOutEnded, .invite, .ask, .askOver: break
            }
        }
    }

    /// A problem that the home can live with and the facilitator should know.
    func tell(_ problem: String) {
        logger.error("\(problem, privacy: .public)")
        if !notices.contains(problem) { notices.append(problem) }
    }
}
