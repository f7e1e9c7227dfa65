/// The one piece of a file that a request asks for (RFC 9110, section 14).
enum ByteRange: Equatable {
    /// All of it: no range, more than one, or one that is written wrongly.
    case whole
    case part(Range<Int64>)
    /// A well-written range with nothing in it.
    case unsatisfiable

    static func read(_ header: String?, size: Int64) -> ByteRange {
        guard let header, header.lowercased().hasPrefix("bytes=") else { return .whole }
        let ends = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
            return .whole
        }
        // Digits alone: what does not fit in a number lies beyond every file.
        let first = ends[0].isEmpty ? nil : Int64(ends[0]) ?? .max
        let last = ends[1].isEmpty ? nil : Int64(ends[1]) ?? .max
        switch (first, last) {
        case (nil, nil):
            return .whole
        case (nil, let suffix?):
            return suffix == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - suffix)..<size)
        case (let first?, let last):
            if let last, last < first { return .whole }
            if first >= size { return .unsatisfiable }
            return .part(first..<min(last.map { $0 == .max ? size : $0 + 1 } ?? size, size))
        }
    }
}
