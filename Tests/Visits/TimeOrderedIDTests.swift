import HomeEngine
import Testing
import Visits

/// Ids that sort by time.
struct TimeOrderedIDTests {
    @Test func `an id is written and read as a UUID of version 7`() throws {
        // The example of RFC 9562, appendix A.6.
        let id = try #require(TimeOrderedID("017F22E2-79B0-7CC3-98C4-DC0C0C07398F"))
        #expect(id.description == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
        #expect(id.milliseconds == 1_645_557_742_000)
    }

    @Test(arguments: [
        "", "017f22e2", "017f22e2-79b0-4cc3-98c4-dc0c0c07398f", "017f22e2-79b0-7cc3-18c4-dc0c0c07398f",
        "017f22e279b07cc398c4dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398g", "017f22e2x79b0-7cc3-98c4-dc0c0c07398f",
        " 017f22e2-79b0-7cc3-98c4-dc0c0c07398",
    ])
    func `anything else is no id`(text: String) {
        #expect(TimeOrderedID(text) == nil)
    }

    @Test func `given a clock that stands still or steps back, then ids still come in order and never twice`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed: seed)
        let clock = TestClock(1_000_000)
        var ids = TimeOrderedIDs(now: { clock.now }, random: SeededRandom(seed: seed))
        var last = ids.next()
        for _ in 0..<5_000 {
            clock.pass(Int64.random(in: -50...60, using: &random))
            let next = ids.next()
            #expect(last < next && last.description < next.description, "seed \(seed)")
            #expect(TimeOrderedID(next.description) == next, "seed \(seed)")
            last = next
        }
    }

    @Test func `given that the random bits run out, then the next millisecond starts`() {
        struct Ones: RandomNumberGenerator {
            func next() -> UInt64 { .max }
        }
        var ids = TimeOrderedIDs(now: { Moment(milliseconds: 1) }, random: Ones())
        #expect(ids.next().description == "00000000-0001-7fff-bfff-ffffffffffff")
        #expect(ids.next().description == "00000000-0002-7000-8000-000000000000")
        #expect(ids.next().description == "00000000-0002-7000-8000-000000000001")
    }
}
