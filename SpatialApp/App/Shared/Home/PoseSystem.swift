import HomeEngine
import RealityKit

/// Puts aids and their parts where the engine says they are, and writes only what changed.
struct PoseSystem: System {
    @MainActor static let homes = EntityQuery(where: .has(HomeComponent.self))
    @MainActor static let aids = EntityQuery(where: .has(AidPoseComponent.self))
    @MainActor static let parts = EntityQuery(where: .has(PartPoseComponent.self))
    static var dependencies: [SystemDependency] { [.after(HomeSystem.self)] }

    init(scene: RealityKit.Scene) {}

    func update(context: SceneUpdateContext) {
        for root in context.entities(matching: Self.homes, updatingSystemWhen: .rendering) {
            guard let link = root.components[HomeComponent.self], let scale = link.stage?.scale else { continue }
            for aid in context.entities(matching: Self.aids, updatingSystemWhen: .rendering) {
                place(aid, of: link.home, scale: scale)
            }
            for part in context.entities(matching: Self.parts, updatingSystemWhen: .rendering) {
                place(part: part, of: link.home, seconds: Float(context.deltaTime))
            }
        }
    }

    @MainActor
    private func place(_ entity: Entity, of home: HomeModel, scale: HomeScale) {
        guard var component = entity.components[AidPoseComponent.self],
            let pose = home.pose(ofAid: component.index)
        else { return }
        let before = component
        component.shown = pose
        component.lift = home.lift(ofAid: component.index)
        component.glow = home.glow(ofAid: component.index)
        guard component.differs(from: before) else { return }
        entity.components.set(component)
        entity.transform = Transform(scale.place(pose, box: component.aid.box, lift: component.lift))
        if component.glow != before.glow { entity.shine(component.glow * AidPoseComponent.invitation) }
    }

    @MainActor
    private func place(part entity: Entity, of home: HomeModel, seconds: Float) {
        guard var component = entity.components[PartPoseComponent.self],
            let pose = home.partPose(component.part, ofAid: component.aid)
        else { return }
        let before = component
        component.shown = pose
        component.flash = max(0, component.flash - seconds)
        guard component.differs(from: before) else { return }
        entity.components.set(component)
        entity.transform = component.transform
        entity.isEnabled = pose.isShown
        if component.light != before.light { entity.shine(component.light) }
    }
}
