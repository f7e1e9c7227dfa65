import Catalogue
import Foundation
import HomeEngine
import RealityKit

extension AccessibilityComponent {
    /// What VoiceOver, Switch Control and Voice Control know of an aid.
    init(aid name: String, isHeld: Bool, words: Texts) {
        self.init()
        isAccessibilityElement = true
        label = .text(name)
        value = isHeld ? .text(words("aid.inHand", ["aid": name])) : nil
        traits = .button
        systemActions = .activate
        customActions = isHeld ? AidAction.allCases.map { $0.title(words) } : []
    }

    /// And of a part of it, which can be touched while the aid is in hand.
    init(part name: String, of aid: String, isReachable: Bool, words: Texts) {
        self.init()
        isAccessibilityElement = isReachable
        label = .text(words("tryOut.part", ["part": name]))
        traits = .button
        systemActions = .activate
    }
}

extension LocalizedStringResource {
    /// A text that is in the visitor's language already.
    static func text(_ text: String) -> LocalizedStringResource { LocalizedStringResource(stringLiteral: text) }
}
