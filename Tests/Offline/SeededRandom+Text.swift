import HomeEngine
import TestSupport

extension SeededRandom {
    mutating func text(upTo length: Int) -> String {
        let letters = Array("abcXYZ019 _-*\"'().:;ëïéßİ日😀\n\t")
        return String((0..<Int.random(in: 0...length, using: &self)).map { _ in letters.randomElement(using: &self)! })
    }
}
