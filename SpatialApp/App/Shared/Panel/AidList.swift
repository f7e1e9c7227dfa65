import SwiftUI

/// The aids in the home as a list: for who would rather read than point.
struct AidList: View {
    @Environment(HomeModel.self) private var home

    var body: some View {
        Text(verbatim: home.words("list.title"))
            .font(.title)
            .accessibilityAddTraits(.isHeader)
        Text(verbatim: home.words("home.hint")).font(.title2)
        ForEach(home.content.aids, id: \.self) { aid in
            LargeButton(
                title: home.words("aid.pickUpNamed", ["aid": home.name(of: aid)]), systemImage: "hand.point.up.left",
                isProminent: true
            ) {
                home.send(.pickUp(aid: aid))
            }
        }
        LanguageChoice()
        LargeButton(title: home.words("idle.next")) { home.send(.handOver) }
    }
}
