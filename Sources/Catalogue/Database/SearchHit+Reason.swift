extension SearchHit {
    /// Why it was found: what was typed, and the word of the catalogue it was found by.
    public struct Reason: Codable, Equatable, Sendable {
        public let said: String
        public let means: String
        /// The same for the screen: `pillendoos → medicijndispenser`, or just the word.
        public let text: String
        public let field: Field
    }
}
