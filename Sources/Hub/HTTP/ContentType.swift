/// What a file is, told by the ending of its name.
struct ContentType: Sendable, Equatable {
    let name: String
    /// Whether gzip makes it smaller; pictures and archives are packed already.
    let isCompressible: Bool

    init(_ name: String, isCompressible: Bool) {
        self.name = name
        self.isCompressible = isCompressible
    }

    static let json = ContentType("application/json", isCompressible: true)
    static let html = ContentType("text/html; charset=utf-8", isCompressible: true)

    static func of(_ path: String) -> ContentType {
        let ending = path.split(separator: "/").last.flatMap { $0.split(separator: ".").dropFirst().last } ?? ""
        return byEnding[ending.lowercased()] ?? ContentType("application/octet-stream", isCompressible: false)
    }

    private static let byEnding: [String: ContentType] = [
        "html": html,
        "css": ContentType("text/css; charset=utf-8", isCompressible: true),
        "js": ContentType("text/javascript; charset=utf-8", isCompressible: true),
        "mjs": ContentType("text/javascript; charset=utf-8", isCompressible: true),
        "json": json,
        "webmanifest": ContentType("application/manifest+json", isCompressible: true),
        "txt": ContentType("text/plain; charset=utf-8", isCompressible: true),
        "svg": ContentType("image/svg+xml", isCompressible: true),
        "wasm": ContentType("application/wasm", isCompressible: true),
        "glb": ContentType("model/gltf-binary", isCompressible: true),
        "gltf": ContentType("model/gltf+json", isCompressible: true),
        "usdz": ContentType("model/vnd.usdz+zip", isCompressible: false),
        "png": ContentType("image/png", isCompressible: false),
        "jpg": ContentType("image/jpeg", isCompressible: false),
        "webp": ContentType("image/webp", isCompressible: false),
        "ico": ContentType("image/vnd.microsoft.icon", isCompressible: false),
        "woff2": ContentType("font/woff2", isCompressible: false),
        "wav": ContentType("audio/wav", isCompressible: true),
        "mp3": ContentType("audio/mpeg", isCompressible: false),
    ]
}
