/// Why the list of devices cannot be used.
public enum DeviceRegistryError: Error, Equatable, Sendable, CustomStringConvertible {
    case cannotOpen(path: String, reason: String)
    case badName

    public var description: String {
        switch self {
        case .cannotOpen(let path, let reason):
            "The list of devices \(path) cannot be opened (\(reason)); "
                + "put the file aside and enrol the devices again, or give another --data folder."
        case .badName:
            "The name of a device is 1 to 80 characters without control characters."
        }
    }
}
