#if os(visionOS)
    import RealityKit
    import SwiftUI

    /// Vision Pro: the home as a doll's house on the table, the aid in hand at its own size before it.
    struct HomeVolume: View {
        @Environment(HomeModel.self) private var home
        @State private var subscriptions: [EventSubscription] = []

        var body: some View {
            RealityView { content in
                let stage = HomeStage(home: home)
                content.add(stage.root)
                subscriptions = content.subscribeToAssistance(of: home)
                await stage.furnish(in: .volume)
            } placeholder: {
                ProgressView()
            }
            .operatesAids()
            .followsDevice()
            .ornament(attachmentAnchor: .scene(UnitPoint3D.trailing), contentAlignment: .leading) {
                HomePanel()
                    .frame(width: 460, height: 720)
                    .glassBackgroundEffect()
            }
        }
    }
#endif
