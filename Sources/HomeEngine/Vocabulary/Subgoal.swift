/// The subgoal of the programme that a visit event says something about.
public enum Subgoal: String, CaseIterable, Sendable {
    /// Awareness: something was seen or got known.
    case bewustwording
    /// Changed behaviour: something was taken in hand and tried.
    case gedragsverandering
    /// Acting: a next step was chosen.
    case handelen
}
