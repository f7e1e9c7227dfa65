import HomeEngine
import RealityKit

/// Which aid of the home an entity is, and how it was last put down.
struct AidPoseComponent: Component {
    /// How strongly an inviting aid shines.
    static let invitation: Float = 0.3

    let aid: Aid
    let index: Int
    var shown: Pose?
    var glow: Float = 0
    var lift: Float = 0

    init(aid: Aid, index: Int) {
        self.aid = aid
        self.index = index
    }

    func differs(from other: AidPoseComponent) -> Bool {
        shown != other.shown || glow != other.glow || lift != other.lift
    }
}
