import Catalogue
import Foundation
import HomeEngine

extension AidAction {
    /// What the action is called.
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
