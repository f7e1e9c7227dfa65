/// Why the hub cannot work with its folders.
public enum HubError: Error, Equatable, Sendable, CustomStringConvertible {
    case cannotMakeData(path: String, reason: String)

    public var description: String {
        switch self {
        case .cannotMakeData(let path, let reason):
            "The data folder \(path) cannot be made (\(reason)); give another one with --data."
        }
    }
}
