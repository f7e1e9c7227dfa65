import Foundation

/// What somebody typed, taken apart into the words that matter.
struct SearchQuery: Equatable, Sendable {
    /// The words, in small letters without accents.
    let words: [String]

    /// Words that say nothing about what is wanted.
    private static let empty: [Language: Set<String>] = [
        .nl: [
            "ik", "je", "u", "uw", "mijn", "me", "mij", "hij", "zij", "ze", "we", "wij", "de", "het", "een", "en", "of",
            "in", "op", "van", "voor", "met", "te", "om", "aan", "bij", "is", "ben", "zijn", "was", "heb", "heeft",
            "hebben", "kan", "kun", "kunnen", "wil", "willen", "moet", "steeds", "altijd", "vaak", "soms", "niet",
            "geen", "wat", "wie", "hoe", "dat", "die", "dit", "er", "naar", "dan", "als", "ook", "nog", "wel",
            "mijnheer",
            "mevrouw", "moeder", "vader", "man", "vrouw", "iets", "iemand", "graag", "hulp",
        ],
        .en: [
            "i", "my", "me", "you", "your", "he", "she", "we", "they", "the", "a", "an", "and", "or", "in", "on", "of",
            "for", "with", "to", "at", "is", "am", "are", "was", "have", "has", "can", "want", "need", "must", "always",
            "often", "sometimes", "not", "no", "what", "who", "how", "that", "this", "there", "then", "if", "also",
            "mother", "father", "husband", "wife", "something", "someone", "help", "please",
        ],
    ]

    /// More than this nobody types; it bounds the work.
    static let mostWords = 12

    init(_ text: String, language: Language) {
        let all = Self.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        // One letter starts half of all words, so it only counts when nothing else was typed.
        let telling = all.filter { $0.count > 1 && !(Self.empty[language]?.contains($0) ?? false) }
        words = Array((telling.isEmpty ? all : telling).prefix(Self.mostWords))
    }

    /// Small letters without accents, as the index keeps them.
    static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: Locale(identifier: "nl_NL"))
            .lowercased()
    }
}
