extension AidRecord {
    /// A doubt people voice, answered from what the aid is worth to them.
    public struct Objection: Codable, Equatable, Sendable {
        public let says: LocalText
        public let answer: LocalText
    }
}
