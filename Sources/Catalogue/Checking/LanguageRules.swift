/// Both languages say everything: no text is empty, none has loose spaces, and lists have the same length.
enum LanguageRules {
    static func findings(in aid: SourceFile<AidRecord>) -> [Finding] {
        var findings: [Finding] = []
        for text in VisitorText.all(in: aid.json) {
            if text.text.isEmpty {
                findings.append(aid.finding(.languages, at: text.field, "This text is empty; write it."))
            } else if text.text.first?.isWhitespace == true || text.text.last?.isWhitespace == true
                || text.text.contains("  ")
            {
                findings.append(aid.finding(.languages, at: text.field, "Take out the spaces nobody needs."))
            }
        }
        for (index, state) in aid.value.tryOut.states.enumerated() {
            guard let screen = state.screen else { continue }
            let field = "tryOut.states[\(index)].screen"
            if screen.nl.count != screen.en.count {
                findings.append(aid.finding(.languages, at: field, "Both languages need the same number of lines."))
            }
            if screen.nl.count > 3 || screen.en.count > 3 {
                findings.append(aid.finding(.languages, at: field, "The screen of an aid shows three lines at most."))
            }
            for (language, lines) in [("nl", screen.nl), ("en", screen.en)] {
                for (line, text) in lines.enumerated() where text.count > 24 {
                    findings.append(
                        aid.finding(
                            .languages, at: "\(field).\(language)[\(line)]",
                            "A line on the screen of an aid has 24 signs at most, not \(text.count)."))
                }
            }
        }
        return findings
    }
}
