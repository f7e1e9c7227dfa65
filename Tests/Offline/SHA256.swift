/// The digest that `sha256sum` prints, so that a dump can be compared without tools.
enum SHA256 {
    static func hex(_ message: [UInt8]) -> String {
        let primes = (2...).lazy.filter { number in !(2..<number).contains { number % $0 == 0 } }
        func fraction(_ root: Double) -> UInt32 { UInt32((root - root.rounded(.down)) * 4_294_967_296) }
        let constants = primes.prefix(64).map { fraction(cubeRoot(Double($0))) }
        var hash = primes.prefix(8).map { fraction(Double($0).squareRoot()) }
        var bytes = message + [0x80]
        while bytes.count % 64 != 56 { bytes.append(0) }
        bytes += stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: (message.count * 8) >> $0) }
        for start in stride(from: 0, to: bytes.count, by: 64) {
            var words = (0..<16).map { word in
                (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[start + word * 4 + $1]) }
            }
            for index in 16..<64 {
                let (early, late) = (words[index - 15], words[index - 2])
                let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
                let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
                words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
            }
            var state = hash
            for index in 0..<64 {
                let (a, e) = (state[0], state[4])
                let choice = (e & state[5]) ^ (~e & state[6])
                let majority = (a & state[1]) ^ (a & state[2]) ^ (state[1] & state[2])
                let first = state[7] &+ (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) &+ choice
                let added = first &+ constants[index] &+ words[index]
                let second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ majority
                state = [added &+ second, a, state[1], state[2], state[3] &+ added, e, state[5], state[6]]
            }
            hash = zip(hash, state).map { $0 &+ $1 }
        }
        return hash.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    private static func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

    private static func cubeRoot(_ number: Double) -> Double {
        var root = number / 2
        for _ in 0..<60 { root = (2 * root + number / (root * root)) / 3 }
        return root
    }
}
