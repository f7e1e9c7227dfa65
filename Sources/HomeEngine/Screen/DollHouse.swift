/// A room made to fit a volume: its scale, and in the room's own metres where the visitor holds an aid.
public struct DollHouse: Equatable, Sendable {
    /// The size of the volume in metres.
    public static let volume = Vector(0.9, 0.65, 1.1)
    /// Of the volume's depth, what stays free before the room for the aid in hand.
    private static let foreground: Float = 0.25
    /// Nothing touches the edge of the volume.
    private static let margin: Float = 0.96

    public let scale: Float
    /// Where the room's origin comes, from the middle of the volume.
    public let origin: Vector
    public let hand: Vector

    /// Fits a room whose inside is this box: on the volume's floor, against its back.
    public init(fitting room: Box) {
        let volume = Self.volume
        let size = room.max - room.min
        let free = Vector(volume.x, volume.y, volume.z - Self.foreground) * Self.margin
        let ratio = free / Vector(Swift.max(size.x, 0.1), Swift.max(size.y, 0.1), Swift.max(size.z, 0.1))
        scale = Swift.min(ratio.x, ratio.y, ratio.z, 1)
        let middle = room.center * scale
        origin = Vector(
            -middle.x, -volume.y / 2 - room.min.y * scale, -volume.z / 2 * Self.margin - room.min.z * scale)
        hand = (Vector(0, -0.05, volume.z / 2 - Self.foreground / 2) - origin) / scale
    }
}
