/// What Models3D/Built tells about a finished model: its size and parts, for a room also its spots and first view.
public struct ModelDescription: Codable, Equatable, Sendable {
    public let slug: String
    public let box: ModelBox
    public let parts: [String: ModelPart]?
    /// Named offsets of a part from its rest, such as `sachet` `out`.
    public let poses: [String: [String: [Double]]]?
    public let spots: [String: ModelSpot]?
    public let view: ModelView?
}
