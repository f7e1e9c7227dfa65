/// The languages a visitor can read in; Dutch comes first.
public enum Language: String, CaseIterable, Codable, Sendable {
    case nl
    case en
}
