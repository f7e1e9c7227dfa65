/// The smallest upright box around something, in metres.
public struct ModelBox: Codable, Equatable, Sendable {
    public let min: [Double]
    public let max: [Double]
}
