import HomeEngine
import RealityKit
import RealityKitContent

/// By how many metres a hand may miss what it means.
enum Reach {
    /// An aid on its spot.
    static let aid: Float = 0.03
    /// A part that leads on.
    static let leading: Float = 0.012
    /// A part that only has something to say.
    static let speaking: Float = 0.002
    /// A part that carries smaller ones gives way to them.
    static let carrying: Float = -0.004
}

extension Entity {
    /// Lets this be looked at, pointed at and tapped, within a box in its own frame.
    func makeTouchable(_ box: Box, margin: Float) {
        let grown = box.grown(by: margin)
        // A screen is flat, and a shape must not be.
        let size = pointwiseMax(grown.max - grown.min, SIMD3(repeating: 0.004))
        let shape = ShapeResource.generateBox(size: size).offsetBy(translation: grown.center)
        components.set(CollisionComponent(shapes: [shape], mode: .trigger))
        components.set(InputTargetComponent(allowedInputTypes: .all))
        components.set(HoverEffectComponent(.highlight(.default)))
    }

    func makeUntouchable() {
        components.remove(InputTargetComponent.self)
        components.remove(CollisionComponent.self)
        components.remove(HoverEffectComponent.self)
    }

    /// The aid this is, or is a part of, and which part.
    var touched: (aid: String, part: String?)? {
        var part: String?
        var entity: Entity? = self
        while let current = entity {
            part = part ?? current.components[PartComponent.self]?.name
            if let aid = current.components[AidComponent.self] { return (aid.slug, part) }
            entity = current.parent
        }
        return nil
    }
}
