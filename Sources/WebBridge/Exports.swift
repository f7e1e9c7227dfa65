import HomeEngine

// The browser calls from one thread; there is one home in a page.
private nonisolated(unsafe) var bridge = Bridge()

@_expose(wasm, "home_buffer") @_cdecl("home_buffer")
public func homeBuffer(_ bytes: Int32) -> UnsafeMutablePointer<UInt8>? {
    bridge.reserve(Int(bytes))
    return bridge.text.baseAddress
}

@_expose(wasm, "home_load") @_cdecl("home_load")
public func homeLoad(_ length: Int32, _ seed: UInt32) -> Int32 {
    Int32(bridge.load(length: Int(length), seed: UInt64(seed)))
}

@_expose(wasm, "home_send") @_cdecl("home_send")
public func homeSend(_ length: Int32) -> Int32 { Int32(bridge.send(length: Int(length))) }

@_expose(wasm, "home_tick") @_cdecl("home_tick")
public func homeTick(_ milliseconds: Int32) { bridge.tick(milliseconds: Int64(milliseconds)) }

@_expose(wasm, "home_effects") @_cdecl("home_effects")
public func homeEffects() -> Int32 { Int32(bridge.takeEffects()) }

@_expose(wasm, "home_poses") @_cdecl("home_poses")
public func homePoses() -> UnsafeMutablePointer<Float>? { bridge.poses.baseAddress }

@_expose(wasm, "home_pose_count") @_cdecl("home_pose_count")
public func homePoseCount() -> Int32 { Int32(bridge.poseCount) }

@_expose(wasm, "home_pick") @_cdecl("home_pick")
public func homePick(_ ox: Float, _ oy: Float, _ oz: Float, _ dx: Float, _ dy: Float, _ dz: Float) -> Int32 {
    Int32(bridge.target(along: Ray(origin: Vector(ox, oy, oz), direction: Vector(dx, dy, dz))))
}

@_expose(wasm, "home_digest") @_cdecl("home_digest")
public func homeDigest() -> UInt64 { bridge.digest }
