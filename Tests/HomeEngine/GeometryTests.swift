import Foundation
import HomeEngine
import Testing

@Suite("Geometry")
struct GeometryTests {
    @Test("Given any angle, when its sine and cosine are computed, then they agree with the C library")
    func trigonometry() {
        var random = SeededRandom(seed: 3)
        for _ in 0..<20_000 {
            let angle = (Float(random.below(2_000_001)) / 1_000_000 - 1) * 100
            #expect(abs(Trigonometry.sine(angle) - Float(sin(Double(angle)))) < 2e-7)
            #expect(abs(Trigonometry.cosine(angle) - Float(cos(Double(angle)))) < 2e-7)
        }
    }

    @Test("Given any turn, when a point is turned and turned back, then it is where it was")
    func turnAndBack() {
        var random = SeededRandom(seed: 4)
        func number() -> Float { Float(random.below(2_000_001)) / 1_000_000 - 1 }
        for _ in 0..<2_000 {
            let turn = Rotation(angle: number() * 6, axis: Vector(number(), number(), number() + 1.5).normalized)
            let point = Vector(number(), number(), number())
            #expect((turn.inverse.turned(turn.turned(point)) - point).length < 1e-5)
            #expect(abs(turn.turned(point).length - point.length) < 1e-5)
        }
    }

    @Test("Given a visitor looking any way, when an aid faces the visitor, then its front looks back")
    func facing() {
        for degrees in stride(from: Float(0), to: 360, by: 7) {
            let angle = degrees / 180 * .pi
            let direction = Vector(Trigonometry.sine(angle), -0.3, Trigonometry.cosine(angle))
            let front = Rotation(facingAgainst: direction).turned(Vector(0, 0, 1))
            #expect(front.dot(-Vector(direction.x, 0, direction.z).normalized) > 0.999, "\(degrees)°")
        }
    }

    @Test(
        "Given a box and a ray, when the ray runs along a face, beside, behind or from inside, then the answer is right"
    )
    func boxes() {
        let box = Box(min: Vector(-1, 0, -1), max: Vector(1, 2, 1))
        func distance(_ origin: Vector, _ direction: Vector) -> Float? {
            box.distance(along: Ray(origin: origin, direction: direction))
        }
        #expect(distance(Vector(0, 1, 5), Vector(0, 0, -1)) == 4)
        #expect(distance(Vector(0, 1, 5), Vector(0, 0, 1)) == nil)
        #expect(distance(Vector(0, 1, 0), Vector(1, 0, 0)) == 0)
        #expect(distance(Vector(3, 1, 5), Vector(0, 0, -1)) == nil)
        #expect(distance(Vector(1, 1, 5), Vector(0, 0, -1)) == 4)
    }
}
