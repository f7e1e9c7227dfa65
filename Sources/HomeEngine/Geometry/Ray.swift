/// A line of sight or of pointing: where it starts and where it goes.
public struct Ray: Equatable, Sendable {
    public var origin: Vector
    /// Has length one.
    public var direction: Vector

    public init(origin: Vector, direction: Vector) {
        self.origin = origin
        self.direction = direction.normalized
    }
}
