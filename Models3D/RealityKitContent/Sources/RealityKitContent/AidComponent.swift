import RealityKit

/// Says which aid of the catalogue an entity shows.
public struct AidComponent: Component, Codable {
    public var slug: String

    public init(slug: String = "") {
        self.slug = slug
    }
}
