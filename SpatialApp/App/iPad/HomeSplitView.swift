#if os(iOS)
    import SwiftUI

    /// iPad: the panel beside the home, or below it when the iPad stands upright; neither ever hides the other.
    struct HomeSplitView: View {
        var body: some View {
            GeometryReader { space in
                let isWide = space.size.width > space.size.height
                let layout = isWide ? AnyLayout(HStackLayout(spacing: 0)) : AnyLayout(VStackLayout(spacing: 0))
                layout {
                    RoomView()
                    HomePanel()
                        .frame(
                            width: isWide ? max(360, space.size.width * 0.36) : space.size.width,
                            height: isWide ? space.size.height : space.size.height * 0.48)
                }
            }
            .followsDevice()
        }
    }
#endif
