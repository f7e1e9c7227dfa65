/// How a try-out ends. There is no "failed".
public enum Ending: String, CaseIterable, Sendable {
    /// The visitor did it.
    case finished
    /// An informal carer stepped in.
    case helped
    /// The visitor stopped before the end.
    case left
}
