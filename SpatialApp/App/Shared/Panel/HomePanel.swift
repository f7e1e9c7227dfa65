import HomeEngine
import SwiftUI

/// Everything that is read and chosen: the welcome, the list of aids, or the aid in hand.
struct HomePanel: View {
    @Environment(HomeModel.self) private var home

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: 20) {
                ForEach(home.notices, id: \.self) { notice in
                    NoticeBanner(sentence: notice)
                }
                if home.screen.isAsking {
                    StillHereQuestion()
                } else if !home.screen.isInside {
                    WelcomePanel()
                } else if let aid = home.screen.held {
                    AidPanel(aid: aid)
                } else {
                    AidList()
                }
            }
            .padding(24)
            .frame(maxWidth: .infinity, alignment: .leading)
        }
        .onScrollPhaseChange { _, phase in
            if phase != .idle { home.noteReading() }
        }
        .simultaneousGesture(TapGesture().onEnded { home.noteReading() })
    }
}
