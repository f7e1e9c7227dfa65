extension Claim {
    /// How strong a number is.
    public enum Strength: String, Codable, CaseIterable, Sendable {
        /// One trial or organisation.
        case pilot
        /// Several trials taken together.
        case aggregate
        /// Quoted from another publication.
        case literature
        case estimate
        /// A goal, never shown as a result.
        case ambition
        case fact
    }
}
