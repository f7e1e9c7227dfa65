#if os(iOS)
    import HomeEngine
    import RealityKit
    import SwiftUI

    /// The room as the visitor sees it on entering, through a camera of its own.
    struct RoomView: View {
        @Environment(HomeModel.self) private var home
        @State private var subscriptions: [EventSubscription] = []

        var body: some View {
            RealityView { content in
                content.camera = .virtual
                if let description = home.content.home {
                    content.add(camera(for: description.rooms[description.start]))
                }
                let stage = HomeStage(home: home)
                content.add(stage.root)
                subscriptions = content.subscribeToAssistance(of: home)
                await stage.furnish(in: .screen)
            } placeholder: {
                ProgressView()
            }
            .operatesAids()
            .accessibilityLabel(Text(verbatim: home.words("home.scene")))
        }

        private func camera(for room: Room) -> Entity {
            let camera = Entity()
            camera.components.set(PerspectiveCameraComponent(fieldOfViewInDegrees: room.fieldOfView))
            camera.look(at: room.target, from: room.eye, relativeTo: nil)
            return camera
        }
    }
#endif
