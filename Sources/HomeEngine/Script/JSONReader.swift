/// Reads JSON text (RFC 8259) byte by byte; refuses doubled names, and more nesting or names than a home ever has.
struct JSONReader {
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1
    private static let deepest = 64
    /// Every name in an object is compared with those before it, so their number is bounded.
    private static let widest = 1_000

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws(ScriptError) -> JSON {
        let value = try value(depth: 0)
        skipSpace()
        guard place == bytes.count else { throw wrong("there is more after the end") }
        return value
    }

    private mutating func value(depth: Int) throws(ScriptError) -> JSON {
        guard depth < Self.deepest else { throw wrong("this is nested too deeply") }
        skipSpace()
        let start = line
        switch peek {
        case UInt8(ascii: "{"): return JSON(try object(depth: depth), line: start)
        case UInt8(ascii: "["): return JSON(try array(depth: depth), line: start)
        case UInt8(ascii: "\""): return JSON(.string(try string()), line: start)
        case UInt8(ascii: "t"): return JSON(try word("true", .bool(true)), line: start)
        case UInt8(ascii: "f"): return JSON(try word("false", .bool(false)), line: start)
        case UInt8(ascii: "n"): return JSON(try word("null", .null), line: start)
        case nil: throw wrong("the text ends too early")
        default: return JSON(.number(try number()), line: start)
        }
    }

    private mutating func object(depth: Int) throws(ScriptError) -> JSON.Content {
        place += 1
        var members: [JSON.Member] = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object(members) }
        while true {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw wrong("a name in quotes should stand here") }
            let name = try string()
            guard members.count < Self.widest else { throw wrong("an object has more than \(Self.widest) names") }
            for member in members where member.name == name { throw wrong("\"\(name)\" stands here twice") }
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw wrong("a colon should follow \"\(name)\"") }
            members.append(JSON.Member(name: name, value: try value(depth: depth + 1)))
            skipSpace()
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw wrong("a comma or } should stand here") }
        }
    }

    private mutating func array(depth: Int) throws(ScriptError) -> JSON.Content {
        place += 1
        var values: [JSON] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .array(values) }
        while true {
            values.append(try value(depth: depth + 1))
            skipSpace()
            if take(UInt8(ascii: "]")) { return .array(values) }
            guard take(UInt8(ascii: ",")) else { throw wrong("a comma or ] should stand here") }
        }
    }

    private mutating func string() throws(ScriptError) -> String {
        place += 1
        let start = place
        while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), (0x20..<0x80).contains(byte) {
            place += 1
        }
        // Most texts are plain, and these are taken as they stand.
        if take(UInt8(ascii: "\"")) { return String(decoding: bytes[start..<place - 1], as: UTF8.self) }
        var text = Array(bytes[start..<place])
        while let byte = peek {
            place += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw wrong("this text is not UTF-8")
                }
                return string
            case UInt8(ascii: "\\"):
                try appendEscape(to: &text)
            case 0..<0x20:
                throw wrong("a text may not contain a control character")
            default:
                text.append(byte)
            }
        }
        throw wrong("a text has no closing quote")
    }

    private mutating func appendEscape(to text: inout [UInt8]) throws(ScriptError) {
        guard let byte = peek else { throw wrong("a text has no closing quote") }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            var code = try fourHexDigits()
            if code >= 0xD800, code < 0xDC00 {
                guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw wrong("half a character") }
                let low = try fourHexDigits()
                guard low >= 0xDC00, low < 0xE000 else { throw wrong("half a character") }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw wrong("half a character") }
            text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
        default: throw wrong("an unknown sign follows a backslash")
        }
    }

    private mutating func fourHexDigits() throws(ScriptError) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = hexDigit(byte) else { throw wrong("\\u needs four hexadecimal digits") }
            place += 1
            code = code * 16 + digit
        }
        return code
    }

    private func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }

    private mutating func number() throws(ScriptError) -> Double {
        let start = place
        while let byte = peek, isPartOfNumber(byte) { place += 1 }
        guard start < place, !startsWithIdleZero(bytes[start..<place]),
            let number = Decimal.number(bytes[start..<place]), number.isFinite
        else {
            throw wrong("a value should stand here")
        }
        return number
    }

    /// JSON has no 01, which some read as 1 and others as an octal number.
    private func startsWithIdleZero(_ number: ArraySlice<UInt8>) -> Bool {
        let digits = number.first == UInt8(ascii: "-") ? number.dropFirst() : number
        guard digits.first == UInt8(ascii: "0"), let next = digits.dropFirst().first else { return false }
        return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
    }

    private func isPartOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    private mutating func word(_ word: StaticString, _ content: JSON.Content) throws(ScriptError) -> JSON.Content {
        for index in 0..<word.utf8CodeUnitCount {
            guard take(word.utf8Start[index]) else { throw wrong("a value should stand here") }
        }
        return content
    }

    private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        place += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek {
            switch byte {
            case 0x0A: line += 1
            case 0x20, 0x09, 0x0D: break
            default: return
            }
            place += 1
        }
    }

    private func wrong(_ problem: String) -> ScriptError { ScriptError(field: "", line: line, problem: problem) }
}
