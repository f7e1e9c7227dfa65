import HomeEngine
import TestSupport
import Testing

@Suite("Trying the dispenser")
struct TryOutTests {
    private func trying() throws -> Engine {
        var engine = try SampleHome.engine()
        try engine.take(.start(nil, .kiosk), .pickUp(aid: "medicijndispenser"), .tryOut)
        _ = engine.drainEffects()
        return engine
    }

    @Test("Given the signal, when the button is pressed and the sachet taken, then the try-out is finished")
    func finished() throws {
        var engine = try trying()
        try engine.take(.choose("set-clock"))
        #expect(engine.drainEffects().contains(.sound("beep", twin: "ring")))
        try engine.take(.touch(aid: "medicijndispenser", part: "button"))
        #expect(engine.currentStep == "sachet")
        try engine.take(.touch(aid: "medicijndispenser", part: "sachet"))
        #expect(engine.drainEffects().contains(.tryOutEnded(aid: "medicijndispenser", .finished)))
        #expect(engine.currentStep == nil)
    }

    @Test("Given the same by rays, when they point at button and sachet, then single taps are enough")
    func finishedByRays() throws {
        var engine = try trying()
        try engine.take(.choose("set-clock"))
        try engine.wait(seconds: 1.5)
        try engine.take(.tap(engine.sight(of: engine.middle(ofPart: "button"))))
        #expect(engine.currentStep == "sachet")
        try engine.wait(seconds: 1.5)
        try engine.take(.tap(engine.sight(of: engine.middle(ofPart: "sachet"))))
        #expect(engine.drainKinds().contains(.tryOutFinished))
    }

    @Test("Given the signal, when it is ignored, then it comes again, a carer is told, and that is a good end")
    func helped() throws {
        var engine = try trying()
        try engine.take(.choose("set-clock"))
        try engine.wait(seconds: 21)
        #expect(engine.currentStep == "second-signal")
        try engine.wait(seconds: 21)
        #expect(engine.currentStep == "carer")
        try engine.take(.choose("welcome"))
        let effects = engine.drainEffects()
        #expect(effects.contains(.tryOutEnded(aid: "medicijndispenser", .helped)))
        #expect(!effects.contains(.tryOutEnded(aid: "medicijndispenser", .left)))
    }

    @Test("Given one long tick, when it passes several steps, then it goes as far as many short ones")
    func longTick() throws {
        var many = try trying()
        var one = try trying()
        try many.take(.choose("set-clock"))
        try one.take(.choose("set-clock"))
        for _ in 0..<2_500 { try many.take(.tick(milliseconds: 16)) }
        try one.take(.tick(milliseconds: 40_000))
        #expect(many.currentStep == "carer")
        #expect(one.currentStep == "carer")
    }

    @Test("Given a text is read aloud, when the time for the second signal passes, then the script waits")
    func clockWaitsForReading() throws {
        var engine = try trying()
        try engine.take(.choose("set-clock"), .reading(true))
        try engine.wait(seconds: 60)
        #expect(engine.currentStep == "signal")
        try engine.take(.reading(false))
        try engine.wait(seconds: 21)
        #expect(engine.currentStep == "second-signal")
    }

    @Test("Given the time has not come, when the button is pressed, then a calm remark answers and nothing changes")
    func earlyPress() throws {
        var engine = try trying()
        try engine.take(.touch(aid: "medicijndispenser", part: "button"))
        let remark = Effect.remark(aid: "medicijndispenser", step: "before", part: "button")
        #expect(engine.drainEffects() == [remark])
        #expect(engine.currentStep == "before")
    }

    @Test("Given a try-out under way, when the aid is put back, then it counts as left and the parts are at rest")
    func leftByPuttingBack() throws {
        var engine = try trying()
        try engine.take(.choose("set-clock"), .touch(aid: "medicijndispenser", part: "button"))
        _ = engine.drainEffects()
        try engine.take(.putBack)
        #expect(engine.drainKinds() == [.tryOutLeft, .putBack])
        try engine.wait(seconds: 2)
        let sachet = engine.partPose(4, ofAid: 0)
        #expect(sachet.offset.length < 0.001 && !sachet.isShown && sachet.glow < 0.001)
    }

    @Test("Given an aid in hand that is not being tried, when a part of it is touched, then the try-out starts")
    func touchStarts() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(nil, .personal), .touch(aid: "medicijndispenser", part: nil))
        try engine.take(.touch(aid: "medicijndispenser", part: "button"))
        #expect(engine.currentStep == "before")
    }

    @Test("Given a finished try-out, when it is started again, then it counts again: one may try without end")
    func again() throws {
        var engine = try trying()
        let once: [Input] = [
            .choose("set-clock"), .touch(aid: "medicijndispenser", part: "button"),
            .touch(aid: "medicijndispenser", part: "sachet"),
        ]
        for input in once { try engine.handle(input) }
        try engine.take(.tryOut)
        for input in once { try engine.handle(input) }
        #expect(engine.drainKinds().filter { $0 == .tryOutFinished }.count == 2)
    }

    @Test(
        "Given any taps in any order, when the try-out ends, then it ends finished, helped or left, exactly once each time"
    )
    func everyPathEndsWell() throws {
        for seed in UInt64(1)...200 {
            var random = SeededRandom(seed: seed)
            var engine = try trying()
            var started = 1
            var ended = 0
            for _ in 0..<120 {
                let inputs: [Input] = [
                    .choose("set-clock"), .choose("ignore"), .choose("welcome"), .leave, .tryOut,
                    .touch(aid: "medicijndispenser", part: "button"), .touch(aid: "medicijndispenser", part: "sachet"),
                    .touch(aid: "medicijndispenser", part: "lid"), .tick(milliseconds: 9_000), .putBack,
                    .pickUp(aid: "medicijndispenser"),
                ]
                try engine.handle(inputs[random.below(inputs.count)])
                for kind in engine.drainKinds() {
                    switch kind {
                    case .tryOutStarted: started += 1
                    case .tryOutFinished, .tryOutHelped, .tryOutLeft: ended += 1
                    default: break
                    }
                    #expect(started - ended == 0 || started - ended == 1, "seed \(seed)")
                }
            }
            #expect(started - ended == (engine.currentStep == nil ? 0 : 1), "seed \(seed)")
        }
    }
}
