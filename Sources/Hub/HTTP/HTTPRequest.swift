/// One request, checked: its path is decoded and normalised, its headers are unambiguous.
public struct HTTPRequest: Sendable {
    public var method: String
    /// Decoded and without `.`, `..` and doubled slashes; starts with a slash.
    public var path: String
    public var query: [(name: String, value: String)]
    public var headers: HTTPHeaders
    public var body: [UInt8]
    public var peer: Peer

    public init(
        method: String = "GET", path: String, query: [(name: String, value: String)] = [],
        headers: HTTPHeaders = HTTPHeaders(), body: [UInt8] = [], peer: Peer = Peer(address: "127.0.0.1")
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.peer = peer
    }

    /// The first value that the query gives to that name.
    public func query(_ name: String) -> String? {
        query.first { $0.name == name }?.value
    }

    /// The value of one cookie.
    public func cookie(_ name: String) -> String? {
        for pair in headers.all("Cookie").flatMap({ $0.split(separator: ";") }) {
            let trimmed = pair.drop { $0 == " " }
            guard let equals = trimmed.firstIndex(of: "="), trimmed[..<equals] == name else { continue }
            return String(trimmed[trimmed.index(after: equals)...])
        }
        return nil
    }
}

/// Who asks: the address at the other end of the connection.
public struct Peer: Sendable, Equatable {
    public var address: String

    public init(address: String) { self.address = address }

    public var isLoopback: Bool {
        address.hasPrefix("127.") || address == "::1" || address.hasPrefix("::ffff:127.")
    }
}
