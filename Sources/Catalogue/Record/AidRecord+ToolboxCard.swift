extension AidRecord {
    /// Something to take along: its address, or "volgt" as long as there is none.
    public struct ToolboxCard: Codable, Equatable, Sendable {
        public let id: String
        public let name: LocalText
        public let link: String
    }
}
