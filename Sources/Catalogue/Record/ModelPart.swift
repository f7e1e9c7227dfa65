/// A named node of a model.
public struct ModelPart: Codable, Equatable, Sendable {
    public let box: ModelBox
}
