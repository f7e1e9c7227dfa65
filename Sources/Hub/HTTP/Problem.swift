import Foundation

/// Why a request is refused, for people and programs (RFC 9457); a handler throws it.
public struct Problem: Error, Sendable, CustomStringConvertible {
    public var status: Int
    /// A short name that programs compare, such as `body-too-large`.
    public var name: String
    public var title: String
    /// One sentence: what is wrong with this request and what would be right.
    public var detail: String
    public var headers: HTTPHeaders

    public init(_ status: Int, _ name: String, title: String, detail: String, headers: HTTPHeaders = HTTPHeaders()) {
        self.status = status
        self.name = name
        self.title = title
        self.detail = detail
        self.headers = headers
    }

    public var description: String { "\(status) \(name): \(detail)" }

    private struct Document: Encodable {
        var type: String
        var title: String
        var status: Int
        var detail: String
    }

    public var response: HTTPResponse {
        let document = Document(type: "urn:slimthuis:problem:\(name)", title: title, status: status, detail: detail)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Four plain fields always encode; an empty body would still carry the status.
        let bytes = (try? encoder.encode(document)).map { [UInt8]($0) } ?? []
        var headers = headers
        headers.set("Content-Type", "application/problem+json")
        headers.setIfMissing("Cache-Control", "no-store")
        return HTTPResponse(status: status, headers: headers, body: .bytes(bytes))
    }
}

extension Problem {
    public static func badRequest(_ detail: String) -> Problem {
        Problem(400, "bad-request", title: "The request cannot be understood", detail: detail)
    }

    public static func notFound(_ detail: String = "Nothing stands at this address.") -> Problem {
        Problem(404, "not-found", title: "Not found", detail: detail)
    }

    public static func methodNotAllowed(allowed: [String]) -> Problem {
        let list = allowed.joined(separator: ", ")
        return Problem(
            405, "method-not-allowed", title: "Method not allowed", detail: "This address answers to \(list).",
            headers: HTTPHeaders([("Allow", list)]))
    }

    public static func timeout(after limit: Duration) -> Problem {
        Problem(
            408, "request-too-slow", title: "The request took too long",
            detail: "The whole request must arrive within \(limit); send it again, in smaller parts if need be.")
    }

    public static func bodyTooLarge(limit: Int) -> Problem {
        Problem(
            413, "body-too-large", title: "The body is too large",
            detail: "At most \(limit) bytes are taken at once; send smaller batches.")
    }

    public static func headersTooLarge(limit: Int) -> Problem {
        Problem(
            431, "headers-too-large", title: "The headers are too large",
            detail: "Request line and headers together may be \(limit) bytes.")
    }

    public static func internalError(id: String) -> Problem {
        Problem(
            500, "internal-error", title: "The hub could not answer",
            detail: "Something went wrong in the hub; its log tells more under \(id).")
    }
}
