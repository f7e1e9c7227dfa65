/// How large the home is shown, and where an aid in hand comes.
public enum HomeScale: Equatable, Sendable {
    /// As large as it is: the screen is a window on it.
    case real
    /// In a volume: small enough to look over, with the aid in hand at its own size before it.
    case dollHouse(DollHouse)

    /// Where an aid is shown and how large, that the engine has at `pose` and lifted this far towards the hand.
    public func place(_ pose: Pose, box: Box, lift: Float) -> Placement {
        switch self {
        case .real: return Placement(pose: pose, scale: 1)
        case .dollHouse(let house):
            // The middle of the aid goes from where the engine has it to the hand, while the aid grows round it.
            let size = 1 + (1 / house.scale - 1) * lift
            let middle = pose.position + pose.rotation.turned(box.center)
            let shown = middle + (house.hand - middle) * lift
            let corner = pose.rotation.turned(box.center * size)
            return Placement(pose: Pose(position: shown - corner, rotation: pose.rotation), scale: size)
        }
    }
}

/// Where something is shown, and how many times its own size.
public struct Placement: Equatable, Sendable {
    public let pose: Pose
    public let scale: Float
}
