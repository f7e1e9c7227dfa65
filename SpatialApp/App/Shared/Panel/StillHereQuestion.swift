import Accessibility
import HomeEngine
import SwiftUI

/// "Bent u er nog?": a calm question, and an easy way to make room for the next visitor.
struct StillHereQuestion: View {
    @Environment(HomeModel.self) private var home

    var body: some View {
        Text(verbatim: home.words("idle.title"))
            .font(.largeTitle)
            .accessibilityAddTraits(.isHeader)
            .onAppear { AccessibilityNotification.Announcement(home.words("idle.title")).post() }
        Text(verbatim: home.words("idle.text")).font(.title2)
        LargeButton(title: home.words("idle.stillHere"), isProminent: true) { home.send(.stillHere) }
        LargeButton(title: home.words("idle.next")) { home.send(.handOver) }
    }
}
