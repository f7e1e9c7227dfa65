/// How far an aid is, and how it got there.
public struct StageRecord: Codable, Equatable, Sendable {
    public let current: Stage
    public let history: [StageChange]
}
