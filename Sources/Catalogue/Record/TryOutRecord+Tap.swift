extension TryOutRecord {
    /// A part that leads on when it is touched.
    public struct Tap: Codable, Equatable, Sendable {
        public let part: String
        public let to: String
    }
}
