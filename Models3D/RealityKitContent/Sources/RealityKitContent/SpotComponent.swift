import RealityKit

/// Says that an entity is the place in the room where one aid stands.
public struct SpotComponent: Component, Codable {
    public var name: String

    public init(name: String = "") {
        self.name = name
    }
}
