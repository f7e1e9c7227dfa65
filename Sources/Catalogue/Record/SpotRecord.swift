/// The place in a room where one aid stands.
public struct SpotRecord: Codable, Equatable, Sendable {
    public let id: String
    public let name: LocalText
}
