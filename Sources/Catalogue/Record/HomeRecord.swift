/// The house as its source file tells it: rooms, spots, where a visit starts and from when something counts.
public struct HomeRecord: Codable, Equatable, Sendable {
    public let version: Int
    public let start: String
    public let thresholds: Thresholds
    public let rooms: [RoomRecord]
}
