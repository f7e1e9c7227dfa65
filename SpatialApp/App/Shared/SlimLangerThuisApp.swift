import SwiftUI

/// The model home on Vision Pro and iPad.
@main
struct SlimLangerThuisApp: App {
    @State private var home: HomeModel

    init() {
        HomeSystem.registerAll()
        let content = HomeContent.open(in: .main)
        let recorder = VisitRecorder(
            folder: .applicationSupportDirectory.appending(path: "Visits"), content: content.name)
        _home = State(initialValue: HomeModel(content: content, recorder: recorder))
    }

    var body: some SwiftUI.Scene {
        #if os(visionOS)
            WindowGroup {
                HomeVolume()
                    .environment(home)
            }
            .windowStyle(.volumetric)
            .defaultSize(
                width: DollHouse.volume.x, height: DollHouse.volume.y, depth: DollHouse.volume.z, in: .meters
            )
        #else
            WindowGroup {
                HomeSplitView()
                    .environment(home)
            }
        #endif
    }
}
