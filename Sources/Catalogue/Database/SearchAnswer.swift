/// What was asked and what was found.
public struct SearchAnswer: Codable, Equatable, Sendable {
    public let query: String
    public let language: Language
    public let hits: [SearchHit]

    public init(query: String, language: Language, hits: [SearchHit]) {
        self.query = query
        self.language = language
        self.hits = hits
    }
}
