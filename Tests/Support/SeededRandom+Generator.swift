import HomeEngine

/// In tests the engine's random source serves everywhere: a failure comes back with its seed.
extension SeededRandom: RandomNumberGenerator {}
