extension TryOutRecord {
    /// Something seen or heard when a state starts: either what a part does, or a sound with its visual twin.
    public struct Cue: Codable, Equatable, Sendable {
        public let part: String?
        public let glow: Glow?
        /// Metres from the part's rest.
        public let move: [Double]?
        /// Radians from the part's rest.
        public let turn: [Double]?
        public let shown: Bool?
        public let sound: String?
        public let twin: String?
    }
}
