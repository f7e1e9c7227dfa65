import Catalogue

extension Hub {
    /// What was looked for, and what was found.
    private struct Found: Encodable {
        var query: String
        var language: Language
        var hits: [SearchHit]
    }

    static let longestQuery = 200

    func addCatalogue(to router: inout Router) {
        router.on("GET", "/api/v1/catalogue") { [self] in try delivery.answer($0, with: catalogueVersion) }
        router.on("GET", "/api/v1/home") { [self] in try delivery.answer($0, with: homeVersion) }
        router.on("GET", "/api/v1/catalogue/search") { [self] request in
            guard let query = request.query("q"), (1...Self.longestQuery).contains(query.count) else {
                throw Problem.badRequest("Say what to look for in q, in 1 to \(Self.longestQuery) characters.")
            }
            let language = try language(of: request)
            let hits = try catalogue.search(query, language: language)
            return try json(Found(query: query, language: language, hits: hits))
        }
    }

    /// The language that `lang` asks for; Dutch when it says nothing.
    func language(of request: HTTPRequest) throws -> Language {
        guard let name = request.query("lang") else { return .nl }
        guard let language = Language(rawValue: name) else {
            throw Problem.badRequest("The language lang is nl or en.")
        }
        return language
    }
}
