/// Who says to be visiting; self-chosen, optional, never more precise than this.
public enum Audience: String, CaseIterable, Sendable {
    case resident
    case informalCarer = "informal-carer"
    case volunteer
    case professional
}
