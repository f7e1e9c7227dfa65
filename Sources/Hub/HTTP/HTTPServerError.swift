/// Why the server cannot start.
public enum HTTPServerError: Error, Sendable, Equatable, CustomStringConvertible {
    case badAddress(String)
    case portTaken(address: String, port: Int)
    case cannotListen(address: String, port: Int, reason: String)

    public var description: String {
        switch self {
        case .badAddress(let address):
            "\(address) is no address of this machine; give a numeric address such as 127.0.0.1 or 0.0.0.0."
        case .portTaken(let address, let port):
            "Port \(port) of \(address) is taken by another program; stop that program or choose another --port."
        case .cannotListen(let address, let port, let reason):
            "The hub cannot listen on port \(port) of \(address): \(reason). Choose another --port or --address."
        }
    }
}
