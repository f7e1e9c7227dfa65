import RealityKit

/// Says which part of its aid an entity is: what the try-out lights up, moves or lets a visitor touch.
public struct PartComponent: Component, Codable {
    public var name: String

    public init(name: String = "") {
        self.name = name
    }
}
