import RealityKit

extension Entity {
    /// Gives the first surface found in this entity another material, for good.
    @discardableResult
    func wear(_ material: any Material) -> Bool {
        guard var model = components[ModelComponent.self] else {
            return children.contains { $0.wear(material) }
        }
        model.materials = [material]
        components.set([model, GlowComponent(materials: model.materials)])
        return true
    }
}
