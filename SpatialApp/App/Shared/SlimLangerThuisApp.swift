import Catalogue
import HomeEngine
import SwiftUI
import Visits

/// The model home on Vision Pro and iPad.
@main
struct SlimLangerThuisApp: App {
    @State private var home: HomeModel

    init() {
        HomeSystem.registerAll()
        let settings = DeviceSettings(of: .standard)
        let content = HomeContent(in: .main)
        let visits = VisitFeed(
            folder: .applicationSupportDirectory.appending(path: "Visits"), content: content.name, settings: settings)
        _home = State(initialValue: HomeModel(content: content, visits: visits, settings: settings))
    }

    var body: some SwiftUI.Scene {
        #if os(visionOS)
            WindowGroup {
                HomeVolume()
                    .environment(home)
            }
            .windowStyle(.volumetric)
            .defaultSize(
                width: CGFloat(DollHouse.volume.x), height: CGFloat(DollHouse.volume.y),
                depth: CGFloat(DollHouse.volume.z), in: .meters
            )
        #else
            WindowGroup {
                HomeSplitView()
                    .environment(home)
            }
        #endif
    }
}
