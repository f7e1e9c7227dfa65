extension Claim {
    /// What a number may be said about.
    public struct Attachment: Codable, Equatable, Sendable {
        public let scope: Scope
        public let id: String
    }
}
