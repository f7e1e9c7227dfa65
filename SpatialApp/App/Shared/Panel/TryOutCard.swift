import Accessibility
import Catalogue
import HomeEngine
import SwiftUI

/// Trying an aid by single taps: what happens now, and what can be touched or chosen.
struct TryOutCard: View {
    @Environment(HomeModel.self) private var home
    let record: AidRecord

    var body: some View {
        VStack(alignment: .leading, spacing: 14) {
            if home.screen.step != nil, let step = home.heldStep {
                now(step)
                if home.screen.isTrying {
                    ways(on: step)
                } else {
                    ending
                }
            } else {
                LargeButton(title: home.words("panel.tryOut"), systemImage: "play", isProminent: true) {
                    home.send(.tryOut)
                }
                Text(verbatim: home.words("tryOut.noFail")).font(.body)
            }
        }
        .padding(16)
        .frame(maxWidth: .infinity, alignment: .leading)
        .background(.regularMaterial, in: .rect(cornerRadius: 20))
        .onChange(of: caption) { _, caption in
            if let caption { AccessibilityNotification.Announcement(caption).post() }
        }
    }

    /// What a part remarked, or else what the step is about.
    private var caption: String? {
        guard home.screen.step != nil, let step = home.heldStep else { return nil }
        return step.caption(remarkedPart: home.screen.remarkedPart, in: home.language)
    }

    @ViewBuilder
    private func now(_ step: TryOutRecord.State) -> some View {
        Text(verbatim: caption ?? "").font(.title2)
        if let sound = home.screen.sound {
            Label {
                Text(verbatim: home.words("sound.\(sound)")).font(.body)
            } icon: {
                Image(systemName: "speaker.wave.2")
            }
        }
        if let screen = step.screen {
            let lines = screen[home.language].joined(separator: ". ")
            Text(verbatim: home.words("tryOut.screenSays", ["text": lines])).font(.body)
        }
    }

    /// Every way on, as a button: nobody has to hit a small part.
    @ViewBuilder
    private func ways(on step: TryOutRecord.State) -> some View {
        ForEach(step.taps ?? [], id: \.part) { tap in
            touchButton(tap.part, isProminent: true)
        }
        if let choices = step.choices, !choices.isEmpty {
            if step.taps?.isEmpty == false { Text(verbatim: home.words("tryOut.choices")).font(.headline) }
            ForEach(choices, id: \.id) { choice in
                LargeButton(title: choice.text[home.language]) { home.send(.choose(choice.id)) }
            }
        }
        if let remarks = step.remarks, !remarks.isEmpty {
            Text(verbatim: home.words("tryOut.parts")).font(.headline)
            ForEach(remarks, id: \.part) { remark in
                touchButton(remark.part, isProminent: false)
            }
        }
        LargeButton(title: home.words("tryOut.stop")) { home.send(.leave) }
        Text(verbatim: record.tryOut.demo.note[home.language]).font(.callout)
    }

    private func touchButton(_ part: String, isProminent: Bool) -> some View {
        LargeButton(title: home.words.touching(part, of: record), isProminent: isProminent) {
            home.send(.touch(aid: record.slug, part: part))
        }
    }

    @ViewBuilder
    private var ending: some View {
        switch home.screen.ending {
        case .finished: Text(verbatim: home.words("tryOut.finished")).font(.headline)
        case .helped: Text(verbatim: home.words("tryOut.helped")).font(.headline)
        case .left: Text(verbatim: home.words("tryOut.left")).font(.headline)
        case nil: EmptyView()
        }
        LargeButton(title: home.words("panel.tryOutAgain"), systemImage: "arrow.counterclockwise") {
            home.send(.tryOut)
        }
    }
}
