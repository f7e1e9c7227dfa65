extension AidRecord {
    /// The claim that is told first.
    public var leadingClaim: Claim? { claims.first { $0.id == leadClaim } }

    /// What a visitor calls a part; its id when it has no name.
    public func name(ofPart id: String, in language: Language) -> String {
        parts.first { $0.id == id }?.name[language] ?? id
    }

    /// The texts of a step of the try-out; before it starts, of the step it starts with.
    public func state(at step: String?) -> TryOutRecord.State? {
        tryOut.states.first { $0.id == step ?? tryOut.start }
    }
}

extension TryOutRecord.State {
    /// What is said now: what a part remarked, or else what the step is about.
    public func caption(remarkedPart: String?, in language: Language) -> String {
        let remark = remarkedPart.flatMap { part in remarks?.first { $0.part == part } }
        return (remark?.caption ?? caption)[language]
    }
}

extension TryOutRecord.ScreenText {
    /// The lines in one language.
    public subscript(_ language: Language) -> [String] {
        switch language {
        case .nl: nl
        case .en: en
        }
    }
}
