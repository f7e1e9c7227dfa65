extension Engine {
    /// What a ray points at, for showing that it can be touched; nothing is decided or counted.
    public func target(along ray: Ray) -> (aid: Int, part: Int?)? {
        guard let held else { return restingAid(along: ray).map { ($0, nil) } }
        return part(of: held, along: ray).map { (held, $0) }
    }

    /// A fingerprint of everything that can be seen and of where the visit is, to compare two engines.
    public var digest: UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ value: UInt64) {
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                hash = (hash ^ ((value >> shift) & 0xFF)) &* 0x0000_0100_0000_01B3
            }
        }
        var numbers: [Float] = []
        writePoses(to: &numbers)
        for number in numbers { mix(UInt64(number.bitPattern)) }
        mix(UInt64(bitPattern: clock))
        mix(UInt64(bitPattern: visitClock))
        mix(UInt64(run.map { $0.step + 1 } ?? 0))
        return hash
    }
}
