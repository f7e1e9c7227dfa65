/// A word that no visitor should read, and what to say instead.
public struct ForbiddenWord: Codable, Equatable, Sendable {
    public let word: String
    /// How the finding goes on, such as "say \"hulpmiddel\"".
    public let instead: String
}
