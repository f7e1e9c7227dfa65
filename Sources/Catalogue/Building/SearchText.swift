/// What of a record is found by searching, heaviest first.
struct SearchText {
    let name: String
    let oneLiner: String
    let text: String
    /// What it does, whom it helps and what people ask about it.
    let more: String

    init(_ record: AidRecord, in language: Language) {
        name = record.name[language]
        oneLiner = record.oneLiner[language]
        text = record.text.map { $0[language] }.joined(separator: " ")
        more =
            (record.steps.map { $0[language] }
            + [record.forWhom.text[language], record.story?.text[language] ?? ""]
            + record.objections.flatMap { [$0.says[language], $0.answer[language]] }
            + record.carerCard.points.map { $0[language] } + record.nextSteps.map { $0.text[language] }
            + record.parts.map { $0.name[language] }).joined(separator: " ")
    }
}
