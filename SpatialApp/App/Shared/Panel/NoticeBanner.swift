import SwiftUI

/// A sentence for the facilitator; a visitor can go on without reading it.
struct NoticeBanner: View {
    @Environment(HomeModel.self) private var home
    let sentence: String

    var body: some View {
        VStack(alignment: .leading, spacing: 6) {
            Text(verbatim: home.words("trouble.title")).font(.headline)
            Text(verbatim: sentence).font(.body)
            Text(verbatim: home.words("trouble.askHelp")).font(.body)
        }
        .fixedSize(horizontal: false, vertical: true)
        .padding(16)
        .frame(maxWidth: .infinity, alignment: .leading)
        .background(.regularMaterial, in: .rect(cornerRadius: 16))
    }
}
