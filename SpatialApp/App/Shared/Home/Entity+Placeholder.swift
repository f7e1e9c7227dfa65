import HomeEngine
import RealityKit
import UIKit

extension Entity {
    /// What stands where a model will not load: a calm block of the aid's own size, with blocks for its parts.
    static func placeholder(for aid: Aid) -> Entity {
        let placeholder = Entity()
        placeholder.addChild(.block(aid.box, colour: UIColor(red: 0.80, green: 0.86, blue: 0.84, alpha: 1)))
        for part in aid.parts {
            let block = block(part.box, colour: UIColor(red: 0.04, green: 0.35, blue: 0.42, alpha: 1))
            block.name = part.id
            placeholder.addChild(block)
        }
        return placeholder
    }

    private static func block(_ box: Box, colour: UIColor) -> Entity {
        let size = pointwiseMax(box.max - box.min, SIMD3(repeating: 0.002))
        let mesh = MeshResource.generateBox(size: size, cornerRadius: min(size.x, size.y, size.z) / 5)
        let material = SimpleMaterial(color: colour, roughness: 0.7, isMetallic: false)
        let block = ModelEntity(mesh: mesh, materials: [material])
        block.position = box.center
        return block
    }
}
