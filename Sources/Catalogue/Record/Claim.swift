/// One number with all that must be said with it.
public struct Claim: Codable, Equatable, Sendable {
    public let id: String
    public let value: Double
    public let unit: LocalText
    public let direction: Direction
    public let sentence: LocalText
    /// Always shown with the sentence.
    public let qualifier: LocalText
    /// How many people it was measured with, when the source says so.
    public let n: Int?
    public let organisation: String
    public let year: Int
    public let strength: Strength
    public let source: Source
    public let attachedTo: Attachment
    /// Claims that say otherwise; both are kept.
    public let conflictsWith: [String]
}
