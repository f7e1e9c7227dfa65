/// Finds the handler of a request by its path, then by its method.
struct Router: Sendable {
    typealias Handler = @Sendable (HTTPRequest) throws -> HTTPResponse
    /// Throws when a body of this request is not worth reading.
    typealias Admission = @Sendable (HTTPRequest) throws -> Void

    private struct Target: Sendable {
        var admission: Admission?
        var handler: Handler
    }

    private struct Route: Sendable {
        var targets: [String: Target] = [:]
    }

    private var exact: [String: Route] = [:]
    private var below: [(prefix: String, route: Route)] = []

    /// Answers that one path. Without an admission a body is welcome there, but never with GET.
    mutating func on(
        _ method: String, _ path: String, admission: Admission? = nil, _ handler: @escaping Handler
    ) {
        exact[path, default: Route()].targets[method] = Target(admission: admission, handler: handler)
    }

    /// Answers GET for everything below a path; the handler is given the rest of it.
    mutating func files(
        below prefix: String, _ handler: @escaping @Sendable (HTTPRequest, Substring) throws -> HTTPResponse
    ) {
        let target = Target { try handler($0, $0.path.dropFirst(prefix.count)) }
        below.append((prefix, Route(targets: ["GET": target])))
    }

    /// Throws what `answer` would throw whatever the body, so that a stranger's body is never taken in.
    func admit(_ request: HTTPRequest) throws {
        let target = try target(of: request)
        // Many strangers could fill the memory with bodies that nobody reads.
        guard request.method != "GET", request.method != "HEAD" else {
            throw Problem.badRequest("A body says nothing to \(request.method); ask without one.")
        }
        try target.admission?(request)
    }

    func answer(_ request: HTTPRequest) throws -> HTTPResponse {
        try target(of: request).handler(request)
    }

    private func target(of request: HTTPRequest) throws(Problem) -> Target {
        guard let route = exact[request.path] ?? below.first(where: { request.path.hasPrefix($0.prefix) })?.route
        else { throw Problem.notFound() }
        // The server leaves the body out of an answer to HEAD.
        let method = request.method == "HEAD" ? "GET" : request.method
        guard let target = route.targets[method] else {
            let allowed = route.targets.keys.sorted() + (route.targets["GET"] == nil ? [] : ["HEAD"])
            throw Problem.methodNotAllowed(allowed: allowed)
        }
        return target
    }
}
