import RealityKit
import SwiftUI

extension RealityViewContentProtocol {
    /// Hears what VoiceOver, Switch Control and Voice Control do with the entities in this view.
    @MainActor
    func subscribeToAssistance(of home: HomeModel) -> [EventSubscription] {
        [
            subscribe(to: AccessibilityEvents.Activate.self) { home.activate($0.entity) },
            subscribe(to: AccessibilityEvents.CustomAction.self) { home.perform($0.key) },
        ]
    }
}
