import HomeEngine
import Testing
import Visits

/// From what the engine counts to what is kept of it.
struct VisitRecorderTests {
    private let clock = TestClock(Happenings.noon.milliseconds)
    private var recorder: VisitRecorder

    init() {
        let clock = clock
        recorder = VisitRecorder(
            now: { clock.now }, ids: TimeOrderedIDs(now: { clock.now }, random: SeededRandom(seed: 3)))
    }

    @Test mutating func `given two visits, then each has its own id and audience, and every entry its own moment`() {
        let first = [
            recorder.entry(for: .of(.visitStarted, detail: "resident")),
            recorder.entry(for: .of(.pickedUp, aid: "druppelbril")),
        ]
        clock.pass(1_500)
        let last = recorder.entry(for: .of(.visitEnded, detail: "visitor", offset: 1_500))
        let next = recorder.entry(for: .of(.visitStarted))
        #expect(first[0].visit == first[1].visit && first[0].visit == last.visit && next.visit != last.visit)
        #expect(first[1].audience == .resident && last.audience == .resident && next.audience == nil)
        #expect(first[1].at == Happenings.noon && last.at.milliseconds == Happenings.noon.milliseconds + 1_500)
        #expect(last.happening == .of(.visitEnded, detail: "visitor", offset: 1_500))
    }

    @Test mutating func `given something that happened outside a visit, then it is kept in one of its own`() {
        let entry = recorder.entry(for: .of(.judged, aid: "druppelbril", detail: "resident"))
        #expect(entry.audience == nil)
        #expect(recorder.entry(for: .of(.stillHere)).visit == entry.visit)
        #expect(recorder.entry(for: .of(.visitStarted)).visit != entry.visit)
    }
}
