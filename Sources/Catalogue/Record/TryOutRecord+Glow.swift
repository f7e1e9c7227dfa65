extension TryOutRecord {
    /// How a part shines.
    public enum Glow: String, Codable, CaseIterable, Sendable {
        case off
        case on
        case pulse
    }
}
