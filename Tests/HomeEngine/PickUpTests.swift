import HomeEngine
import TestSupport
import Testing

@Suite("Picking up")
struct PickUpTests {
    @Test("Given nobody visits, when an aid is tapped, then nothing happens")
    func nothingBeforeTheVisit() throws {
        var engine = try SampleHome.engine()
        try engine.take(.tap(engine.sight(of: engine.middle(ofPart: "body"))), .pickUp(aid: "theepot"))
        #expect(engine.drainEffects().isEmpty)
        #expect(engine.heldAid == nil)
    }

    @Test("Given a visit, when a ray hits an aid, then it is picked up and counted once")
    func tapPicksUp() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(.resident, .personal), .tap(engine.sight(of: engine.middle(ofPart: "body"))))
        #expect(engine.heldAid == "medicijndispenser")
        #expect(engine.drainKinds() == [.visitStarted, .pickedUp])
    }

    @Test("Given an unsteady hand, when a tap misses the aid by two centimetres, then it still picks it up")
    func nearMiss() throws {
        var engine = try SampleHome.engine()
        let pose = engine.pose(ofAid: 0)
        let beside = pose.position + pose.rotation.turned(Vector(0.115, 0.1, 0.05))
        let farBeside = pose.position + pose.rotation.turned(Vector(0.2, 0.1, 0.05))
        try engine.take(.start(nil, .personal), .tap(engine.sight(of: farBeside)))
        #expect(engine.heldAid == nil)
        try engine.take(.tap(engine.sight(of: beside)))
        #expect(engine.heldAid == "medicijndispenser")
    }

    @Test("Given an aid in hand, when it has arrived, then it floats in front of the eye with its front to the visitor")
    func comesToTheVisitor() throws {
        var engine = try SampleHome.engine()
        let eye = Vector(0.3, 1.4, 1)
        let direction = Vector(0.2, -0.3, -1).normalized
        try engine.take(
            .start(nil, .personal), .view(eye: eye, direction: direction), .pickUp(aid: "medicijndispenser"))
        try engine.wait(seconds: 2)
        let pose = engine.pose(ofAid: 0)
        let middle = pose.position + pose.rotation.turned(engine.home.aids[0].box.center)
        let away = middle - eye
        #expect((away.normalized - direction).length < 0.01)
        #expect(away.length > 0.3 && away.length < 1.2)
        let front = pose.rotation.turned(Vector(0, 0, 1))
        #expect(front.dot(Vector(-direction.x, 0, -direction.z).normalized) > 0.999)
    }

    @Test("Given an aid in hand, when it is put back, then it stands on its spot exactly as before")
    func returnsToItsSpot() throws {
        var engine = try SampleHome.engine()
        let before = engine.pose(ofAid: 0)
        try engine.take(.start(nil, .personal), .pickUp(aid: "medicijndispenser"), .turn(yaw: 9, pitch: 0.4))
        try engine.wait(seconds: 1)
        try engine.take(.putBack)
        try engine.wait(seconds: 3)
        let after = engine.pose(ofAid: 0)
        #expect((after.position - before.position).length < 0.001)
        #expect((after.rotation.vector - before.rotation.vector).length < 0.001)
        #expect(engine.heldAid == nil)
    }

    @Test("Given an aid turned round three times, when it is put back, then it does not spin three times back")
    func shortWayBack() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(nil, .personal), .pickUp(aid: "theepot"), .turn(yaw: 6 * .pi + 0.3, pitch: 0))
        try engine.wait(seconds: 3)
        try engine.take(.putBack)
        var path: Float = 0
        var front = engine.pose(ofAid: 1).rotation.turned(Vector(0, 0, 1))
        for _ in 0..<200 {
            try engine.take(.tick(milliseconds: 16))
            let next = engine.pose(ofAid: 1).rotation.turned(Vector(0, 0, 1))
            path += (next - front).length
            front = next
        }
        #expect(path < 1)
    }

    @Test("Given one aid in hand, when another is picked up, then the first goes back: there is one in hand at most")
    func oneAtATime() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(nil, .personal), .pickUp(aid: "theepot"), .pickUp(aid: "medicijndispenser"))
        #expect(engine.heldAid == "medicijndispenser")
        #expect(engine.drainKinds() == [.visitStarted, .pickedUp, .putBack, .pickedUp])
    }

    @Test("Given an aid in hand, when it is turned little by little, then turning counts once, from the threshold on")
    func turningCountsOnce() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(nil, .personal), .pickUp(aid: "theepot"))
        _ = engine.drainEffects()
        for _ in 0..<4 { try engine.take(.turn(yaw: 0.1, pitch: 0)) }
        #expect(engine.drainKinds().isEmpty)
        for _ in 0..<20 { try engine.take(.turn(yaw: 0.1, pitch: 0)) }
        #expect(engine.drainKinds() == [.turned])
    }

    @Test("Given an aid is pitched on and on, when it is drawn, then it never tips over")
    func pitchHasLimits() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(nil, .personal), .pickUp(aid: "theepot"))
        for _ in 0..<50 { try engine.take(.turn(yaw: 0, pitch: 0.3)) }
        try engine.wait(seconds: 2)
        #expect(engine.pose(ofAid: 1).rotation.turned(Vector(0, 1, 0)).y > 0.3)
    }

    @Test("Given calm mode, when an aid is picked up, then it is there at the next moment")
    func calmIsInstant() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(nil, .personal), .calm(true), .pickUp(aid: "theepot"), .tick(milliseconds: 16))
        let atOnce = engine.pose(ofAid: 1)
        try engine.wait(seconds: 2)
        #expect(atOnce == engine.pose(ofAid: 1))
    }

    @Test("Given an unknown name, when it is picked up or touched, then the engine says which name it does not know")
    func unknownNames() throws {
        var engine = try SampleHome.engine()
        try engine.take(.start(nil, .personal))
        #expect(throws: InputError.unknownAid("fiets")) { try engine.handle(.pickUp(aid: "fiets")) }
        #expect(throws: InputError.unknownPart("wiel", aid: "theepot")) {
            try engine.handle(.touch(aid: "theepot", part: "wiel"))
        }
    }
}
