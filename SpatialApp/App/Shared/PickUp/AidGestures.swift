import HomeEngine
import RealityKit
import SwiftUI

/// What hands do in the scene: tap to pick up or operate, drag to turn, pinch to bring closer.
struct AidGestures: ViewModifier {
    /// Radians per point: a drag across a hand's width turns an aid halfway round.
    private static let radiansPerPoint: Float = 0.01

    @Environment(HomeModel.self) private var home
    @State private var dragged = CGSize(width: 0, height: 0)
    @State private var magnified: CGFloat = 1

    func body(content: Content) -> some View {
        content
            .gesture(tap)
            .simultaneousGesture(drag)
            .simultaneousGesture(magnify)
    }

    private var tap: some Gesture {
        SpatialTapGesture().targetedToAnyEntity().onEnded { value in
            guard let touched = value.entity.touched else { return }
            home.touch(aid: touched.aid, part: touched.part)
        }
    }

    private var drag: some Gesture {
        DragGesture(minimumDistance: 15).targetedToAnyEntity()
            .onChanged { value in
                let moved = value.translation
                home.send(
                    .turn(
                        yaw: Float(moved.width - dragged.width) * Self.radiansPerPoint,
                        pitch: Float(moved.height - dragged.height) * Self.radiansPerPoint))
                dragged = moved
            }
            .onEnded { _ in dragged = CGSize(width: 0, height: 0) }
    }

    private var magnify: some Gesture {
        MagnifyGesture().targetedToAnyEntity()
            .onChanged { value in
                let now = value.magnification
                guard now > 0, magnified > 0 else { return }
                home.send(.closer(Float(now / magnified)))
                magnified = now
            }
            .onEnded { _ in magnified = 1 }
    }
}

extension View {
    /// Lets hands operate the aids in this view.
    func operatesAids() -> some View { modifier(AidGestures()) }
}
