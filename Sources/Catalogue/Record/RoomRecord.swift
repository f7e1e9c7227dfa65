/// A room and the spots in it.
public struct RoomRecord: Codable, Equatable, Sendable {
    public let id: String
    public let name: LocalText
    /// The name of its files in Models3D/Built.
    public let model: String
    public let spots: [SpotRecord]
}
