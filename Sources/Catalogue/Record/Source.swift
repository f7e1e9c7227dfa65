/// Where something was read.
public struct Source: Codable, Equatable, Sendable {
    public let title: String
    public let reference: String
    /// Lines or pages in the document.
    public let lines: String?
    public let url: String?
}
