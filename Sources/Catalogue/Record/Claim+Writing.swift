extension Claim {
    /// The value as the language writes it: 2,5 in Dutch, 2.5 in English.
    public func written(in language: Language) -> String {
        let plain = value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
        switch language {
        case .nl: return plain.replacing(".", with: ",")
        case .en: return plain
        }
    }
}
