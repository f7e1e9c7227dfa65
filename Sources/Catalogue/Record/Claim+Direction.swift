extension Claim {
    /// Which way the number goes.
    public enum Direction: String, Codable, CaseIterable, Sendable {
        case less
        case more
        case none
    }
}
