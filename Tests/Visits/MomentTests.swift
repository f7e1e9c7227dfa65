import HomeEngine
import Testing
import Visits

/// Moments as text.
struct MomentTests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00.000Z", 0), ("2024-02-29T23:59:59.999Z", 1_709_251_199_999),
            ("2026-11-20T09:41:00.123Z", 1_795_167_660_123), ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
        ] as [(String, Int64)])
    func `a moment is written as in ISO 8601`(text: String, milliseconds: Int64) {
        #expect(Moment(text)?.milliseconds == milliseconds)
        #expect(Moment(milliseconds: milliseconds).description == text)
    }

    @Test func `the fraction may be absent, short or long`() {
        #expect(Moment("1970-01-01T00:00:01Z")?.milliseconds == 1_000)
        #expect(Moment("1970-01-01T00:00:01.5Z")?.milliseconds == 1_500)
        #expect(Moment("1970-01-01T00:00:01.0019999Z")?.milliseconds == 1_001)
    }

    @Test(arguments: [
        "", "2026-11-20", "2026-11-20 09:41:00Z", "2026-11-20T09:41:00", "2026-11-20T09:41:00+01:00",
        "2026-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-11-31T00:00:00Z", "2026-11-20T24:00:00Z",
        "2026-11-20T09:60:00Z", "2026-11-20T09:41:60Z", "2026-11-20T09:41:00.Z", "1969-12-31T23:59:59Z",
        "2026-11-20T09:41:00Zx", "26-11-20T09:41:00Z",
    ])
    func `anything else is no moment`(text: String) {
        #expect(Moment(text) == nil)
    }

    @Test func `every moment is read back as it was written, and later ones sort later`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed: seed)
        for _ in 0..<2_000 {
            let moment = Moment(milliseconds: Int64.random(in: 0..<253_402_300_800_000, using: &random))
            let other = Moment(milliseconds: Int64.random(in: 0..<253_402_300_800_000, using: &random))
            #expect(Moment(moment.description) == moment, "seed \(seed)")
            #expect((moment < other) == (moment.description < other.description), "seed \(seed)")
        }
    }

    @Test func `a moment before 1970 is still written`() {
        #expect(Moment(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
    }
}
