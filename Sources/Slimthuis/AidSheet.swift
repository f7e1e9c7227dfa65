import Catalogue

/// A record on one page, for a reader at a terminal.
struct AidSheet {
    let aid: AidRecord
    let claims: [Claim]
    let language: Language

    var text: String {
        var lines = [aid.name[language], aid.oneLiner[language], ""]
        lines += aid.text.map { $0[language] }
        lines += [""] + aid.steps.enumerated().map { "  \($0.offset + 1). \($0.element[language])" }
        lines += ["", aid.forWhom.text[language], aid.forWhom.clientTyping.text[language]]
        for claim in claims {
            lines += ["", "  \(claim.sentence[language])", "  \(claim.qualifier[language])"]
            let conflict = claim.conflictsWith.isEmpty ? "" : " (≠ \(claim.conflictsWith.joined(separator: ", ")))"
            lines.append("  \(claim.organisation), \(claim.year): \(claim.source.title)\(conflict)")
        }
        lines += [""] + aid.nextSteps.map { "  → \($0.text[language])" }
        lines.append("")
        lines.append("\(aid.room) / \(aid.spot) · ISO 9999 \(aid.iso9999.code) · \(aid.stage.current.rawValue)")
        return lines.joined(separator: "\n")
    }
}
