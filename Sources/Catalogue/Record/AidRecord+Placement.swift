extension AidRecord {
    /// Who put an aid in its class of ISO 9999: the standard, or this catalogue.
    public enum Placement: String, Codable, CaseIterable, Sendable {
        case standard
        case ours
    }
}
