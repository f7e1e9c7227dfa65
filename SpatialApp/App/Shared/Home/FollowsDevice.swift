import HomeEngine
import SwiftUI

/// Passes on what the device says: motion should be reduced; the app was put away, so the visitor has gone.
struct FollowsDevice: ViewModifier {
    @Environment(HomeModel.self) private var home
    @Environment(\.scenePhase) private var scenePhase
    @Environment(\.accessibilityReduceMotion) private var reducesMotion

    func body(content: Content) -> some View {
        content
            .onChange(of: reducesMotion, initial: true) { _, isReduced in home.setCalm(isReduced) }
            .onChange(of: scenePhase) { _, phase in
                if phase == .background { home.send(.handOver) }
            }
    }
}

extension View {
    /// Lets the home follow reduce motion and the coming and going of visitors.
    func followsDevice() -> some View { modifier(FollowsDevice()) }
}
