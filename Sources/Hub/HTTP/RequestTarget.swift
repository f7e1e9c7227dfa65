/// The target of a request line, taken apart: `/web/../models/a%20b.glb?lang=nl`.
struct RequestTarget {
    var path: String
    var query: [(name: String, value: String)]

    static let mostQueryFields = 64

    /// Refuses what two programs could read differently: control bytes, bad or hidden percent encoding, `..` that
    /// leaves the root.
    init(_ raw: some Sequence<UInt8>) throws(Problem) {
        let bytes = Array(raw)
        guard bytes.first == UInt8(ascii: "/") else {
            throw .badRequest("The target of the request must be a path that starts with a slash.")
        }
        guard bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw .badRequest("The target holds a control byte, a space or a byte that must be percent encoded.")
        }
        guard !bytes.contains(UInt8(ascii: "#")), !bytes.contains(UInt8(ascii: "\\")) else {
            throw .badRequest("The target holds a # or a backslash, which must be percent encoded.")
        }
        let parts = bytes.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        path = try Self.normalised(parts[0])
        query = parts.count > 1 ? try Self.fields(parts[1]) : []
    }

    private static func normalised(_ raw: ArraySlice<UInt8>) throws(Problem) -> String {
        var segments: [String] = []
        var endsInSlash = true
        for part in raw.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            let segment = try decoded(part)
            guard !segment.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) else {
                throw .badRequest("The path hides a slash or a backslash in its percent encoding.")
            }
            endsInSlash = false
            switch segment {
            case "", ".":
                endsInSlash = true
            case "..":
                guard segments.popLast() != nil else {
                    throw .badRequest("The path leaves the root by its dots.")
                }
                endsInSlash = true
            default:
                segments.append(segment)
            }
        }
        if segments.isEmpty { return "/" }
        return "/" + segments.joined(separator: "/") + (endsInSlash ? "/" : "")
    }

    private static func fields(_ raw: ArraySlice<UInt8>) throws(Problem) -> [(name: String, value: String)] {
        let pairs = raw.split(separator: UInt8(ascii: "&"))
        guard pairs.count <= mostQueryFields else {
            throw .badRequest("The query holds more than \(mostQueryFields) fields.")
        }
        var fields: [(name: String, value: String)] = []
        for pair in pairs {
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let value = halves.count > 1 ? try decoded(halves[1], plusIsSpace: true) : ""
            fields.append((try decoded(halves[0], plusIsSpace: true), value))
        }
        return fields
    }

    private static func decoded(_ raw: ArraySlice<UInt8>, plusIsSpace: Bool = false) throws(Problem) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        var rest = raw
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal)
                else { throw .badRequest("A percent sign must be followed by two hexadecimal digits.") }
                bytes.append(high << 4 | low)
            } else {
                bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw .badRequest("The target hides a control byte in its percent encoding.")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .badRequest("The percent encoding of the target is no UTF-8.")
        }
        return text
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
