import HomeEngine
import TestSupport
import Testing

@Suite("Input lines")
struct InputTests {
    @Test("Given each kind of line, when it is read, then it is the input it says")
    func lines() {
        #expect(Input(line: "start resident kiosk") == .start(.resident, .kiosk))
        #expect(Input(line: "start - personal") == .start(nil, .personal))
        #expect(Input(line: "tick 16") == .tick(milliseconds: 16))
        #expect(Input(line: "turn 0.5 -0.25") == .turn(yaw: 0.5, pitch: -0.25))
        #expect(Input(line: "touch theepot") == .touch(aid: "theepot", part: nil))
        #expect(Input(line: "touch theepot deksel") == .touch(aid: "theepot", part: "deksel"))
        #expect(Input(line: "view 0 1.5 2 0 0 -1") == .view(eye: Vector(0, 1.5, 2), direction: Vector(0, 0, -1)))
        #expect(Input(line: "judge not-for-me") == .judge(.notForMe))
        #expect(Input(line: "reading on") == .reading(true))
        #expect(Input(line: "in-view theepot off") == .inView(aid: "theepot", false))
        #expect(Input(line: "hand-over") == .handOver)
    }

    @Test(
        "Given a line that means nothing, when it is read, then it is refused",
        arguments: [
            "", " ", "tick", "tick -1", "tick 1e12", "tick x", "turn 1", "turn nan 0", "turn 1 2 3", "judge maybe",
            "start nobody kiosk", "pick-up  theepot", "pick-up theepot ", "claim a\tb", "claim a\nb", "jump",
            "closer -1",
            "view 1 2 3 4 5 inf", "claim é",
        ])
    func nonsense(line: String) {
        #expect(Input(line: line) == nil)
    }

    @Test("Given every kind of event, when it is looked up, then it serves a subgoal and its name is plain")
    func everyKindHasItsSubgoal() {
        #expect(Set(VisitEventKind.allCases.map { $0.subgoal }) == Set(Subgoal.allCases))
        for kind in VisitEventKind.allCases {
            #expect(kind.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
        }
    }

    @Test("Given the same inputs and seed, when two engines take them, then they decide the same; another seed may not")
    func deterministic() throws {
        func play(seed: UInt64) throws -> (lines: [String], digest: UInt64) {
            var engine = try SampleHome.engine(seed: seed)
            var random = SeededRandom(seed: 99)
            var lines: [String] = []
            for _ in 0..<2_000 {
                let line = RandomLog.line(&random)
                if let input = Input(line: line) { try? engine.handle(input) }
                lines += engine.drainEffects().map { $0.line }
            }
            return (lines, engine.digest)
        }
        let first = try play(seed: 5)
        let second = try play(seed: 5)
        #expect(first.lines == second.lines)
        #expect(first.digest == second.digest)
        var invited: Set<[String]> = []
        for seed in UInt64(1)...8 { invited.insert(try play(seed: seed).lines.filter { $0.hasPrefix("invite") }) }
        #expect(invited.count > 1)
    }
}
