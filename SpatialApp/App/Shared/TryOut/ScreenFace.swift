import RealityKit
import SwiftUI

/// The text on an aid's own screen, drawn as a picture that the model wears.
@MainActor
final class ScreenFace {
    private var shown: [String] = []

    /// Draws the lines, when they are not there already.
    func show(_ lines: [String], on part: Entity) async {
        guard lines != shown else { return }
        shown = lines
        let renderer = ImageRenderer(content: ScreenPicture(lines: lines))
        renderer.scale = 2
        guard let picture = renderer.cgImage,
            let texture = try? await TextureResource(image: picture, options: .init(semantic: .color)),
            shown == lines
        else { return }
        part.wear(UnlitMaterial(texture: texture))
    }
}

/// Three lines, the first one large: what the screen of an aid can hold.
private struct ScreenPicture: View {
    let lines: [String]

    var body: some View {
        VStack(spacing: 14) {
            ForEach(Array(lines.prefix(3).enumerated()), id: \.offset) { place, line in
                Text(verbatim: line)
                    .font(.system(size: place == 0 ? 92 : 42, weight: .semibold, design: .rounded))
            }
        }
        .multilineTextAlignment(.center)
        .foregroundStyle(.white)
        .frame(width: 512, height: 256)
        .background(Color(red: 0.05, green: 0.18, blue: 0.20))
    }
}
