/// A box along the axes of the frame it is measured in.
public struct Box: Equatable, Sendable {
    public var min: Vector
    public var max: Vector

    public init(min: Vector, max: Vector) {
        self.min = min
        self.max = max
    }

    /// The middle.
    public var center: Vector { (min + max) / 2 }

    /// The distance from the middle to a corner.
    public var radius: Float { (max - min).length / 2 }

    /// The same box with `margin` metres added on every side: what an unsteady hand may still hit.
    public func grown(by margin: Float) -> Box {
        Box(min: min - Vector(repeating: margin), max: max + Vector(repeating: margin))
    }

    /// The same box, shifted.
    public func moved(by offset: Vector) -> Box { Box(min: min + offset, max: max + offset) }

    /// How far along the ray it enters the box (zero when it starts inside), or nil when it misses.
    public func distance(along ray: Ray) -> Float? {
        var entry: Float = 0
        var exit = Float.greatestFiniteMagnitude
        for axis in 0..<3 {
            let origin = ray.origin[axis]
            let direction = ray.direction[axis]
            if abs(direction) < 1e-9 {
                if origin < min[axis] || origin > max[axis] { return nil }
                continue
            }
            let first = (min[axis] - origin) / direction
            let second = (max[axis] - origin) / direction
            entry = Swift.max(entry, Swift.min(first, second))
            exit = Swift.min(exit, Swift.max(first, second))
            if entry > exit { return nil }
        }
        return entry
    }
}
