import RealityKit
import UIKit

/// How a surface looks without light of its own, so that it can shine and become itself again.
struct GlowComponent: Component {
    /// A warm light; as bright as a lamp in a lit kitchen has to be to be seen.
    static let colour = UIColor(red: 1.0, green: 0.72, blue: 0.30, alpha: 1)
    static let brightness: Float = 3

    let materials: [any Material]
}

extension Entity {
    /// Remembers every surface of this entity as it is now.
    func rememberMaterials() {
        if let model = components[ModelComponent.self] { components.set(GlowComponent(materials: model.materials)) }
        for child in children { child.rememberMaterials() }
    }

    /// Makes this and all that belongs to it shine, from 0 to 1.
    func shine(_ strength: Float) {
        if let glow = components[GlowComponent.self], var model = components[ModelComponent.self] {
            model.materials = strength > 0.01 ? glow.materials.map { $0.shining(strength) } : glow.materials
            components.set(model)
        }
        for child in children { child.shine(strength) }
    }
}

extension Material {
    fileprivate func shining(_ strength: Float) -> any Material {
        guard var material = self as? PhysicallyBasedMaterial else { return self }
        material.emissiveColor = .init(color: GlowComponent.colour)
        material.emissiveIntensity = strength * GlowComponent.brightness
        return material
    }
}
