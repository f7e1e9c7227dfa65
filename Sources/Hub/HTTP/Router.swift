/// Finds the handler of a request by its path, then by its method.
struct Router: Sendable {
    typealias Handler = @Sendable (HTTPRequest) throws -> HTTPResponse

    private struct Route: Sendable {
        var handlers: [String: Handler] = [:]
    }

    private var exact: [String: Route] = [:]
    private var below: [(prefix: String, route: Route)] = []

    /// Answers that one path.
    mutating func on(_ method: String, _ path: String, _ handler: @escaping Handler) {
        exact[path, default: Route()].handlers[method] = handler
    }

    /// Answers GET for everything below a path; the handler is given the rest of it.
    mutating func files(
        below prefix: String, _ handler: @escaping @Sendable (HTTPRequest, Substring) throws -> HTTPResponse
    ) {
        let route = Route(handlers: ["GET": { try handler($0, $0.path.dropFirst(prefix.count)) }])
        below.append((prefix, route))
    }

    func answer(_ request: HTTPRequest) throws -> HTTPResponse {
        guard let route = exact[request.path] ?? below.first(where: { request.path.hasPrefix($0.prefix) })?.route
        else { throw Problem.notFound() }
        // The server leaves the body out of an answer to HEAD.
        let method = request.method == "HEAD" ? "GET" : request.method
        guard let handler = route.handlers[method] else {
            let allowed = route.handlers.keys.sorted() + (route.handlers["GET"] == nil ? [] : ["HEAD"])
            throw Problem.methodNotAllowed(allowed: allowed)
        }
        return try handler(request)
    }
}
