import SwiftUI

/// A button that an unsteady hand or a wandering eye does not miss.
struct LargeButton: View {
    let title: String
    var systemImage: String?
    var isProminent = false
    let action: @MainActor () -> Void

    var body: some View {
        if isProminent {
            button.buttonStyle(.borderedProminent)
        } else {
            button.buttonStyle(.bordered)
        }
    }

    private var button: some View {
        Button(action: action) {
            HStack(spacing: 12) {
                if let systemImage { Image(systemName: systemImage).accessibilityHidden(true) }
                Text(verbatim: title)
                    .font(.headline)
                    .multilineTextAlignment(.leading)
                    .fixedSize(horizontal: false, vertical: true)
            }
            .frame(maxWidth: .infinity, minHeight: 60, alignment: .leading)
        }
        .controlSize(.large)
    }
}
