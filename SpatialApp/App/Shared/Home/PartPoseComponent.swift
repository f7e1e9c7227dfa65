import HomeEngine
import RealityKit

/// Which part of which aid an entity is, where it rests, and how it was last put down.
struct PartPoseComponent: Component {
    /// How long a part lights up with a sound: the same message for who does not hear it.
    static let flashTime: Float = 0.8

    let aid: Int
    let part: Int
    let rest: Transform
    var shown: PartPose?
    /// Seconds that the light with a sound still lasts.
    var flash: Float = 0

    init(aid: Int, part: Int, rest: Transform) {
        self.aid = aid
        self.part = part
        self.rest = rest
    }

    var light: Float { max(shown?.glow ?? 0, flash > 0 ? 1 : 0) }

    var transform: Transform {
        guard let shown else { return rest }
        var transform = rest
        transform.translation += shown.offset
        transform.rotation = simd_quatf(shown.rotation) * rest.rotation
        return transform
    }

    func differs(from other: PartPoseComponent) -> Bool { shown != other.shown || light != other.light }
}
