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
            entity.makeTouchable(aid.touchBox)
        }
        for (place, part) in parts.enumerated() {
            guard let part else { continue }
            if isHeld {
                part.makeTouchable(aid.touchBox(ofPart: place).moved(by: -part.restingPlace))
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
            let partName = record?.name(ofPart: id, in: words.language) ?? id
            part.components.set(AccessibilityComponent(part: partName, of: name, isReachable: isHeld, words: words))
        }
    }

    func showOnScreen(lines: [String]) async {
        guard let screen = part(named: "screen") else { return }
        await screenFace.show(lines, on: screen)
    }
}

extension Entity {
    /// Where a part of an aid is when nothing moved it, in the aid's frame.
    fileprivate var restingPlace: SIMD3<Float> {
        components[PartPoseComponent.self]?.rest.translation ?? position
    }
}
