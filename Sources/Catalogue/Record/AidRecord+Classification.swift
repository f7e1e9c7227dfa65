extension AidRecord {
    /// The place of an aid in ISO 9999.
    public struct Classification: Codable, Equatable, Sendable {
        public let code: String
        public let placement: Placement
    }
}
