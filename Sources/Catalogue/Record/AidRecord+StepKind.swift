extension AidRecord {
    /// What sort of thing a next step is.
    public enum StepKind: String, Codable, CaseIterable, Sendable {
        case talk
        case apply
        case learn
        case askHelp = "ask-help"
        case offerHelp = "offer-help"
    }
}
