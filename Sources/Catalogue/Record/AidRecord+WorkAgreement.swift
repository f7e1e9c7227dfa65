extension AidRecord {
    /// What the organisations of one domain agreed on; until then its text says so.
    public struct WorkAgreement: Codable, Equatable, Sendable {
        public let domain: CareDomain
        public let name: LocalText
        public let agreed: Bool
        public let text: LocalText
    }
}
