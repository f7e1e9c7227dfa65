import Catalogue
import HomeEngine
import SwiftUI

/// Nobody is visiting: who wants to come in, in which language.
struct WelcomePanel: View {
    @Environment(HomeModel.self) private var home

    var body: some View {
        Text(verbatim: home.words("welcome.title"))
            .font(.largeTitle)
            .accessibilityAddTraits(.isHeader)
        Text(verbatim: home.words("welcome.text")).font(.title2)
        LanguageChoice()
        LargeButton(title: home.words("welcome.enter"), systemImage: "door.left.hand.open", isProminent: true) {
            home.enter(as: nil)
        }
        Divider()
        Text(verbatim: home.words("privacy.title")).font(.headline)
        Text(verbatim: home.words("privacy.counted")).font(.body)
        Text(verbatim: home.words("privacy.notYou")).font(.body)
        Divider()
        Text(verbatim: home.words("audience.question")).font(.headline)
        ForEach(Audience.allCases, id: \.self) { audience in
            LargeButton(title: home.words("audience.\(audience.rawValue)")) { home.enter(as: audience) }
        }
    }
}

/// Dutch first, English second.
struct LanguageChoice: View {
    @Environment(HomeModel.self) private var home

    var body: some View {
        HStack(spacing: 12) {
            ForEach(Language.allCases, id: \.self) { language in
                LargeButton(
                    title: home.words("language.\(language.rawValue)"), isProminent: language == home.language
                ) {
                    home.read(in: language)
                }
                .accessibilityAddTraits(language == home.language ? .isSelected : [])
            }
        }
    }
}
