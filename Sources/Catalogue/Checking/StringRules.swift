import HomeEngine

/// The interface texts have the same keys and placeholders in both languages, and one for everything that needs one.
enum StringRules {
    static func findings(in sources: CatalogueSources, words: WordRules) -> [Finding] {
        guard let dutch = sources.strings[.nl], let english = sources.strings[.en] else { return [] }
        var findings = missing(from: english, in: dutch) + missing(from: dutch, in: english)
        for key in dutch.value.keys.sorted() {
            guard let nl = dutch.value[key], let en = english.value[key] else { continue }
            if placeholders(nl) != placeholders(en) {
                findings.append(
                    english.finding(
                        .strings, at: "\"\(key)\"",
                        "The placeholders differ: \(placeholders(nl)) in Dutch, \(placeholders(en)) in English."))
            }
        }
        for file in [dutch, english] {
            findings += order(of: file)
            for key in file.value.keys.sorted() {
                let text = file.value[key] ?? ""
                let place = "\"\(key)\""
                if text.isEmpty { findings.append(file.finding(.strings, at: place, "This text is empty; write it.")) }
                if !VisitorText.numbers(in: text).isEmpty {
                    findings.append(file.finding(.numbers, at: place, "A number needs a claim; take it out."))
                }
                findings += words.messages(about: text).map { file.finding(.words, at: place, $0) }
            }
            for key in needed where file.value[key] == nil {
                findings.append(file.finding(.strings, at: "", "The text \"\(key)\" is missing; add it."))
            }
        }
        return findings
    }

    /// Keys that front ends put together from a value.
    static var needed: [String] {
        VisitEventKind.allCases.map { "event.\($0.rawValue)" } + Judgement.allCases.map { "judge.\($0.rawValue)" }
            + Audience.allCases.map { "audience.\($0.rawValue)" } + Stage.allCases.map { "stage.\($0.rawValue)" }
            + Claim.Strength.allCases.map { "claim.strength.\($0.rawValue)" }
            + Language.allCases.map { "language.\($0.rawValue)" }
    }

    private static func missing(
        from other: SourceFile<[String: String]>, in file: SourceFile<[String: String]>
    ) -> [Finding] {
        file.value.keys.filter { other.value[$0] == nil }.sorted().map { key in
            file.finding(.strings, at: "\"\(key)\"", "\(other.path) has no such key; add it there or take it out here.")
        }
    }

    /// Sorted by key, so that two people who add texts rarely meet on one line.
    private static func order(of file: SourceFile<[String: String]>) -> [Finding] {
        guard case .object(let members) = file.json.content else { return [] }
        return zip(members, members.dropFirst()).compactMap { first, second in
            guard Array(second.name.utf8).lexicographicallyPrecedes(Array(first.name.utf8)) else { return nil }
            return file.finding(.strings, at: "\"\(second.name)\"", "The keys are sorted; this one comes too late.")
        }
    }

    static func placeholders(_ text: String) -> [String] {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
        return text.matches(of: /\{([A-Za-z]+)\}/).map { String($0.output.1) }.sorted()
    }
}
