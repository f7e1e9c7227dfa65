extension TryOutRecord {
    /// How a script can end by itself.
    public enum End: String, Codable, CaseIterable, Sendable {
        case finished
        case helped
    }
}
