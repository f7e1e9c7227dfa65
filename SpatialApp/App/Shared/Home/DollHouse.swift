import HomeEngine
import RealityKit

/// How large the home is shown, and where an aid in hand comes.
enum HomeScale: Equatable {
    /// As large as it is: the screen of an iPad is a window on it.
    case real
    /// In a volume: small enough to look over, with the aid in hand at its own size before it.
    case dollHouse(DollHouse)

    func place(_ pose: Pose, box: Box, presence: Float) -> Transform {
        let rotation = simd_quatf(pose.rotation)
        switch self {
        case .real: return Transform(rotation: rotation, translation: pose.position)
        case .dollHouse(let house):
            // The middle of the aid goes from where the engine has it to the hand, while the aid grows round it.
            let size = 1 + (1 / house.scale - 1) * presence
            let middle = pose.position + pose.rotation.turned(box.center)
            let shown = middle + (house.hand - middle) * presence
            let corner = pose.rotation.turned(box.center * size)
            return Transform(scale: SIMD3(repeating: size), rotation: rotation, translation: shown - corner)
        }
    }
}

/// A room made to fit a volume: its scale, and in the room's own metres where the visitor holds an aid.
struct DollHouse: Equatable {
    /// The size of the volume in metres.
    static let volume = SIMD3<Double>(0.9, 0.65, 1.1)
    /// Of the volume's depth, what stays free before the room for the aid in hand.
    private static let foreground: Float = 0.25
    /// Nothing touches the edge of the volume.
    private static let margin: Float = 0.96

    let scale: Float
    /// Where the room's origin comes, from the middle of the volume.
    let origin: Vector
    let hand: Vector

    /// Fits a room whose inside is this box: on the volume's floor, against its back.
    init(fitting room: Box) {
        let volume = SIMD3<Float>(Self.volume)
        let size = room.max - room.min
        let free = SIMD3(volume.x, volume.y, volume.z - Self.foreground) * Self.margin
        let ratio = free / Vector(max(size.x, 0.1), max(size.y, 0.1), max(size.z, 0.1))
        scale = min(ratio.x, ratio.y, ratio.z, 1)
        let middle = room.center * scale
        origin = Vector(
            -middle.x, -volume.y / 2 - room.min.y * scale, -volume.z / 2 * Self.margin - room.min.z * scale)
        hand = (Vector(0, -0.05, volume.z / 2 - Self.foreground / 2) - origin) / scale
    }
}

extension simd_quatf {
    init(_ rotation: Rotation) {
        self.init(ix: rotation.vector.x, iy: rotation.vector.y, iz: rotation.vector.z, r: rotation.scalar)
    }
}
