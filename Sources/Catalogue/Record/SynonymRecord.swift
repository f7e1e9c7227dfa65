/// Words people use, with the words of the catalogue they stand for.
public struct SynonymRecord: Codable, Equatable, Sendable {
    public let nl: [Pair]
    public let en: [Pair]

    public subscript(_ language: Language) -> [Pair] {
        switch language {
        case .nl: nl
        case .en: en
        }
    }
}
