/// Somebody who uses the aid tells about it; the slot stays empty until somebody does.
public struct PeerVoice: Codable, Equatable, Sendable {
    public let text: LocalText
    public let media: String?
}
