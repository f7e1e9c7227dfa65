extension Claim {
    /// Whether a number is about one aid or about a whole theme.
    public enum Scope: String, Codable, CaseIterable, Sendable {
        case aid
        case theme
    }
}
