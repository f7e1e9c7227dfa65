import HomeEngine
import TestSupport
import Testing

@Suite("How large the home is shown")
struct HomeScaleTests {
    private let room = Box(min: [-2, 0, -2.5], max: [2, 2.6, 1.5])

    @Test("Given any room, when it becomes a doll's house, then it stands inside the volume with the hand before it")
    func fitsTheVolume() {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededRandom(seed: seed)
        func metres(_ least: Int, _ most: Int) -> Float { Float(least + random.below(most - least)) / 100 }
        let edge = DollHouse.volume / 2 + Vector(repeating: 0.001)
        for _ in 0..<500 {
            let corner = Vector(metres(-500, 500), metres(-100, 100), metres(-500, 500))
            let room = Box(min: corner, max: corner + Vector(metres(5, 1_500), metres(5, 600), metres(5, 1_500)))
            let house = DollHouse(fitting: room)
            let least = house.origin + room.min * house.scale
            let most = house.origin + room.max * house.scale
            let hand = house.origin + house.hand * house.scale
            #expect(house.scale > 0 && house.scale <= 1, "seed \(seed)")
            #expect(all(least .>= -edge) && all(most .<= edge), "seed \(seed), \(room)")
            #expect(abs(least.y + DollHouse.volume.y / 2) < 0.001, "stands on the floor; seed \(seed)")
            #expect(all(hand .>= -edge) && all(hand .<= edge) && hand.z > most.z, "seed \(seed), \(room)")
        }
    }

    @Test("Given the doll's house, when an aid is lifted, then it grows to its own size and comes to the hand")
    func growsInHand() throws {
        let house = DollHouse(fitting: room)
        let scale = HomeScale.dollHouse(house)
        let aid = try SampleHome.home().aids[0]
        let pose = Pose(position: [0.4, 0.9, -1.6], rotation: Rotation(angle: 0.7, axis: [0, 1, 0]))
        let resting = scale.place(pose, box: aid.box, lift: 0)
        #expect((resting.pose.position - pose.position).length < 0.0001 && resting.scale == 1)
        let held = scale.place(pose, box: aid.box, lift: 1)
        #expect(abs(held.scale * house.scale - 1) < 0.0001)
        let middle = held.pose.position + held.pose.rotation.turned(aid.box.center * held.scale)
        #expect((middle - house.hand).length < 0.0001)
        let halfway = scale.place(pose, box: aid.box, lift: 0.5)
        #expect(halfway.scale > resting.scale && halfway.scale < held.scale && halfway.pose.rotation == pose.rotation)
    }

    @Test("Given a window on the home, when an aid is in hand, then it is where the engine has it")
    func realIsReal() {
        let pose = Pose(position: [1, 2, 3], rotation: .none)
        let shown = HomeScale.real.place(pose, box: room, lift: 0.6)
        #expect(shown.pose == pose && shown.scale == 1)
    }

    @Test("Given an aid, when it is picked up and put back, then its lift goes from its spot to the hand and back")
    func liftFollowsTheHand() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(nil, .personal))
        #expect(engine.lift(ofAid: 1) == 0)
        try engine.take(.pickUp(aid: "theepot"), .tick(milliseconds: 100))
        #expect(engine.lift(ofAid: 1) > 0 && engine.lift(ofAid: 1) < 1 && engine.lift(ofAid: 0) == 0)
        try engine.wait(seconds: 2)
        #expect(engine.lift(ofAid: 1) == 1)
        try engine.take(.putBack)
        try engine.wait(seconds: 2)
        #expect(engine.lift(ofAid: 1) == 0)
    }
}
