/// Holds the sources against every rule and names each mistake with file, line and field.
public enum CatalogueChecker {
    /// All findings, in the order of file and line; none means that the catalogue can be built.
    public static func findings(in sources: CatalogueSources) -> [Finding] {
        var findings = sources.findings
        let words = WordRules(sources.forbiddenWords?.value ?? [])
        for aid in sources.aids {
            findings += RecordRules.findings(in: aid, of: sources)
            findings += LanguageRules.findings(in: aid)
            findings += ClaimRules.findings(in: aid)
            findings += NumberRules.findings(in: aid)
            findings += words.findings(in: aid.path, aid.json)
            findings += SentenceRules.findings(in: aid)
            findings += TryOutRules.findings(in: aid, strings: sources.strings)
            findings += ModelRules.findings(in: aid, of: sources)
        }
        findings += HomeRules.findings(in: sources)
        findings += StringRules.findings(in: sources, words: words)
        // The engine has the last word, once everything else is right.
        if findings.isEmpty { findings += EngineRules.findings(in: sources) }
        return findings.sorted { ($0.file, $0.line, $0.field, $0.message) < ($1.file, $1.line, $1.field, $1.message) }
    }
}
