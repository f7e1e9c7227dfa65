import Catalogue
import HomeEngine
import SwiftUI

/// The aid in hand: what it is, trying it, what the visitor thinks of it and can do next.
struct AidPanel: View {
    @Environment(HomeModel.self) private var home
    let aid: String

    var body: some View {
        Text(verbatim: home.name(of: aid))
            .font(.largeTitle)
            .accessibilityAddTraits(.isHeader)
        if let record = home.heldRecord {
            Text(verbatim: record.oneLiner[home.language]).font(.title2)
            TryOutCard(record: record)
            JudgementRow(aid: aid)
            NextStepList(record: record)
            ClaimCard(record: record)
            Text(verbatim: home.words("panel.noAdvice")).font(.callout)
        } else {
            Text(verbatim: home.words("trouble.model", ["aid": home.name(of: aid)])).font(.title2)
        }
        Divider()
        HStack(spacing: 12) {
            LargeButton(title: home.words("aid.turnLeft"), systemImage: "arrow.turn.up.left") {
                home.send(AidAction.turnLeft.input)
            }
            LargeButton(title: home.words("aid.turnRight"), systemImage: "arrow.turn.up.right") {
                home.send(AidAction.turnRight.input)
            }
        }
        #if os(iOS)
            HStack(spacing: 12) {
                LargeButton(title: home.words("aid.closer"), systemImage: "plus.magnifyingglass") {
                    home.send(.closer(1.25))
                }
                LargeButton(title: home.words("aid.further"), systemImage: "minus.magnifyingglass") {
                    home.send(.closer(0.8))
                }
            }
        #endif
        LargeButton(title: home.words("aid.putBack"), systemImage: "arrow.uturn.down") { home.send(.putBack) }
    }
}
