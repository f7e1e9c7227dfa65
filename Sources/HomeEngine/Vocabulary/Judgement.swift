/// What a visitor thinks of an aid, in one tap.
public enum Judgement: String, CaseIterable, Sendable {
    case helpsMe = "helps-me"
    case helpsSomeone = "helps-someone"
    case notForMe = "not-for-me"
}
