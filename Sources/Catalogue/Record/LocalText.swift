/// One text in both languages.
public struct LocalText: Codable, Equatable, Sendable {
    public let nl: String
    public let en: String

    public subscript(_ language: Language) -> String {
        switch language {
        case .nl: nl
        case .en: en
        }
    }
}
