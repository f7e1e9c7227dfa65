/// The script that lets a visitor use an aid, with its texts.
public struct TryOutRecord: Codable, Equatable, Sendable {
    public let start: String
    public let demo: Demo
    public let states: [State]
}
