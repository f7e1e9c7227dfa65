/// The five domains that work together in the region.
public enum CareDomain: String, Codable, CaseIterable, Sendable {
    case vvt
    case huisartsen
    case ziekenhuizen
    case welzijn
    case gemeenten
}
