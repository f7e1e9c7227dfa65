import HomeEngine
import TestSupport
import Testing

@Suite("What the visitor sees")
struct VisitScreenTests {
    private var engine: Engine
    private var screen = VisitScreen()

    init() throws { engine = try SampleHome.engine() }

    private mutating func take(_ inputs: Input...) throws {
        for input in inputs {
            try engine.handle(input)
            for effect in engine.drainEffects() { screen.show(effect) }
        }
    }

    @Test("Given a signal ignored to the end, when help has come, then each step, its sound and the ending were shown")
    mutating func followsATryOut() throws {
        try take(.start(nil, .personal), .pickUp(aid: "medicijndispenser"))
        #expect(screen.isInside && screen.held == "medicijndispenser" && screen.step == nil && !screen.isTrying)
        try take(.tryOut)
        #expect(screen.step == "before" && screen.sound == nil && screen.isTrying)
        try take(.choose("set-clock"))
        #expect(screen.step == "signal" && screen.sound == "beep")
        try take(.choose("ignore"), .choose("ignore"))
        #expect(screen.step == "carer" && screen.sound == "message")
        try take(.choose("welcome"))
        #expect(screen.step == "together" && screen.sound == nil && screen.ending == .helped && !screen.isTrying)
        try take(.tryOut)
        #expect(screen.step == "before" && screen.ending == nil && screen.isTrying)
    }

    @Test("Given a part with a remark, when it is touched, then the remark is shown until the next step")
    mutating func showsARemark() throws {
        try take(.start(nil, .personal), .pickUp(aid: "medicijndispenser"), .tryOut, .choose("set-clock"))
        try take(.touch(aid: "medicijndispenser", part: "lid"))
        #expect(screen.remarkedPart == "lid" && screen.step == "signal")
        try take(.choose("ignore"))
        #expect(screen.remarkedPart == nil)
    }

    @Test("Given a try-out, when it is left or the aid put back, then nothing of it is shown any more")
    mutating func forgetsAfterLeaving() throws {
        try take(.start(nil, .personal), .pickUp(aid: "medicijndispenser"), .tryOut, .choose("set-clock"), .leave)
        #expect(screen.step == nil && screen.ending == nil && screen.sound == nil)
        #expect(screen.held == "medicijndispenser")
        try take(.tryOut, .putBack)
        #expect(screen.held == nil && screen.step == nil && !screen.isTrying)
    }

    @Test("Given answers about two aids, when they are shown, then each aid has its own, and the last judgement holds")
    mutating func remembersAnswers() throws {
        try take(.start(nil, .personal), .pickUp(aid: "theepot"), .judge(.notForMe), .nextStep("vraag"))
        try take(.pickUp(aid: "medicijndispenser"), .judge(.helpsMe), .judge(.helpsSomeone), .judge(.helpsMe))
        try take(.nextStep("leen"), .nextStep("leen"))
        #expect(screen.judgement(of: "theepot") == .notForMe)
        #expect(screen.judgement(of: "medicijndispenser") == .helpsMe)
        #expect(screen.nextSteps(for: "theepot") == ["vraag"])
        #expect(screen.nextSteps(for: "medicijndispenser") == ["leen"])
    }

    @Test("Given a visit full of answers, when the next visitor may come, then nothing of it is left")
    mutating func handsOverClean() throws {
        try take(.start(.resident, .kiosk), .pickUp(aid: "theepot"), .judge(.helpsMe), .nextStep("vraag"))
        try take(.tick(milliseconds: 61_000))
        #expect(screen.isAsking)
        try take(.stillHere)
        #expect(!screen.isAsking && screen.held == "theepot")
        try take(.handOver)
        #expect(screen == VisitScreen())
        try take(.start(nil, .kiosk))
        #expect(screen.judgement(of: "theepot") == nil && screen.nextSteps(for: "theepot").isEmpty)
    }

    @Test("Given nobody inside, when an aid is tapped, then the visitor comes in with it; inside, a tap is a tap")
    mutating func tappingComesIn() throws {
        for input in screen.inputs(touching: "theepot", part: nil, setting: .kiosk) { try take(input) }
        #expect(screen.isInside && screen.held == "theepot")
        let touch = Input.touch(aid: "theepot", part: "body")
        #expect(screen.inputs(touching: "theepot", part: "body", setting: .kiosk) == [touch])
    }

    @Test("Given any visit, when effects are shown, then the screen never says otherwise than the engine")
    mutating func agreesWithTheEngine() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededRandom(seed: seed)
        for _ in 0..<5_000 {
            guard let input = Input(line: RandomLog.line(&random)) else { continue }
            try? engine.handle(input)
            for effect in engine.drainEffects() { screen.show(effect) }
            #expect(screen.held == engine.heldAid, "seed \(seed)")
            #expect((screen.isTrying ? screen.step : nil) == engine.currentStep, "seed \(seed)")
            if screen.held != nil { #expect(screen.isInside, "seed \(seed)") }
        }
    }
}
