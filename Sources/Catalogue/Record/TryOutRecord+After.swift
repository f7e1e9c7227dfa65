extension TryOutRecord {
    /// What follows when nothing happens for a while.
    public struct After: Codable, Equatable, Sendable {
        public let seconds: Double
        public let to: String
    }
}
