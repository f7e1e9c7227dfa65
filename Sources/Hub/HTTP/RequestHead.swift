/// Request line and headers as they came, before anyone may believe them.
struct RequestHead {
    var method: String
    var target: [UInt8]
    var version: String
    var headers: HTTPHeaders
    var peer: Peer
    var bytes: Int

    /// The request without its body, or why it is refused. What is ambiguous is refused, so that nothing between
    /// the visitor and the hub can read it differently.
    func checked(limits: HTTPLimits) throws(Problem) -> HTTPRequest {
        guard bytes <= limits.headerBytes else { throw .headersTooLarge(limit: limits.headerBytes) }
        guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
            throw .badRequest("Only HTTP/1.1 and HTTP/1.0 are spoken here.")
        }
        guard Self.isToken(method) else { throw .badRequest("The method is no word.") }
        for field in headers.fields {
            guard Self.isToken(field.name) else { throw .badRequest("The name of a header is no word.") }
            guard field.value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
                throw .badRequest("A header holds a control byte.")
            }
        }
        try checkHost()
        try checkLength(limits: limits)
        let target = try RequestTarget(target)
        return HTTPRequest(
            method: method, path: target.path, query: target.query, headers: headers, peer: peer)
    }

    var announcesBody: Bool {
        headers["Transfer-Encoding"] != nil || headers["Content-Length"].map { $0 != "0" } ?? false
    }

    private func checkHost() throws(Problem) {
        let hosts = headers.all("Host")
        guard hosts.count == 1 else {
            throw .badRequest("The request must name one Host, not \(hosts.isEmpty ? "none" : "\(hosts.count)").")
        }
        let isPlain = hosts[0].utf8.allSatisfy { byte in
            Self.isAlphanumeric(byte) || ".-_:[]".utf8.contains(byte)
        }
        guard isPlain, !hosts[0].isEmpty else { throw .badRequest("The Host is no name with a port.") }
    }

    private func checkLength(limits: HTTPLimits) throws(Problem) {
        let lengths = headers.all("Content-Length")
        let codings = headers.all("Transfer-Encoding")
        guard lengths.count <= 1 else { throw .badRequest("The request gives its length more than once.") }
        guard lengths.isEmpty || codings.isEmpty else {
            throw .badRequest("The request gives a length and comes in chunks; only one of the two can be true.")
        }
        guard codings.isEmpty || codings.count == 1 && codings[0].lowercased() == "chunked" && version == "HTTP/1.1"
        else { throw .badRequest("The only transfer encoding known here is chunked.") }
        guard let text = lengths.first else { return }
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw .badRequest("The length of the body is no whole number.")
        }
        // Digits only, so a number that does not fit is a number that is too large.
        guard let length = Int(text), length <= limits.bodyBytes else {
            throw .bodyTooLarge(limit: limits.bodyBytes)
        }
    }

    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { isAlphanumeric($0) || "!#$%&'*+-.^_`|~".utf8.contains($0) }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
