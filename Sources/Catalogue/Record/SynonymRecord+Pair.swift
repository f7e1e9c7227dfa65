extension SynonymRecord {
    /// One word people use and the word it stands for.
    public struct Pair: Codable, Equatable, Sendable {
        public let said: String
        public let means: String
    }
}
