extension TryOutRecord {
    /// A calm answer to touching a part that does not lead on.
    public struct Remark: Codable, Equatable, Sendable {
        public let part: String
        public let caption: LocalText
    }
}
