extension AidRecord {
    /// Whether one can pick it up, be told about it, or look things up in it.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case physical
        case service
        case system
    }
}
