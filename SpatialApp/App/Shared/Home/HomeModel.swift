import Catalogue
import Foundation
import HomeEngine
import OSLog
import Observation
import Visits

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
    @ObservationIgnored private let visits: VisitFeed
    @ObservationIgnored private let setting: Setting
    @ObservationIgnored private var isCalm = false
    @ObservationIgnored private var clock = FrameClock()
    @ObservationIgnored private var signs = SignsOfLife()
    @ObservationIgnored private let logger = Logger(subsystem: "nl.slimlangerthuis.showcase", category: "home")

    init(content: HomeContent, visits: VisitFeed, settings: DeviceSettings) {
        self.content = content
        self.visits = visits
        setting = settings.setting
        words = Texts(language: .nl, in: .main)
        notices = (content.problem.map { [$0] } ?? []) + settings.problems
        engine = content.home.map { Engine(home: $0, seed: UInt64.random(in: .min ... .max)) }
        visits.onProblem = { [weak self] problem in self?.tell(problem) }
    }

    var language: Language { words.language }

    /// What the record tells about the aid in hand.
    var heldRecord: AidRecord? { screen.held.flatMap { content.records[$0] } }

    /// The texts of the step the try-out is in; before it starts, of the step it starts with.
    var heldStep: TryOutRecord.State? { heldRecord?.state(at: screen.step) }

    /// What a visitor calls an aid.
    func name(of aid: String) -> String { content.records[aid]?.name[language] ?? aid }

    func read(in language: Language) {
        words = Texts(language: language, in: .main)
        stage?.show(screen, words: words)
    }

    func enter(as audience: Audience?) { send(.start(audience, setting)) }

    /// A tap on something in the scene.
    func touch(aid: String, part: String?) {
        for input in screen.inputs(touching: aid, part: part, setting: setting) { send(input) }
    }

    /// Somebody reads on or scrolls: no choice, but a sign that somebody is there.
    func noteReading() {
        if let sign = signs.input(at: clock.time, on: screen) { send(sign) }
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
        let milliseconds = clock.advance(by: seconds)
        if milliseconds > 0 { send(.tick(milliseconds: milliseconds)) }
    }

    func pose(ofAid index: Int) -> Pose? { engine?.pose(ofAid: index) }
    func lift(ofAid index: Int) -> Float { engine?.lift(ofAid: index) ?? 0 }
    func glow(ofAid index: Int) -> Float { engine?.glow(ofAid: index) ?? 0 }
    func partPose(_ part: Int, ofAid aid: Int) -> PartPose? { engine?.partPose(part, ofAid: aid) }

    private func carryOut() {
        guard let effects = engine?.drainEffects(), !effects.isEmpty else { return }
        for effect in effects {
            // Assigned only when something changed: every assignment draws the panel again.
            var next = screen
            next.show(effect)
            if next != screen { screen = next }
            switch effect {
            case .visitStarted: if isCalm { send(.calm(true)) }
            case .event(let happening): visits.record(happening)
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
