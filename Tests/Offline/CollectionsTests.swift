import Collections
import Testing

/// Deque, OrderedDictionary and OrderedSet beside the plain arrays they must equal.
struct CollectionsTests {
    @Test func `a deque is an array with two cheap ends`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        var deque: Deque<Int> = []
        var array: [Int] = []
        for step in 0..<2_000 {
            switch Int.random(in: 0..<6, using: &generator) {
            case 0, 1:
                deque.append(step)
                array.append(step)
            case 2:
                deque.prepend(step)
                array.insert(step, at: 0)
            case 3: #expect(deque.popFirst() == (array.isEmpty ? nil : array.removeFirst()), "seed \(seed)")
            case 4: #expect(deque.popLast() == array.popLast(), "seed \(seed)")
            default:
                guard let index = array.indices.randomElement(using: &generator) else { continue }
                deque[index] = -step
                array[index] = -step
            }
            #expect(deque.count == array.count && deque.first == array.first && deque.last == array.last)
            if step % 50 == 0 { #expect(Array(deque) == array && deque == Deque(array), "seed \(seed)") }
        }
    }

    @Test func `a dictionary keeps its keys in the order in which they came`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
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

    @Test func `a set keeps its members in the order in which they came`() {
        var set = OrderedSet([3, 1, 3, 2, 1])
        #expect(Array(set) == [3, 1, 2])
        #expect(set.append(1) == (false, 1))
        #expect(set.append(9) == (true, 3))
        #expect(set.contains(9) && !set.contains(8) && set[0] == 3 && set.last == 9)
    }
}
