import HomeEngine

extension SeededRandom: RandomNumberGenerator {}
