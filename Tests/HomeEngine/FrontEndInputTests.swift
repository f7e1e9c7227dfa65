import HomeEngine
import TestSupport
import Testing

@Suite("What front ends tell the engine")
struct FrontEndInputTests {
    private func screen(after effects: Effect...) -> VisitScreen {
        effects.reduce(into: VisitScreen()) { $0.show($1) }
    }

    @Test("Given somebody who reads on, when the page keeps moving, then a sign of life goes out every four seconds")
    func signsAreRare() {
        let inside = screen(after: .visitStarted)
        var signs = SignsOfLife()
        let told = stride(from: Int64(500), through: 12_500, by: 100).filter { signs.input(at: $0, on: inside) != nil }
        #expect(told == [500, 4_500, 8_500, 12_500])
    }

    @Test("Given nobody inside or the question asked, when the page moves, then that is no answer")
    func signsAnswerNothing() {
        var signs = SignsOfLife()
        #expect(signs.input(at: 10_000, on: VisitScreen()) == nil)
        #expect(signs.input(at: 20_000, on: screen(after: .visitStarted, .ask)) == nil)
        #expect(signs.input(at: 20_001, on: screen(after: .visitStarted, .ask, .askOver)) == .stillHere)
    }

    @Test("Given a kiosk with somebody reading, when signs of life come in, then nobody asks and nothing is counted")
    func readingKeepsTheVisit() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(nil, .kiosk))
        var signs = SignsOfLife()
        _ = engine.drainEffects()
        for second in Int64(1)...200 {
            try engine.take(.tick(milliseconds: 1_000))
            if let sign = signs.input(at: second * 1_000, on: screen(after: .visitStarted)) { try engine.take(sign) }
        }
        #expect(engine.drainKinds().isEmpty)
    }

    @Test("Given frames of any length, when they are counted, then no time is lost and none is made up")
    func framesAddUp() {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededRandom(seed: seed)
        var clock = FrameClock()
        var (seconds, milliseconds) = (0.0, Int64(0))
        for _ in 0..<10_000 {
            let frame = Double(random.below(30_000)) / 1_000_000
            seconds += frame
            milliseconds += clock.advance(by: frame)
        }
        #expect(abs(seconds * 1_000 - Double(milliseconds)) < 1.01, "seed \(seed)")
        #expect(clock.time == milliseconds)
        #expect(clock.advance(by: -1) == 0 && clock.advance(by: .nan) == 0 && clock.advance(by: .infinity) == 0)
        #expect(clock.time == milliseconds)
    }

    @Test("Given an aid in hand, when an action is chosen by voice or switch, then the engine does it")
    func actionsNeedNoHand() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(nil, .personal), .calm(true), .pickUp(aid: "medicijndispenser"), .tick(milliseconds: 1))
        let front = engine.pose(ofAid: 0).rotation
        try engine.take(AidAction.turnRight.input, .tick(milliseconds: 1))
        #expect(engine.pose(ofAid: 0).rotation.turned([0, 0, 1]).x > 0.1)
        try engine.take(AidAction.turnLeft.input, .tick(milliseconds: 1))
        #expect((engine.pose(ofAid: 0).rotation.vector - front.vector).length < 0.001)
        try engine.take(AidAction.tryOut.input)
        #expect(engine.currentStep == "before")
        try engine.take(AidAction.putBack.input)
        #expect(engine.heldAid == nil)
        #expect(AidAction.allCases.count == 4)
    }

    @Test("Given a part turned round more than one axis, when it is shown, then round X comes last")
    func partsTurnAlike() throws {
        var engine = try SampleHome.engine(
            replacing: "\"part\": \"ring\", \"glow\": \"on\"", by: "\"part\": \"lid\", \"turn\": [0.5, 0, 1]")
        try engine.take(.start(nil, .personal), .calm(true), .pickUp(aid: "medicijndispenser"), .tryOut)
        try engine.take(.choose("set-clock"), .choose("ignore"), .choose("ignore"), .tick(milliseconds: 1))
        let turned = engine.partPose(1, ofAid: 0).rotation.turned([1, 0, 0])
        let roundZ = Vector(Trigonometry.cosine(1), Trigonometry.sine(1), 0)
        let expected = Vector(
            roundZ.x, roundZ.y * Trigonometry.cosine(0.5), roundZ.y * Trigonometry.sine(0.5))
        #expect((turned - expected).length < 0.0001)
    }
}
