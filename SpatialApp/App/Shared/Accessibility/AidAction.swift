import Foundation
import HomeEngine

/// What can be done with the aid in hand without moving a hand.
enum AidAction: CaseIterable {
    case turnLeft, turnRight, tryOut, putBack

    var input: Input {
        switch self {
        case .turnLeft: .turn(yaw: -.pi / 4, pitch: 0)
        case .turnRight: .turn(yaw: .pi / 4, pitch: 0)
        case .tryOut: .tryOut
        case .putBack: .putBack
        }
    }

    func name(_ words: Texts) -> String {
        switch self {
        case .turnLeft: words("aid.turnLeft")
        case .turnRight: words("aid.turnRight")
        case .tryOut: words("panel.tryOut")
        case .putBack: words("aid.putBack")
        }
    }

    func title(_ words: Texts) -> LocalizedStringResource { .text(name(words)) }
}
