/// What a spring can move: something that can be added and scaled.
public protocol Springy: Equatable, Sendable {
    static func + (left: Self, right: Self) -> Self
    static func - (left: Self, right: Self) -> Self
    static func * (left: Self, right: Float) -> Self
    /// The square of its size.
    var sizeSquared: Float { get }
}

extension Float: Springy {
    public var sizeSquared: Float { self * self }
}

extension SIMD3: Springy where Scalar == Float {
    public var sizeSquared: Float { dot(self) }
}

/// Moves a value to its goal calmly: it starts gently and arrives without going past.
public struct Spring<Value: Springy>: Equatable, Sendable {
    public private(set) var value: Value
    /// Where the value is going.
    public var goal: Value { didSet { isResting = false } }
    private var velocity: Value
    private var isResting = true

    /// How hard the spring pulls: 1/s; about 5 divided by this is the time it takes to arrive.
    private static var pull: Float { 9 }
    /// Steps are this short, so that the movement never depends on the frame rate by more than a rounding.
    private static var longestStep: Float { 0.008 }
    /// After a longer pause than this nobody saw the movement: it has arrived.
    private static var patience: Float { 2 }
    /// Nobody sees a hundredth of a millimetre: this close, and this slow, it has arrived.
    private static var closeSquared: Float { 1e-10 }
    private static var slowSquared: Float { 1e-8 }

    public init(_ value: Value) {
        self.value = value
        goal = value
        velocity = value - value
    }

    /// Arrives at once.
    public mutating func settle() {
        value = goal
        velocity = goal - goal
        isResting = true
    }

    /// Arrives at `place` at once.
    public mutating func settle(at place: Value) {
        goal = place
        settle()
    }

    /// Lets `seconds` go by.
    public mutating func advance(_ seconds: Float) {
        guard seconds > 0, !isResting else { return }
        guard seconds < Self.patience else { return settle() }
        var left = seconds
        while left > 0 {
            let step = Swift.min(left, Self.longestStep)
            // Velocity first, then place: with critical damping this never passes the goal.
            velocity = velocity + (goal - value) * (Self.pull * Self.pull * step) - velocity * (2 * Self.pull * step)
            value = value + velocity * step
            left -= step
        }
        if (goal - value).sizeSquared < Self.closeSquared, velocity.sizeSquared < Self.slowSquared { settle() }
    }
}
