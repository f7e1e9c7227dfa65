import Catalogue
import HomeEngine
import SwiftUI

/// What a visitor can do tomorrow.
struct NextStepList: View {
    @Environment(HomeModel.self) private var home
    let record: AidRecord

    var body: some View {
        let chosen = home.screen.nextSteps(for: record.slug)
        VStack(alignment: .leading, spacing: 12) {
            Text(verbatim: home.words("panel.nextSteps")).font(.title2)
            ForEach(record.nextSteps, id: \.id) { step in
                let isChosen = chosen.contains(step.id)
                LargeButton(
                    title: step.text[home.language], systemImage: isChosen ? "checkmark.circle" : "circle",
                    isProminent: isChosen
                ) {
                    home.send(.nextStep(step.id))
                }
                .accessibilityAddTraits(isChosen ? .isSelected : [])
            }
            if !chosen.isEmpty {
                Text(verbatim: home.words("panel.nextStepChosen")).font(.body)
            }
        }
    }
}
