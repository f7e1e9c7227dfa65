/// A claim has its value in its sentence, its qualifier, its source and its place, and says no more than it may.
enum ClaimRules {
    /// Words that keep a number a possibility, not a promise.
    private static let reserve: [Language: Set<String>] = [
        .nl: ["kan", "kunnen", "schatting", "doel", "wil", "willen"],
        .en: ["may", "can", "could", "might", "estimate", "goal", "aims"],
    ]

    static func findings(in aid: SourceFile<AidRecord>) -> [Finding] {
        let record = aid.value
        var findings: [Finding] = []
        func found(_ field: String, _ message: String) { findings.append(aid.finding(.claims, at: field, message)) }

        for double in Name.doubled(record.claims.map(\.id)) {
            found("claims[\(double.index)].id", "\"\(double.name)\" stands here twice.")
        }
        for (index, claim) in record.claims.enumerated() {
            let field = "claims[\(index)]"
            if !Name.isPlain(claim.id) { found("\(field).id", Name.rule) }
            if claim.organisation.isEmpty { found("\(field).organisation", "Say which organisation found this.") }
            if !(1990...2100).contains(claim.year) { found("\(field).year", "Say in which year this was found.") }
            if let n = claim.n, n < 1 {
                found("\(field).n", "A claim is about one person at least; null says that nobody knows.")
            }
            if claim.source.title.isEmpty || claim.source.reference.isEmpty {
                found("\(field).source", "Name the source: its title and where it says this.")
            }
            if let url = claim.source.url, !url.hasPrefix("https://") {
                found("\(field).source.url", "An address starts with https://.")
            }
            for language in Language.allCases {
                let place = "\(field).sentence.\(language.rawValue)"
                let written = claim.written(in: language)
                if !VisitorText.numbers(in: claim.sentence[language]).contains(written) {
                    found(place, "The sentence must show the value, \(written).")
                }
                let words = Set(VisitorText.words(claim.sentence[language]))
                if claim.strength != .fact, words.isDisjoint(with: reserve[language] ?? []) {
                    found(place, "This reads as a promise; say that it can be so (\"kan\", \"may\").")
                }
            }
            findings += places(of: claim, field: field, in: aid)
            findings += conflicts(of: claim, field: field, in: aid)
        }
        if let lead = record.leadClaim {
            if let claim = record.claims.first(where: { $0.id == lead }) {
                if claim.strength == .ambition {
                    found("leadClaim", "An ambition is not a result, so it cannot be shown first.")
                }
            } else {
                found("leadClaim", "There is no claim \"\(lead)\".")
            }
        } else if !record.claims.isEmpty {
            found("leadClaim", "Choose the claim that is shown first.")
        }
        return findings
    }

    private static func places(of claim: Claim, field: String, in aid: SourceFile<AidRecord>) -> [Finding] {
        switch claim.attachedTo.scope {
        case .theme:
            [
                aid.finding(
                    .claims, at: "\(field).attachedTo.scope",
                    "A figure about a whole theme cannot be shown with one aid; leave it out here.")
            ]
        case .aid where claim.attachedTo.id != aid.value.slug:
            [
                aid.finding(
                    .claims, at: "\(field).attachedTo.id",
                    "This claim is about \"\(claim.attachedTo.id)\", not about \"\(aid.value.slug)\".")
            ]
        case .aid: []
        }
    }

    private static func conflicts(of claim: Claim, field: String, in aid: SourceFile<AidRecord>) -> [Finding] {
        claim.conflictsWith.enumerated().compactMap { index, id in
            let place = "\(field).conflictsWith[\(index)]"
            guard let other = aid.value.claims.first(where: { $0.id == id }), id != claim.id else {
                return aid.finding(.claims, at: place, "There is no other claim \"\(id)\" here.")
            }
            guard other.conflictsWith.contains(claim.id) else {
                return aid.finding(.claims, at: place, "\"\(id)\" must name \"\(claim.id)\" in turn, so both show it.")
            }
            return nil
        }
    }
}
