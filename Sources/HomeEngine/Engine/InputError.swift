/// An input named something this home does not have.
public enum InputError: Error, Equatable, Sendable {
    case unknownAid(String)
    case unknownPart(String, aid: String)
    case notANumber

    /// The sentence for the log of the front end that sent it.
    public var sentence: String {
        switch self {
        case .unknownAid(let name): "This home has no aid \"\(name)\"."
        case .unknownPart(let part, let aid): "The aid \"\(aid)\" has no part \"\(part)\"."
        case .notANumber: "A number is missing or too large to be a place in a home."
        }
    }
}
