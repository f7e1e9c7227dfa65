extension TryOutRecord {
    /// Times and amounts in the script that are made up for the demonstration, and the sentence that says so.
    public struct Demo: Codable, Equatable, Sendable {
        public let data: [String]
        public let note: LocalText
    }
}
