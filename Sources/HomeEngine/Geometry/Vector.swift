/// A place, a direction or an offset in metres; Y is up.
public typealias Vector = SIMD3<Float>

extension SIMD3 where Scalar == Float {
    /// The sum of the products of both vectors' components.
    public func dot(_ other: Self) -> Float { (self * other).sum() }

    /// The vector at right angles to both.
    public func cross(_ other: Self) -> Self {
        Self(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
    }

    /// The length in metres.
    public var length: Float { dot(self).squareRoot() }

    /// The same direction with length one; straight ahead (−Z) when there is no direction at all.
    public var normalized: Self {
        let length = length
        return length > 1e-9 ? self / length : Self(0, 0, -1)
    }

    /// Whether every component is a number that a home can contain.
    var isSensible: Bool { abs(x) <= 1_000_000 && abs(y) <= 1_000_000 && abs(z) <= 1_000_000 }
}
