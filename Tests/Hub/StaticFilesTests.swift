import Foundation
import Testing

@testable import Hub

@Suite("Given a folder of files")
struct StaticFilesTests {
    private let folder: TemporaryFolder
    private let running: RunningServer
    private let script = Array(String(repeating: "export const kitchen = 'keuken';\n", count: 200).utf8)
    private let model = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(script, to: "files/app.js")
        try folder.write(model, to: "files/models/keuken.glb")
        try folder.write("zip", to: "files/keuken.usdz")
        try folder.write("wasm", to: "files/engine.wasm")
        try folder.write("", to: "files/empty.txt")
        try folder.write("secret", to: "files/.hidden")
        try folder.write("outside", to: "outside.txt")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/files/link.txt", withDestinationPath: "../outside.txt")
        let files = StaticFiles(folder: folder.path + "/files", delivery: Delivery())
        var router = Router()
        router.files(below: "/files/") { try files.answer($0, name: $1) }
        router.on("POST", "/visits") { _ in .text("taken") }
        running = try RunningServer { [router] in try router.answer($0) }
    }

    private func get(_ path: String, _ headers: [String] = [], method: String = "GET") throws -> RawAnswer {
        let lines = ["\(method) \(path) HTTP/1.1", "Host: localhost"] + headers
        return try running.ask(lines.joined(separator: "\r\n") + "\r\n\r\n", toHead: method == "HEAD")
    }

    @Test("when a file is asked, then it comes with its type and its version")
    func wholeFile() throws {
        let answer = try get("/files/models/keuken.glb")
        #expect(answer.status == 200)
        #expect(answer.body == model)
        #expect(answer.headers["content-type"] == "model/gltf-binary")
        #expect(answer.headers["cache-control"] == "no-cache")
        #expect(answer.headers["accept-ranges"] == "bytes")
        let tag = try #require(answer.headers["etag"])
        #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
    }

    @Test(
        "when its name ends so, then its type is so",
        arguments: [
            ("/files/app.js", "text/javascript; charset=utf-8"), ("/files/keuken.usdz", "model/vnd.usdz+zip"),
            ("/files/engine.wasm", "application/wasm"), ("/files/empty.txt", "text/plain; charset=utf-8"),
        ])
    func types(path: String, type: String) throws {
        #expect(try get(path).headers["content-type"] == type)
    }

    @Test("when the client has this version, then it is told so without the bytes")
    func unchanged() throws {
        let tag = try #require(try get("/files/app.js").headers["etag"])
        for condition in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
            let answer = try get("/files/app.js", ["If-None-Match: \(condition)"])
            #expect(answer.status == 304, "\(condition)")
            #expect(answer.headers["etag"] == tag)
        }
        #expect(try get("/files/app.js", ["If-None-Match: \"other\""]).status == 200)
    }

    @Test("when the file changes, then its version changes and the new bytes come")
    func changed() throws {
        let former = try #require(try get("/files/app.js", ["Accept-Encoding: gzip"]).headers["etag"])
        let changed = Array(script.reversed())
        try folder.write(changed, to: "files/app.js")
        let answer = try get("/files/app.js", ["If-None-Match: \(former)", "Accept-Encoding: gzip"])
        #expect(answer.status == 200)
        #expect(gunzipped(answer.body, size: changed.count) == changed)
    }

    @Test("when gzip is accepted, then text comes smaller under another version, and unpacks to the same")
    func compressed() throws {
        let plain = try get("/files/app.js")
        let packed = try get("/files/app.js", ["Accept-Encoding: br, gzip;q=0.8"])
        #expect(packed.headers["content-encoding"] == "gzip")
        #expect(packed.headers["vary"] == "Accept-Encoding")
        #expect(plain.headers["vary"] == "Accept-Encoding")
        #expect(packed.headers["etag"] != plain.headers["etag"])
        #expect(packed.body.count < script.count / 4)
        #expect(gunzipped(packed.body, size: script.count) == script)
        #expect(plain.body == script)
        let refused = try get("/files/app.js", ["Accept-Encoding: gzip;q=0, identity"])
        #expect(refused.headers["content-encoding"] == nil)
        let picture = try get("/files/keuken.usdz", ["Accept-Encoding: gzip"])
        #expect(picture.headers["content-encoding"] == nil)
    }

    static let pieces: [(String, Range<Int>)] = [
        ("bytes=0-9", 0..<10), ("bytes=99990-", 99_990..<100_000), ("bytes=-5", 99_995..<100_000),
        ("bytes=99999-200000", 99_999..<100_000), ("bytes=-200000", 0..<100_000),
        ("bytes=7-9223372036854775807", 7..<100_000),
    ]

    @Test("when a piece is asked, then that piece comes", arguments: pieces)
    func piece(range: String, expected: Range<Int>) throws {
        let answer = try get("/files/models/keuken.glb", ["Range: \(range)", "Accept-Encoding: gzip"])
        #expect(answer.status == 206)
        #expect(answer.body == Array(model[expected]))
        let place = "bytes \(expected.lowerBound)-\(expected.upperBound - 1)/100000"
        #expect(answer.headers["content-range"] == place)
    }

    @Test("when the piece lies beyond the end, then 416 tells the size", arguments: ["bytes=100000-", "bytes=-0"])
    func beyond(range: String) throws {
        let answer = try get("/files/models/keuken.glb", ["Range: \(range)"])
        #expect(answer.status == 416)
        #expect(answer.headers["content-range"] == "bytes */100000")
        #expect(try answer.problem().status == 416)
    }

    @Test(
        "when the range is written wrongly or asks for several pieces, then the whole file comes",
        arguments: ["bytes=5-2", "bytes=-", "bytes=a-b", "lines=1-2", "bytes=0-1,5-6", "bytes=0--1"])
    func ignoredRange(range: String) throws {
        let answer = try get("/files/models/keuken.glb", ["Range: \(range)"])
        #expect(answer.status == 200)
        #expect(answer.body == model)
    }

    @Test("when a piece is asked of a version that is gone, then the whole file comes")
    func conditionalRange() throws {
        let tag = try #require(try get("/files/models/keuken.glb").headers["etag"])
        let range = "Range: bytes=0-9"
        #expect(try get("/files/models/keuken.glb", [range, "If-Range: \"gone\""]).status == 200)
        #expect(try get("/files/models/keuken.glb", [range, "If-Range: \(tag)"]).status == 206)
    }

    @Test("when HEAD is asked, then the headers are those of GET")
    func head() throws {
        let answer = try get("/files/models/keuken.glb", method: "HEAD")
        #expect(answer.status == 200)
        #expect(answer.length == model.count)
        #expect(answer.headers["etag"] == (try get("/files/models/keuken.glb").headers["etag"]))
    }

    @Test(
        "when the name is unknown, hidden, a folder or leads outside, then it does not exist",
        arguments: [
            "/files/none.js", "/files/.hidden", "/files/", "/files/models", "/files/models/", "/files/link.txt",
            "/other",
        ])
    func missing(path: String) throws {
        let answer = try get(path)
        #expect(answer.status == 404)
        #expect(try answer.problem().type == "urn:slimthuis:problem:not-found")
    }

    @Test("when the method does not fit, then 405 tells which do")
    func method() throws {
        #expect(try get("/files/app.js", method: "DELETE").headers["allow"] == "GET, HEAD")
        let answer = try get("/visits")
        #expect(answer.status == 405)
        #expect(answer.headers["allow"] == "POST")
        #expect(try answer.problem().status == 405)
    }

    @Test("when more is compressed than the cache may hold, then it stays within its bound")
    func boundedCache() throws {
        let cache = CompressedCache(capacity: 1_000)
        var made: [String] = []
        func ask(_ key: String, _ count: Int) -> Int {
            cache.bytes(for: key) {
                made.append(key)
                return [UInt8](repeating: 0, count: count)
            }.count
        }
        #expect(ask("a", 400) == 400 && ask("b", 400) == 400 && ask("a", 400) == 400)
        #expect(made == ["a", "b"])
        #expect(ask("c", 400) == 400 && ask("a", 400) == 400)
        #expect(made == ["a", "b", "c"], "a was used last, so b had to go")
        #expect(ask("b", 400) == 400 && made.last == "b")
        #expect(ask("large", 1_001) == 1_001)
        #expect(cache.size <= 1_000)
    }

    @Test("when a page holds an import map, then its policy carries that map's hash and nothing else inline")
    func importMap() {
        let page = "<script src=\"a.js\"></script><script type=\"importmap\">\n{}\n</script><script>alert(1)</script>"
        #expect(SecurityHeaders.importMaps(in: page) == [Array("\n{}\n".utf8)])
        let policy = SecurityHeaders.home(inline: SecurityHeaders.importMaps(in: page))
        // openssl dgst -sha256 -binary | base64
        #expect(
            policy.contains(
                "script-src 'self' 'wasm-unsafe-eval' 'sha256-mStsuk6tXQZUQnBANrxib2jrZTl4uAW3mHJbbb97898=';"))
        #expect(!policy.contains("unsafe-inline"))
        #expect(policy.contains("default-src 'none'"))
    }
}
