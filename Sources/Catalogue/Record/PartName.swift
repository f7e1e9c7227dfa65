/// A part of the model under the name a visitor hears.
public struct PartName: Codable, Equatable, Sendable {
    public let id: String
    public let name: LocalText
    /// What a button says that does the same as touching it, such as "Druk op de knop".
    public let touch: LocalText?
    /// Whether it can be seen at rest; yes when left out.
    public let shown: Bool?
}
