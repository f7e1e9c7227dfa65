extension TryOutRecord {
    /// An answer that leads on.
    public struct Choice: Codable, Equatable, Sendable {
        public let id: String
        public let text: LocalText
        public let to: String
    }
}
