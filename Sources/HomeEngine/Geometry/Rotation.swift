/// A turn in space (a unit quaternion).
public struct Rotation: Equatable, Sendable {
    public var vector: Vector
    public var scalar: Float

    /// No turn at all.
    public static let none = Rotation(vector: .zero, scalar: 1)

    public init(vector: Vector, scalar: Float) {
        self.vector = vector
        self.scalar = scalar
    }

    /// A turn by `angle` radians round `axis`, which has length one.
    public init(angle: Float, axis: Vector) {
        vector = axis * Trigonometry.sine(angle / 2)
        scalar = Trigonometry.cosine(angle / 2)
    }

    /// The turn round the vertical that makes something whose front is +Z look back along `direction`.
    public init(facingAgainst direction: Vector) {
        let flat = Vector(direction.x, 0, direction.z)
        guard flat.length > 1e-6 else {
            self = .none
            return
        }
        let back = -flat.normalized
        // Half-angle formulas: the angle itself is never needed.
        let cosine = Swift.max(0, (1 + back.z) / 2).squareRoot()
        if cosine > 1e-4 {
            self.init(vector: Vector(0, back.x / (2 * cosine), 0), scalar: cosine)
        } else {
            self.init(vector: Vector(0, 1, 0), scalar: 0)
        }
    }

    /// First `other`, then this turn.
    public func after(_ other: Rotation) -> Rotation {
        Rotation(
            vector: scalar * other.vector + other.scalar * vector + vector.cross(other.vector),
            scalar: scalar * other.scalar - vector.dot(other.vector))
    }

    /// The turn that undoes this one.
    public var inverse: Rotation { Rotation(vector: -vector, scalar: scalar) }

    /// Where `point` comes to lie.
    public func turned(_ point: Vector) -> Vector {
        let twice = 2 * vector.cross(point)
        return point + scalar * twice + vector.cross(twice)
    }

    /// The turn that lies `fraction` of the shortest way from this one to `other`.
    public func towards(_ other: Rotation, by fraction: Float) -> Rotation {
        let sameSide: Float = vector.dot(other.vector) + scalar * other.scalar < 0 ? -1 : 1
        let mixedVector = vector * (1 - fraction) + other.vector * (sameSide * fraction)
        let mixedScalar = scalar * (1 - fraction) + other.scalar * (sameSide * fraction)
        let length = (mixedVector.dot(mixedVector) + mixedScalar * mixedScalar).squareRoot()
        guard length > 1e-6 else { return other }
        return Rotation(vector: mixedVector / length, scalar: mixedScalar / length)
    }
}
