import RealityKit
import RealityKitContent

/// Lets the engine know that time goes by.
struct HomeSystem: System {
    @MainActor static let homes = EntityQuery(where: .has(HomeComponent.self))

    init(scene: RealityKit.Scene) {}

    func update(context: SceneUpdateContext) {
        for entity in context.entities(matching: Self.homes, updatingSystemWhen: .rendering) {
            entity.components[HomeComponent.self]?.home.advance(by: context.deltaTime)
        }
    }

    /// Everything of ours that RealityKit has to know; once, before the first scene.
    @MainActor
    static func registerAll() {
        AidComponent.registerComponent()
        PartComponent.registerComponent()
        HomeComponent.registerComponent()
        AidPoseComponent.registerComponent()
        PartPoseComponent.registerComponent()
        GlowComponent.registerComponent()
        HomeSystem.registerSystem()
        PoseSystem.registerSystem()
    }
}
