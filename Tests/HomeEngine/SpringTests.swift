import HomeEngine
import Testing

@Suite("Springs")
struct SpringTests {
    @Test("Given any start, goal and frame rate, when a spring moves, then it comes ever closer and never goes past")
    func neverPast() {
        for seed in UInt64(1)...300 {
            var random = SeededRandom(seed: seed)
            func number() -> Float { Float(random.below(2_000_001)) / 1_000_000 - 1 }
            let start = number() * 3
            let goal = number() * 3
            var spring = Spring<Float>(start)
            spring.goal = goal
            var distance = abs(goal - start)
            for _ in 0..<400 {
                spring.advance(0.001 + Float(random.below(60)) / 1_000)
                let left = abs(goal - spring.value)
                #expect(left <= distance + 1e-5, "seed \(seed)")
                #expect((goal - spring.value) * (goal - start) >= -1e-5, "seed \(seed): past the goal")
                distance = left
            }
            #expect(distance < 0.002, "seed \(seed): not arrived")
        }
    }

    @Test("Given the same second in different frames, when a spring moves, then it comes as far")
    func frameRateDoesNotMatter() {
        func place(after frames: Int) -> Float {
            var spring = Spring<Float>(0)
            spring.goal = 1
            for _ in 0..<frames { spring.advance(0.4 / Float(frames)) }
            return spring.value
        }
        #expect(abs(place(after: 50) - place(after: 12)) < 0.01)
    }
}
