/// What can be done with the aid in hand without moving a hand.
public enum AidAction: CaseIterable, Sendable {
    case turnLeft, turnRight, tryOut, putBack

    public var input: Input {
        switch self {
        case .turnLeft: .turn(yaw: -.pi / 4, pitch: 0)
        case .turnRight: .turn(yaw: .pi / 4, pitch: 0)
        case .tryOut: .tryOut
        case .putBack: .putBack
        }
    }
}
