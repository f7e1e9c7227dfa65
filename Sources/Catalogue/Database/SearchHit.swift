/// One aid that was found, with the piece of text and the reason why.
public struct SearchHit: Codable, Equatable, Sendable {
    public let slug: String
    public let name: String
    public let oneLiner: String
    /// The words around what was found, which stands between ‹ and ›.
    public let snippet: String
    public let reason: Reason
}
