/// The words after the command, taken one by one; what is left over at the end is wrong use.
struct Arguments: Sendable {
    private var words: [String]

    init(_ words: [String]) { self.words = words }

    /// Takes `--name` when it is there.
    mutating func flag(_ name: String) -> Bool {
        guard let index = words.firstIndex(of: "--" + name) else { return false }
        words.remove(at: index)
        return true
    }

    /// Takes `--name value` (or `--name=value`) when it is there.
    mutating func option(_ name: String) throws -> String? {
        if let index = words.firstIndex(where: { $0.hasPrefix("--\(name)=") }) {
            return String(words.remove(at: index).dropFirst(name.count + 3))
        }
        guard let index = words.firstIndex(of: "--" + name) else { return nil }
        guard index + 1 < words.count, !words[index + 1].hasPrefix("--") else {
            throw Misuse("--\(name) needs a value after it.")
        }
        defer { words.removeSubrange(index...index + 1) }
        return words[index + 1]
    }

    /// Takes `--name number` when it is there and refuses what is no whole number in `range`.
    mutating func number(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
        guard let text = try option(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw Misuse(
                "--\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound), not \(text).")
        }
        return number
    }

    /// Takes the first word that is no option.
    mutating func word() -> String? {
        guard let first = words.first, !first.hasPrefix("--") else { return nil }
        return words.removeFirst()
    }

    /// Refuses what nobody took.
    func finish() throws {
        if let first = words.first { throw Misuse("\(first) is not known here; see --help.") }
    }
}
