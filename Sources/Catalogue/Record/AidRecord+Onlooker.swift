extension AidRecord {
    /// Somebody who sees something of what the aid notices.
    public struct Onlooker: Codable, Equatable, Sendable {
        public let who: LocalText
        public let sees: LocalText
    }
}
