extension AidRecord {
    /// Something a visitor can do tomorrow.
    public struct NextStep: Codable, Equatable, Sendable {
        public let id: String
        public let kind: StepKind
        public let text: LocalText
    }
}
