/// What became of one event that was sent.
public struct EventAnswer: Hashable, Codable, Sendable {
    public enum Status: String, Codable, CaseIterable, Sendable {
        /// It is on disk.
        case stored
        /// It was on disk already.
        case duplicate
        /// Another event with this id was on disk already, and that one stays.
        case conflict
        /// It is not taken, and sending it again will not help.
        case rejected
    }

    /// The id as it was sent, or nil when it had none.
    public let id: String?
    public let status: Status
    /// Why, in a sentence, when it is not stored.
    public let reason: String?

    public init(id: String?, status: Status, reason: String? = nil) {
        self.id = id
        self.status = status
        self.reason = reason
    }
}
