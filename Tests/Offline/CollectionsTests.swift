import Collections
import HomeEngine
import TestSupport
import Testing

/// OrderedDictionary beside the plain array of pairs that it must equal.
struct CollectionsTests {
    @Test func `a dictionary keeps its keys in the order in which they came`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededRandom(seed: seed)
        var dictionary = OrderedDictionary<Int, Int>()
        var pairs: [(Int, Int)] = []
        for step in 0..<1_000 {
            let key = Int.random(in: 0..<20, using: &generator)
            let place = pairs.firstIndex { $0.0 == key }
            switch Int.random(in: 0..<4, using: &generator) {
            case 0:
                #expect(dictionary.removeValue(forKey: key) == place.map { pairs.remove(at: $0).1 }, "seed \(seed)")
            case 1:
                dictionary[key, default: 0] += 1
                if let place { pairs[place].1 += 1 } else { pairs.append((key, 1)) }
            default:
                #expect(dictionary.updateValue(step, forKey: key) == place.map { pairs[$0].1 }, "seed \(seed)")
                if let place { pairs[place].1 = step } else { pairs.append((key, step)) }
            }
            #expect(dictionary.count == pairs.count && dictionary.isEmpty == pairs.isEmpty)
            #expect(
                Array(dictionary.keys) == pairs.map(\.0) && Array(dictionary.values) == pairs.map(\.1), "seed \(seed)")
            #expect(dictionary[key] == pairs.first { $0.0 == key }?.1, "seed \(seed)")
        }
        dictionary[99] = nil
        #expect(dictionary.map { $0.key } == pairs.map(\.0))
    }
}
