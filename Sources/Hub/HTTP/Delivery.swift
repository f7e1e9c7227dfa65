import Foundation

/// One version of something to hand out: what it is, which version, and its bytes.
struct Representation: Sendable {
    enum Content: Sendable {
        case bytes([UInt8])
        case file(path: String, size: Int64)
    }

    var type: ContentType
    var tag: EntityTag
    var content: Content
    var headers = HTTPHeaders()

    var size: Int64 {
        switch content {
        case .bytes(let bytes): Int64(bytes.count)
        case .file(_, let size): size
        }
    }
}

/// Hands out a version in the form that suits the request: not again when the client has it, a piece, or compressed.
struct Delivery: Sendable {
    static let smallestCompressed: Int64 = 512
    static let largestCompressed: Int64 = 16 << 20

    let compressed: CompressedCache

    init(compressed: CompressedCache = CompressedCache()) { self.compressed = compressed }

    func answer(_ request: HTTPRequest, with version: Representation) throws -> HTTPResponse {
        let compresses =
            version.type.isCompressible
            && (Self.smallestCompressed...Self.largestCompressed).contains(version.size)
            && Self.acceptsGzip(request.headers["Accept-Encoding"])
            && request.headers["Range"] == nil
        var headers = version.headers
        headers.setIfMissing("Content-Type", version.type.name)
        // Content changes with a new aid or a new version of the hub, so every use asks whether it is still the same.
        headers.setIfMissing("Cache-Control", "no-cache")
        headers.set("ETag", (compresses ? version.tag.compressed : version.tag).header)
        if version.type.isCompressible { headers.set("Vary", "Accept-Encoding") }

        let asked = request.headers["If-None-Match"]
        if version.tag.isNamed(in: asked) || version.tag.compressed.isNamed(in: asked) {
            return HTTPResponse(status: 304, headers: headers)
        }
        if compresses {
            headers.set("Content-Encoding", "gzip")
            return HTTPResponse(status: 200, headers: headers, body: .bytes(try compressedBytes(of: version)))
        }
        headers.set("Accept-Ranges", "bytes")
        switch range(of: request, in: version) {
        case .whole:
            return HTTPResponse(status: 200, headers: headers, body: body(of: version, 0..<version.size))
        case .part(let range):
            headers.set("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(version.size)")
            return HTTPResponse(status: 206, headers: headers, body: body(of: version, range))
        case .unsatisfiable:
            throw Problem(
                416, "range-not-satisfiable", title: "No such piece",
                detail: "The range lies beyond the \(version.size) bytes that are here.",
                headers: HTTPHeaders([("Content-Range", "bytes */\(version.size)")]))
        }
    }

    private func range(of request: HTTPRequest, in version: Representation) -> ByteRange {
        guard request.method == "GET" else { return .whole }
        if let condition = request.headers["If-Range"], condition != version.tag.header { return .whole }
        return ByteRange.read(request.headers["Range"], size: version.size)
    }

    private func body(of version: Representation, _ range: Range<Int64>) -> HTTPResponse.Body {
        switch version.content {
        case .bytes(let bytes): .bytes(Array(bytes[Int(range.lowerBound)..<Int(range.upperBound)]))
        case .file(let path, _): .file(path: path, offset: range.lowerBound, length: Int64(range.count))
        }
    }

    private func compressedBytes(of version: Representation) throws -> [UInt8] {
        try compressed.bytes(for: version.tag.opaque) {
            switch version.content {
            case .bytes(let bytes): try Gzip.compressed(bytes)
            case .file(let path, _): try Gzip.compressed([UInt8](Data(contentsOf: URL(filePath: path))))
            }
        }
    }

    /// Whether the header takes gzip, by name or by star, and not with weight zero.
    static func acceptsGzip(_ header: String?) -> Bool {
        var star = false
        for part in (header ?? "").lowercased().split(separator: ",") {
            let words = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            let isWanted = !words.dropFirst().contains { $0.hasPrefix("q=") && Double($0.dropFirst(2)) == 0 }
            if words.first == "gzip" { return isWanted }
            if words.first == "*" { star = isWanted }
        }
        return star
    }
}
