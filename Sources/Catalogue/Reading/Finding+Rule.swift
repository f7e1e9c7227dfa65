extension Finding {
    /// The rule that found it.
    public enum Rule: String, Codable, CaseIterable, Sendable {
        /// The file is there, is JSON and has the fields it must have.
        case form
        /// Names, places and links inside a record agree with each other.
        case record
        /// Both languages say everything.
        case languages
        /// A claim has its qualifier, its source and its place.
        case claims
        /// No number in running text without a claim behind it.
        case numbers
        /// Words a visitor should not read here.
        case words
        /// Sentences are short enough to take in.
        case sentences
        /// The script can be played with single taps and always ends well.
        case tryOut
        /// The model has the parts, poses and spots that the texts speak of.
        case model
        /// The interface texts have the same keys and placeholders in both languages.
        case strings
        /// The engine accepts the home.
        case engine
    }
}
