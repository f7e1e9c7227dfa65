extension AidRecord {
    /// Whom an aid is for, and what the region has decided about that.
    public struct ForWhom: Codable, Equatable, Sendable {
        public let text: LocalText
        public let clientTyping: Decision
    }
}
