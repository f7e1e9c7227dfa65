/// A full-text query that is safe to build from what somebody typed.
public struct FTS5Pattern: Sendable {
    public let rawPattern: String

    /// Matches documents with at least one of the words; nil when there is none.
    public init?(matchingAnyTokenIn string: String) {
        self.init(string) { $0.joined(separator: " OR ") }
    }

    /// Matches documents with all words, in any order; nil when there is none.
    public init?(matchingAllTokensIn string: String) {
        self.init(string) { $0.joined(separator: " ") }
    }

    /// Matches documents that have, for every word, a word that starts with it; nil when there is none.
    public init?(matchingAllPrefixesIn string: String) {
        self.init(string) { $0.map { $0 + "*" }.joined(separator: " ") }
    }

    /// Matches documents with the words in this order; nil when there is none.
    public init?(matchingPhrase string: String) {
        self.init(string) { "\"" + $0.joined(separator: " ") + "\"" }
    }

    private init(rawPattern: String) { self.rawPattern = rawPattern }

    private init?(_ string: String, build: ([String]) -> String) {
        let tokens = Self.tokens(of: string)
        if tokens.isEmpty { return nil }
        rawPattern = build(tokens)
    }

    /// What SQLite's `ascii` tokenizer makes of it: letters and digits, lower-cased; all that is not ASCII is a letter.
    private static func tokens(of string: String) -> [String] {
        let words = string.utf8.split { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
                false
            default:
                true
            }
        }
        return words.map { word in
            String(
                decoding: word.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 + 32 : $0 },
                as: UTF8.self)
        }
    }
}

extension FTS5Pattern: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { rawPattern.databaseValue }

    public static func fromDatabaseValue(_ dbValue: DatabaseValue) -> FTS5Pattern? {
        String.fromDatabaseValue(dbValue).map { FTS5Pattern(rawPattern: $0) }
    }
}
