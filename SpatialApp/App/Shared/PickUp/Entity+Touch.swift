import HomeEngine
import RealityKit
import RealityKitContent

extension Entity {
    /// Lets this be looked at, pointed at and tapped, within a box in its own frame.
    func makeTouchable(_ box: Box) {
        // A screen is flat, and a shape must not be.
        let size = pointwiseMax(box.max - box.min, SIMD3(repeating: 0.004))
        let shape = ShapeResource.generateBox(size: size).offsetBy(translation: box.center)
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
