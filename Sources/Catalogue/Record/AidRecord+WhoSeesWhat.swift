extension AidRecord {
    /// Who can see what the aid notices, and who decides about that.
    public struct WhoSeesWhat: Codable, Equatable, Sendable {
        public let rows: [Onlooker]
        public let consent: LocalText
    }
}
