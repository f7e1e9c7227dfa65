/// Where something is and how it is turned.
public struct Pose: Equatable, Sendable {
    public var position: Vector
    public var rotation: Rotation

    public init(position: Vector, rotation: Rotation) {
        self.position = position
        self.rotation = rotation
    }

    /// The ray as seen from inside this pose's frame.
    func local(_ ray: Ray) -> Ray {
        Ray(
            origin: rotation.inverse.turned(ray.origin - position),
            direction: rotation.inverse.turned(ray.direction))
    }
}
