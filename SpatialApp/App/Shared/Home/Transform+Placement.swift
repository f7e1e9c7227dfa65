import HomeEngine
import RealityKit

extension Transform {
    /// Where the engine shows something.
    init(_ placement: Placement) {
        self.init(
            scale: SIMD3(repeating: placement.scale), rotation: simd_quatf(placement.pose.rotation),
            translation: placement.pose.position)
    }
}

extension simd_quatf {
    init(_ rotation: Rotation) {
        self.init(ix: rotation.vector.x, iy: rotation.vector.y, iz: rotation.vector.z, r: rotation.scalar)
    }
}
