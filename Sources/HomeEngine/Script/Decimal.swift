/// Reads decimal numbers without a C library, so that every platform gets the same bits.
struct Decimal {
    private var rest: ArraySlice<UInt8>
    private var digits: UInt64 = 0
    private var exponent = 0

    /// The number written as in `-12.5e-3`, or nil when the bytes are anything else.
    static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
        var reader = Decimal(rest: bytes)
        return reader.read()
    }

    private init(rest: ArraySlice<UInt8>) { self.rest = rest }

    private mutating func read() -> Double? {
        let isNegative = take(UInt8(ascii: "-"))
        guard takeDigits(ofFraction: false) > 0 else { return nil }
        if take(UInt8(ascii: ".")) {
            guard takeDigits(ofFraction: true) > 0 else { return nil }
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            guard let power = takePower() else { return nil }
            exponent += power
        }
        guard rest.isEmpty else { return nil }
        var value = Double(digits)
        // With up to 15 digits and 22 powers of ten both are exact, so the result is the nearest Double. Beyond that it
        // may be a little off, and by the same bits everywhere.
        while exponent > 0, value.isFinite {
            let step = min(exponent, 22)
            value *= Self.powers[step]
            exponent -= step
        }
        while exponent < 0, value != 0 {
            let step = min(-exponent, 22)
            value /= Self.powers[step]
            exponent += step
        }
        return isNegative ? -value : value
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard rest.first == byte else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func takeDigits(ofFraction: Bool) -> Int {
        var count = 0
        while let byte = rest.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
            rest.removeFirst()
            count += 1
            if digits < 100_000_000_000_000_000 {
                digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
                if ofFraction { exponent -= 1 }
            } else if !ofFraction {
                // More digits than a Double can hold: only their number counts.
                exponent += 1
            }
        }
        return count
    }

    private mutating func takePower() -> Int? {
        let isNegative = take(UInt8(ascii: "-"))
        if !isNegative { _ = take(UInt8(ascii: "+")) }
        var power = 0
        var count = 0
        while let byte = rest.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
            rest.removeFirst()
            count += 1
            power = min(power * 10 + Int(byte - UInt8(ascii: "0")), 9_999)
        }
        guard count > 0 else { return nil }
        return isNegative ? -power : power
    }

    private static let powers: [Double] = {
        var powers: [Double] = [1]
        for _ in 0..<22 { powers.append(powers[powers.count - 1] * 10) }
        return powers
    }()
}
