extension TryOutRecord {
    /// One step of the script.
    public struct State: Codable, Equatable, Sendable {
        public let id: String
        public let caption: LocalText
        public let screen: ScreenText?
        public let cues: [Cue]?
        public let taps: [Tap]?
        public let remarks: [Remark]?
        public let choices: [Choice]?
        public let after: After?
        public let end: End?
    }
}
