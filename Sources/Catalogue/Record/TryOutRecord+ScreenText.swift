extension TryOutRecord {
    /// The lines on the aid's own screen.
    public struct ScreenText: Codable, Equatable, Sendable {
        public let nl: [String]
        public let en: [String]
    }
}
