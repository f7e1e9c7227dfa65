import Catalogue
import HomeEngine
import SwiftUI

/// The number that is told first, always with what must be said with it, and where it comes from.
struct ClaimCard: View {
    @Environment(HomeModel.self) private var home
    @State private var isSourceShown = false
    let record: AidRecord

    var body: some View {
        if let claim = record.leadingClaim {
            VStack(alignment: .leading, spacing: 8) {
                Text(verbatim: home.words("panel.didYouKnow")).font(.title2)
                Text(verbatim: claim.sentence[home.language]).font(.headline)
                Text(verbatim: claim.qualifier[home.language]).font(.body)
                if !claim.conflictsWith.isEmpty { Text(verbatim: home.words("claim.conflicting")).font(.body) }
                LargeButton(title: home.words(isSourceShown ? "panel.hideSource" : "panel.showSource")) {
                    isSourceShown.toggle()
                    if isSourceShown { home.send(.source(claim.id)) }
                }
                if isSourceShown { source(of: claim) }
            }
            .fixedSize(horizontal: false, vertical: true)
        }
    }

    @ViewBuilder
    private func source(of claim: Claim) -> some View {
        let year = String(claim.year)
        Text(verbatim: home.words("claim.organisation", ["organisation": claim.organisation, "year": year]))
            .font(.body)
        Text(verbatim: claim.source.title).font(.body)
        Text(verbatim: people(in: claim)).font(.body)
    }

    private func people(in claim: Claim) -> String {
        guard let n = claim.n else { return home.words("claim.peopleUnknown") }
        return home.words("claim.people", ["n": String(n)])
    }
}
