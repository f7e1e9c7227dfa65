import HomeEngine
import SwiftUI

/// "Wat vindt u?", in one tap.
struct JudgementRow: View {
    @Environment(HomeModel.self) private var home
    let aid: String

    var body: some View {
        let judgement = home.screen.judgement(of: aid)
        VStack(alignment: .leading, spacing: 12) {
            Text(verbatim: home.words("judge.question")).font(.title2)
            ForEach(Judgement.allCases, id: \.self) { possible in
                LargeButton(title: home.words("judge.\(possible.rawValue)"), isProminent: possible == judgement) {
                    home.send(.judge(possible))
                }
                .accessibilityAddTraits(possible == judgement ? .isSelected : [])
            }
            if judgement != nil { Text(verbatim: home.words("judge.thanks")).font(.body) }
        }
    }
}
