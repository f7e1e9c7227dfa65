/// Sine and cosine in pure Swift, so that every platform computes the same bits.
public enum Trigonometry {
    /// The sine of an angle in radians.
    public static func sine(_ angle: Float) -> Float {
        let (remainder, quadrant) = reduce(angle)
        return Float(value(remainder, quadrant))
    }

    /// The cosine of an angle in radians.
    public static func cosine(_ angle: Float) -> Float {
        let (remainder, quadrant) = reduce(angle)
        return Float(value(remainder, quadrant + 1))
    }

    /// The angle less whole turns, between −π and π.
    public static func wrapped(_ angle: Float) -> Float {
        let turns = (Double(angle) / (2 * Double.pi)).rounded(.toNearestOrEven)
        return Float(Double(angle) - turns * 2 * Double.pi)
    }

    /// Brings the angle within an eighth of a turn of a quarter turn, and says which quarter.
    private static func reduce(_ angle: Float) -> (Double, Int) {
        let quarters = (Double(angle) / (Double.pi / 2)).rounded(.toNearestOrEven)
        return (Double(angle) - quarters * (Double.pi / 2), Int(Int64(quarters) & 3))
    }

    private static func value(_ angle: Double, _ quadrant: Int) -> Double {
        switch quadrant & 3 {
        case 0: sineNearZero(angle)
        case 1: cosineNearZero(angle)
        case 2: -sineNearZero(angle)
        default: -cosineNearZero(angle)
        }
    }

    // Taylor series; within ±π/4 the terms left out are smaller than a Float can show.
    private static func sineNearZero(_ x: Double) -> Double {
        let square = x * x
        return x * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))))
    }

    private static func cosineNearZero(_ x: Double) -> Double {
        let square = x * x
        return 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56 * (1 - square / 90))))
    }
}
