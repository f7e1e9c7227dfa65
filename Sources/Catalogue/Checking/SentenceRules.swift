/// Sentences are short enough to take in at one reading.
enum SentenceRules {
    /// B1 wants about twelve words; with names of organisations and units it is sometimes a few more.
    static let longest = 18

    static func findings(in aid: SourceFile<AidRecord>) -> [Finding] {
        VisitorText.all(in: aid.json).flatMap { text in
            sentences(text.text).map { VisitorText.words(String($0)).count }.filter { $0 > longest }.map { count in
                aid.finding(
                    .sentences, at: text.field,
                    "A sentence of \(count) words is too long; make it \(longest) at most.")
            }
        }
    }

    static func sentences(_ text: String) -> [Substring] {
        // A point inside a number such as 2.5 ends nothing: a sentence ends before a space.
        text.split(separator: /[.!?:;](?=\s|$)/)
    }
}
