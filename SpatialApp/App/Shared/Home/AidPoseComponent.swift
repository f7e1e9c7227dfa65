import Foundation
import HomeEngine
import RealityKit

/// Which aid of the home an entity is, and how it was last put down.
struct AidPoseComponent: Component {
    /// How strongly an inviting aid shines.
    static let invitation: Float = 0.3
    /// How fast an aid grows to its own size: about a third of a second.
    private static let growth: Float = 7

    let aid: Aid
    let index: Int
    var shown: Pose?
    var glow: Float = 0
    /// From 0 (part of the doll's house) to 1 (in hand, at its own size).
    var presence: Float = 0

    init(aid: Aid, index: Int) {
        self.aid = aid
        self.index = index
    }

    func presence(isHeld: Bool, seconds: Float, atOnce: Bool) -> Float {
        let goal: Float = isHeld ? 1 : 0
        let next = presence + (goal - presence) * (1 - exp(-seconds * Self.growth))
        return atOnce || abs(goal - next) < 0.001 ? goal : next
    }

    func differs(from other: AidPoseComponent) -> Bool {
        shown != other.shown || glow != other.glow || presence != other.presence
    }
}
