extension AidRecord {
    /// Something the region decides; until then its text says so.
    public struct Decision: Codable, Equatable, Sendable {
        public let decided: Bool
        public let text: LocalText
    }
}
