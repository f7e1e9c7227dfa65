/// Why a catalogue cannot be built or opened: what happened, where, and what to do.
public enum CatalogueError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The sources have mistakes; nothing was written.
    case mistakes([Finding])
    case notThere(path: String)
    case damaged(path: String, reason: String)
    case otherVersion(path: String, found: Int, known: Int)
    case cannotWrite(path: String, reason: String)

    public var description: String {
        switch self {
        case .mistakes(let findings):
            "The catalogue has \(findings.count) mistake\(findings.count == 1 ? "" : "s"); mend these first:\n"
                + findings.map(\.description).joined(separator: "\n")
        case .notThere(let path):
            "There is no catalogue at \(path); make it with slimthuis catalogue build."
        case .damaged(let path, let reason):
            "The catalogue \(path) cannot be read (\(reason)); make it again with slimthuis catalogue build."
        case .otherVersion(let path, let found, let known):
            "The catalogue \(path) has version \(found) and this program reads version \(known); "
                + "make it again with slimthuis catalogue build."
        case .cannotWrite(let path, let reason):
            "The catalogue cannot be written to \(path) (\(reason)); check the folder and the space left."
        }
    }
}
