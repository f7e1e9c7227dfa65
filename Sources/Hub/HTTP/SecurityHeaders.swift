import Catalogue
import Foundation

/// What a browser may do with our answers: nothing that our own pages do not need.
enum SecurityHeaders {
    /// On every answer; a page gives its own policy in place of the closed one.
    static let common = HTTPHeaders([
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
        ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    ])

    /// For the home: our own files, WebAssembly, and the pictures that models carry inside them (`blob:`).
    /// Inline scripts run only when they stand in `inline`.
    static func home(inline scripts: [[UInt8]] = []) -> String {
        let hashes = scripts.map { " 'sha256-\(Data(Digest.sha256($0)).base64EncodedString())'" }.joined()
        return [
            "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'\(hashes)", "connect-src 'self' blob:",
            "img-src 'self' data: blob:", "style-src 'self'", "font-src 'self'", "media-src 'self'",
            "worker-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'",
            "frame-ancestors 'none'",
        ].joined(separator: "; ")
    }

    /// For the dashboard: text and its style, no scripts.
    static let dashboard = [
        "default-src 'none'", "style-src 'self'", "img-src 'self'", "base-uri 'none'", "form-action 'none'",
        "frame-ancestors 'none'",
    ].joined(separator: "; ")

    /// The import maps that stand in a page, byte for byte as the browser hashes them.
    static func importMaps(in page: String) -> [[UInt8]] {
        var maps: [[UInt8]] = []
        var rest = page[...]
        while let opening = rest.range(of: "<script") {
            rest = rest[opening.upperBound...]
            guard let tagEnd = rest.firstIndex(of: ">"), let closing = rest.range(of: "</script>") else { break }
            let attributes = rest[..<tagEnd]
            if attributes.contains("\"importmap\"") {
                maps.append(Array(rest[rest.index(after: tagEnd)..<closing.lowerBound].utf8))
            }
            rest = rest[closing.upperBound...]
        }
        return maps
    }
}
