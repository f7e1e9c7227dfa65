import HomeEngine
import TestSupport
import Testing

@Suite("Being there")
struct PresenceTests {
    @Test("Given a shared device left alone, when a minute passes, then it asks, and after twenty seconds hands over")
    func asksThenHandsOver() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(.volunteer, .kiosk), .pickUp(aid: "theepot"))
        try engine.wait(seconds: 62)
        #expect(engine.drainEffects().contains(.ask))
        try engine.wait(seconds: 21)
        let effects = engine.drainEffects()
        #expect(effects.contains(.welcome))
        #expect(effects.contains(.released(aid: "theepot")))
        #expect(engine.heldAid == nil)
    }

    @Test("Given somebody walked away, when the device hands over, then the visit ended at the last sign of life")
    func endsAtLastSign() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(nil, .kiosk), .tick(milliseconds: 5_000), .pickUp(aid: "theepot"))
        for _ in 0..<100 { try engine.take(.tick(milliseconds: 1_000)) }
        let ends = engine.drainEffects().compactMap { effect -> Int64? in
            if case .event(let event) = effect, event.kind == .visitEnded { event.offset } else { nil }
        }
        #expect(ends == [5_000])
    }

    @Test("Given the question, when the visitor touches anything, then the visit goes on")
    func anyTouchAnswers() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(nil, .kiosk), .tick(milliseconds: 61_000))
        #expect(engine.drainEffects().contains(.ask))
        try engine.take(.pickUp(aid: "theepot"), .tick(milliseconds: 21_000))
        let effects = engine.drainEffects()
        #expect(effects.contains(.askOver))
        #expect(!effects.contains(.welcome))
    }

    @Test("Given a try-out or a text read aloud, when minutes pass, then nobody asks whether the visitor is there")
    func neverDuringATryOut() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(nil, .kiosk), .pickUp(aid: "medicijndispenser"), .tryOut)
        for _ in 0..<170 { try engine.take(.tick(milliseconds: 1_000)) }
        #expect(!engine.drainEffects().contains(.ask))
        try engine.take(.leave, .reading(true))
        for _ in 0..<600 { try engine.take(.tick(milliseconds: 1_000)) }
        #expect(!engine.drainEffects().contains(.ask))
    }

    @Test(
        "Given a try-out that nobody goes on with, when it lies still for long, then it is left and the device hands over"
    )
    func stillTryOutIsLeft() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(nil, .kiosk), .pickUp(aid: "medicijndispenser"), .tryOut)
        for _ in 0..<300 { try engine.take(.tick(milliseconds: 1_000)) }
        let effects = engine.drainEffects()
        #expect(effects.contains(.tryOutEnded(aid: "medicijndispenser", .left)))
        #expect(effects.last == .welcome || effects.contains(.welcome))
    }

    @Test("Given somebody's own device, when it lies still for an hour, then nothing is asked")
    func personalIsLeftAlone() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(nil, .personal), .tick(milliseconds: 3_600_000), .tick(milliseconds: 3_600_000))
        let effects = engine.drainEffects()
        #expect(!effects.contains(.ask) && !effects.contains(.welcome))
    }

    @Test("Given a voice that never tells that it is done, when nobody is there, then the device is handed over too")
    func voiceThatHangs() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(nil, .kiosk), .pickUp(aid: "medicijndispenser"), .tryOut, .reading(true))
        for _ in 0..<900 { try engine.take(.tick(milliseconds: 1_000)) }
        #expect(engine.drainEffects().contains(.welcome))
    }

    @Test("Given a home that is left open for days, when somebody comes back, then no event is a day into its visit")
    func lastsLessThanADay() throws {
        var engine = try SampleHome.engine()
        var offsets: [Int64] = []
        for _ in 0..<50 {
            try engine.take(.start(nil, .personal), .pickUp(aid: "theepot"), .putBack)
            try engine.take(.tick(milliseconds: 3_600_000))
            offsets += engine.drainEffects().compactMap { effect in
                if case .event(let event) = effect { event.offset } else { nil }
            }
        }
        #expect(offsets.allSatisfy { $0 < 86_400_000 })
        #expect(offsets.count { $0 == 0 } > 3)
    }

    @Test("Given a visit handed over, when the next one starts, then it is exactly like the first")
    func cleanHandOver() throws {
        var used = try SampleHome.engine()
        try used.take(
            .start(.resident, .kiosk), .calm(true), .pickUp(aid: "medicijndispenser"), .turn(yaw: 2, pitch: 1), .tryOut,
            .choose("set-clock"), .reading(true), .closer(2), .judge(.helpsMe), .inView(aid: "theepot", true),
            .tick(milliseconds: 3_000), .inView(aid: "theepot", false), .handOver, .tick(milliseconds: 60_000))
        _ = used.drainEffects()
        var fresh = try SampleHome.engine()
        let visit: [Input] = [
            .start(.resident, .kiosk), .inView(aid: "theepot", true), .tick(milliseconds: 1_500),
            .pickUp(aid: "medicijndispenser"), .tick(milliseconds: 500), .turn(yaw: 0.6, pitch: 0), .tryOut,
            .choose("set-clock"), .tick(milliseconds: 500), .tick(milliseconds: 20_000),
        ]
        for input in visit {
            try used.handle(input)
            try fresh.handle(input)
        }
        func seen(_ effects: [Effect]) -> [Effect] {
            effects.filter { if case .invite = $0 { false } else { true } }
        }
        #expect(seen(used.drainEffects()) == seen(fresh.drainEffects()))
        #expect((used.pose(ofAid: 0).position - fresh.pose(ofAid: 0).position).length < 0.0001)
    }

    @Test("Given an aid in view, when it stays a second, then it is noticed once; a glance does not count")
    func noticed() throws {
        var engine = try SampleHome.engine()
        try engine.take(
            .start(nil, .personal), .inView(aid: "theepot", true), .tick(milliseconds: 600),
            .inView(aid: "theepot", false), .tick(milliseconds: 5_000))
        #expect(!engine.drainKinds().contains(.noticed))
        try engine.take(.inView(aid: "theepot", true))
        try engine.wait(seconds: 5)
        #expect(engine.drainKinds().filter { $0 == .noticed }.count == 1)
    }

    @Test("Given nothing in hand, when time passes, then an aid invites; in hand, none does")
    func invites() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(nil, .personal), .tick(milliseconds: 1_000))
        #expect(
            engine.drainEffects().contains { if case .invite = $0 { true } else { false } })
        try engine.take(.pickUp(aid: "theepot"))
        try engine.wait(seconds: 30)
        #expect(
            !engine.drainEffects().contains { if case .invite = $0 { true } else { false } })
    }

    @Test("Given a judgement after putting back, when it is counted, then it is about the aid that was in hand")
    func judgementNamesTheAid() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(nil, .personal), .pickUp(aid: "theepot"), .putBack, .judge(.helpsSomeone))
        guard case .event(let event) = engine.drainEffects().last else {
            Issue.record("no event")
            return
        }
        #expect(event.kind == .judged && event.aid == "theepot" && event.detail == "helps-someone")
    }
}
