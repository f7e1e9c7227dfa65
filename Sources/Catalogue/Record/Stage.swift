/// How far an aid is in the region.
public enum Stage: String, Codable, CaseIterable, Sendable {
    case found
    case judged
    case smallTrial
    case introduced
    case secured
    case retired
}
