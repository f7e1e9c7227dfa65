import HomeEngine

/// Names, places and links inside a record agree with each other and with the home.
enum RecordRules {
    static func findings(in aid: SourceFile<AidRecord>, of sources: CatalogueSources) -> [Finding] {
        let record = aid.value
        var findings: [Finding] = []
        func found(_ field: String, _ message: String) { findings.append(aid.finding(.record, at: field, message)) }

        if aid.path != "\(CatalogueSources.aidsFolder)/\(record.slug).json" || !Name.isPlain(record.slug) {
            found("slug", "The slug must be the name of the file: small letters, digits and hyphens.")
        }
        if let rooms = sources.home?.value.rooms {
            if let room = rooms.first(where: { $0.id == record.room }) {
                if !room.spots.contains(where: { $0.id == record.spot }) {
                    found("spot", "The room \"\(record.room)\" has no spot \"\(record.spot)\"; see home.json.")
                }
            } else {
                found("room", "There is no room \"\(record.room)\"; see home.json.")
            }
        }
        for other in sources.aids where other.path < aid.path && other.value.spot == record.spot {
            found("spot", "On \"\(record.spot)\" stands \(other.value.slug) already; one spot holds one aid.")
        }
        if !(1...5).contains(record.circleQuestion) {
            found("circleQuestion", "The Cirkel van Vijf has questions 1 to 5, not \(record.circleQuestion).")
        }
        if record.iso9999.code.wholeMatch(of: /\d\d \d\d( \d\d)?/) == nil {
            found("iso9999.code", "A class of ISO 9999 is written as two or three pairs of digits, such as 04 19 04.")
        }
        if record.audiences.isEmpty { found("audiences", "Name at least one audience.") }
        for (index, audience) in record.audiences.enumerated() where Audience(rawValue: audience) == nil {
            let known = Audience.allCases.map(\.rawValue).joined(separator: ", ")
            found("audiences[\(index)]", "There is no audience \"\(audience)\"; known are \(known).")
        }
        if record.text.isEmpty { found("text", "Write at least one paragraph.") }
        if record.steps.isEmpty { found("steps", "Say what it does in at least one step.") }
        if record.sources.isEmpty { found("sources", "Say what the texts rest on.") }

        if !(1...3).contains(record.nextSteps.count) {
            found("nextSteps", "An aid has one to three next steps, not \(record.nextSteps.count).")
        }
        for (index, step) in record.nextSteps.enumerated() where !Name.isPlain(step.id) {
            found("nextSteps[\(index)].id", Name.rule)
        }
        for double in Name.doubled(record.nextSteps.map(\.id)) {
            found("nextSteps[\(double.index)].id", "\"\(double.name)\" stands here twice.")
        }
        let domains = record.workAgreements.map(\.domain)
        for domain in CareDomain.allCases where domains.filter({ $0 == domain }).count != 1 {
            found("workAgreements", "The domain \"\(domain.rawValue)\" must stand here once, decided or not.")
        }
        for (index, card) in record.toolbox.enumerated()
        where card.link != "volgt" && !card.link.hasPrefix("https://") {
            found("toolbox[\(index)].link", "A link is an https address, or \"volgt\" as long as there is none.")
        }
        let slugs = Set(sources.aids.map(\.value.slug))
        for (index, slug) in record.related.enumerated() where !slugs.contains(slug) || slug == record.slug {
            found("related[\(index)]", "There is no other aid \"\(slug)\" in the catalogue.")
        }
        if record.stage.history.last?.stage != record.stage.current {
            found("stage.current", "The last step of the history must be the current stage.")
        }
        if let story = record.story, !story.fictional {
            found("story.fictional", "Stories here are about invented people only.")
        }
        return findings
    }
}
