extension SearchHit {
    /// Where in the record it was found.
    public enum Field: String, Codable, CaseIterable, Sendable {
        case name
        case oneLiner
        case text
        case more
    }
}
