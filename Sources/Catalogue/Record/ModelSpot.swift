/// Where in a room something can stand, and which way it looks.
public struct ModelSpot: Codable, Equatable, Sendable {
    public let position: [Double]
    public let yaw: Double
}
