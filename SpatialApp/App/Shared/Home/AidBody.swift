import Catalogue
import HomeEngine
import RealityKit
import RealityKitContent

/// One aid in the scene: its entity, the entities of its parts, and what can be done with them.
@MainActor
final class AidBody {
    let entity = Entity()
    private let aid: Aid
    private let parts: [Entity?]
    private let screenFace = ScreenFace()

    var id: String { aid.id }

    init(aid: Aid, index: Int, model: Entity) {
        self.aid = aid
        parts = aid.parts.map { model.findEntity(named: $0.id) }
        entity.name = aid.id
        entity.addChild(model)
        entity.components.set([AidComponent(slug: aid.id), AidPoseComponent(aid: aid, index: index)])
        for (place, part) in parts.enumerated() {
            guard let part else { continue }
            let pose = PartPoseComponent(aid: index, part: place, rest: part.transform)
            part.components.set([PartComponent(name: aid.parts[place].id), pose])
        }
        entity.rememberMaterials()
    }

    func part(named name: String) -> Entity? { aid.part(named: name).flatMap { parts[$0] } }

    /// On its spot an aid is touched as a whole; in hand it is touched by its parts.
    func makeTouchable(isHeld: Bool) {
        if isHeld {
            entity.makeUntouchable()
        } else {
            entity.makeTouchable(aid.box, margin: Reach.aid)
        }
        for (place, part) in parts.enumerated() {
            guard let part else { continue }
            if isHeld {
                let box = aid.parts[place].box.moved(by: -part.restingPlace)
                part.makeTouchable(box, margin: aid.reach(of: place))
            } else {
                part.makeUntouchable()
            }
        }
    }

    func describe(record: AidRecord?, words: Texts, isHeld: Bool) {
        let name = record?.name[words.language] ?? aid.id
        entity.components.set(AccessibilityComponent(aid: name, isHeld: isHeld, words: words))
        for (place, part) in parts.enumerated() {
            guard let part else { continue }
            let id = aid.parts[place].id
            let partName = record?.parts.first { $0.id == id }?.name[words.language] ?? id
            part.components.set(AccessibilityComponent(part: partName, of: name, isReachable: isHeld, words: words))
        }
    }

    func showOnScreen(lines: [String]) async {
        guard let screen = part(named: "screen") else { return }
        await screenFace.show(lines, on: screen)
    }
}

extension Aid {
    /// How easily a part is hit: what can be done in the try-out matters most.
    fileprivate func reach(of part: Int) -> Float {
        let steps = tryOut?.steps ?? []
        if steps.contains(where: { step in step.taps.contains { $0.part == part } }) { return Reach.leading }
        let box = parts[part].box
        let carries = parts.contains { $0.box.radius < box.radius && $0.box.lies(on: box) }
        return carries ? Reach.carrying : Reach.speaking
    }
}

extension Box {
    /// Whether this box lies on another one or in it.
    fileprivate func lies(on other: Box) -> Bool {
        let reached = other.grown(by: -Reach.carrying)
        return all(min .<= reached.max) && all(max .>= reached.min)
    }
}

extension Entity {
    /// Where a part of an aid is when nothing moved it, in the aid's frame.
    fileprivate var restingPlace: SIMD3<Float> {
        components[PartPoseComponent.self]?.rest.translation ?? position
    }
}
