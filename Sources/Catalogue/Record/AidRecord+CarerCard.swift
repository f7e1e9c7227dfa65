extension AidRecord {
    /// What an informal carer wants to know; it never asks more of them.
    public struct CarerCard: Codable, Equatable, Sendable {
        public let title: LocalText
        public let points: [LocalText]
    }
}
