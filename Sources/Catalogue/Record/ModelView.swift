/// The picture of a room that a visitor starts with.
public struct ModelView: Codable, Equatable, Sendable {
    public let eye: [Double]
    public let target: [Double]
    public let fieldOfView: Double
}
