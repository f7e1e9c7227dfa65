import GRDB

extension CatalogueDatabase {
    /// Finds aids by the words people use, best first, each with the reason why.
    public func search(_ text: String, language: Language, limit: Int = 20) throws -> [SearchHit] {
        let query = SearchQuery(text, language: language)
        guard !query.words.isEmpty, limit > 0 else { return [] }
        return try read { db in
            let terms = try Self.terms(for: query, language: language, db)
            return try Row.fetchAll(
                db,
                sql: """
                    SELECT slug, name, oneLiner, text, more, snippet(aidText, -1, '‹', '›', '…', 12)
                    FROM aidText WHERE aidText MATCH ? AND language = ?
                    ORDER BY bm25(aidText, 0, 0, 10, 5, 2, 1), slug LIMIT ?
                    """,
                arguments: [terms.map(\.pattern).joined(separator: " OR "), language.rawValue, limit]
            ).map { row in Self.hit(row, terms: terms) }
        }
    }

    /// The same as `GET /api/v1/catalogue/search` serves it.
    public func searchJSON(_ text: String, language: Language, limit: Int = 20) throws -> [UInt8] {
        try CatalogueJSON.bytes(
            SearchAnswer(query: text, language: language, hits: search(text, language: language, limit: limit)))
    }

    /// Every word as typed, then the words of the catalogue it stands for.
    private static func terms(
        for query: SearchQuery, language: Language, _ db: Database
    ) throws -> [SearchTerm] {
        var terms: [SearchTerm] = []
        let pairs = zip(query.words, query.words.dropFirst()).map { "\($0) \($1)" }
        for said in query.words + pairs {
            if !said.contains(" ") { terms.append(SearchTerm(said: said, word: said)) }
            let means = try String.fetchAll(
                db, sql: "SELECT means FROM synonym WHERE language = ? AND said = ? ORDER BY means",
                arguments: [language.rawValue, said])
            terms += means.map { SearchTerm(said: said, word: $0) }
        }
        return terms
    }

    private static func hit(_ row: Row, terms: [SearchTerm]) -> SearchHit {
        let (slug, name, oneLiner): (String, String, String) = (row[0], row[1], row[2])
        let (text, more, snippet): (String, String, String) = (row[3], row[4], row[5])
        return SearchHit(
            slug: slug, name: name, oneLiner: oneLiner, snippet: snippet,
            reason: reason(
                for: terms, in: [(.name, name), (.oneLiner, oneLiner), (.text, text), (.more, more)]))
    }

    /// The heaviest field in which a term is found; what was typed itself goes before what it stands for.
    private static func reason(
        for terms: [SearchTerm], in fields: [(field: SearchHit.Field, text: String)]
    ) -> SearchHit.Reason {
        let (typed, meant) = (terms.filter { $0.said == $0.word }, terms.filter { $0.said != $0.word })
        // Two words that mean something together say more than one of them.
        let ordered = typed + meant.filter { $0.said.contains(" ") } + meant.filter { !$0.said.contains(" ") }
        for (field, text) in fields {
            for term in ordered {
                guard let means = term.found(in: text) else { continue }
                return SearchHit.Reason(
                    said: term.said, means: means, text: means == term.said ? means : "\(term.said) → \(means)",
                    field: field)
            }
        }
        let said = terms.first?.said ?? ""
        return SearchHit.Reason(said: said, means: said, text: said, field: .more)
    }
}
