/// One step of an aid in the region.
public struct StageChange: Codable, Equatable, Sendable {
    public let stage: Stage
    /// The day or month (ISO 8601), when it is known.
    public let on: String?
    public let note: LocalText
    public let lines: String?
}
