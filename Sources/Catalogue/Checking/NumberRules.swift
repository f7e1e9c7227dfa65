/// No number in running text without a claim behind it; times and amounts of a try-out are listed as demo data.
enum NumberRules {
    /// Words that say a number without a digit.
    private static let hidden: Set<String> = [
        "procent", "percent", "helft", "halvering", "halveert", "halveren", "verdubbelt", "verdubbeling", "halving",
        "halves", "doubles",
    ]

    static func findings(in aid: SourceFile<AidRecord>) -> [Finding] {
        let record = aid.value
        return VisitorText.all(in: aid.json).flatMap { text -> [Finding] in
            let isDemo = text.field.hasPrefix("tryOut.")
            var rest = text.text
            if isDemo {
                for example in record.tryOut.demo.data { rest = rest.replacing(example, with: " ") }
            }
            let backed = Set(record.claims.map { $0.written(in: text.language) })
            let isUnit = text.field.hasPrefix("claims[")
            return VisitorText.numbers(in: rest).filter { !backed.contains($0) }.map { number in
                aid.finding(
                    .numbers, at: text.field,
                    isDemo
                        ? "The number \(number) is neither demo data nor a claim; add it to tryOut.demo.data or take it out."
                        : "The number \(number) has no claim behind it; add the claim or take the number out.")
            }
                + VisitorText.words(rest).filter { !isUnit && hidden.contains($0) }.map { word in
                    aid.finding(
                        .numbers, at: text.field,
                        "\"\(word)\" is a number in words without a claim behind it; move it to a claim.")
                }
        }
    }
}
