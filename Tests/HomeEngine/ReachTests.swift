import HomeEngine
import TestSupport
import Testing

@Suite("What a hand may miss")
struct ReachTests {
    private func grown(_ part: String) throws -> Float {
        let aid = try SampleHome.home().aids[0]
        let index = try #require(aid.part(named: part))
        return aid.parts[index].box.min.x - aid.touchBox(ofPart: index).min.x
    }

    @Test("Given the parts of an aid, when they are touched, then those that lead on are easiest to hit")
    func leadingPartsComeFirst() throws {
        let (button, sachet, lid, body) = try (grown("button"), grown("sachet"), grown("lid"), grown("body"))
        #expect(button >= 0.01 && abs(sachet - button) < 0.0001)
        #expect(lid > 0 && lid < button)
        #expect(body < 0, "the body gives way to what it carries")
    }

    @Test("Given an aid on its spot, when a hand touches just beside it, then it is within reach on every side")
    func aidsAreForgiving() throws {
        let aid = try SampleHome.home().aids[1]
        #expect(all(aid.touchBox.min .< aid.box.min - 0.02) && all(aid.touchBox.max .> aid.box.max + 0.02))
        #expect(aid.touchBox(ofPart: 0).min.x < aid.box.min.x, "a part that carries nothing does not give way")
    }
}
