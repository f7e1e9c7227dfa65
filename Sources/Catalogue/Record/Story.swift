/// A persona's short story; its people are invented.
public struct Story: Codable, Equatable, Sendable {
    public let person: String
    public let fictional: Bool
    public let text: LocalText
    public let lines: String?
}
