import Catalogue
import Foundation
import HomeEngine
import Testing
import Visits

@testable import Hub

@Suite("Given the hub of a house")
struct HubTests {
    private let running: RunningHub

    init() throws { running = try RunningHub() }

    private func object(_ answer: RawAnswer) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
    }

    @Test("when a visitor opens the home, then the page comes with a policy that lets its import map run")
    func home() throws {
        let answer = try running.ask("GET", "/")
        #expect(answer.status == 200)
        #expect(answer.text == House.page)
        let policy = try #require(answer.headers["content-security-policy"])
        let hash = Data(Digest.sha256(#"{"imports":{}}"#.utf8)).base64EncodedString()
        #expect(policy.contains("script-src 'self' 'wasm-unsafe-eval' 'sha256-\(hash)';"))
        #expect(policy.contains("connect-src 'self' blob:;"))
        #expect(answer.headers["set-cookie"] == nil)
        for name in ["x-content-type-options", "referrer-policy", "cross-origin-opener-policy"] {
            #expect(answer.headers[name] != nil, "\(name)")
        }
    }

    @Test("when the page changes, then its policy changes with it")
    func changedPage() throws {
        let former = try running.ask("GET", "/").headers["content-security-policy"]
        let page = "<script type=\"importmap\">{\"imports\":{\"three\":\"/vendor/three/three.js\"}}</script>"
        try running.house.folder.write(page, to: "house/Resources/Web/index.html")
        let answer = try running.ask("GET", "/")
        #expect(answer.text == page)
        #expect(answer.headers["content-security-policy"] != former)
    }

    @Test(
        "when a part of the home is asked, then it comes with its type",
        arguments: [
            ("/web/dashboard.css", "text/css; charset=utf-8"), ("/engine.wasm", "application/wasm"),
            ("/vendor/three/three.js", "text/javascript; charset=utf-8"), ("/sounds/beep.wav", "audio/wav"),
            ("/strings/nl.json", "application/json"), ("/models/keuken.glb", "model/gltf-binary"),
            ("/models/medicijndispenser.usdz", "model/vnd.usdz+zip"), ("/models/keuken.png", "image/png"),
        ])
    func parts(path: String, type: String) throws {
        let answer = try running.ask("GET", path)
        #expect(answer.status == 200)
        #expect(answer.headers["content-type"] == type)
        #expect(!answer.body.isEmpty)
    }

    @Test(
        "when something is asked that is not for visitors, then it is not found",
        arguments: ["/models/keuken.json", "/web/../data/hub.sqlite", "/data/hub.sqlite", "/api/v1/visit", "/.vendor"])
    func notForVisitors(path: String) throws {
        let answer = try running.ask("GET", path)
        #expect(answer.status == 404)
        #expect(try answer.problem().status == 404)
    }

    @Test("when the catalogue is asked, then it comes in a version, and only once to who has that version")
    func catalogue() throws {
        let answer = try running.ask("GET", "/api/v1/catalogue")
        #expect(answer.headers["content-type"] == "application/json")
        let document = try object(answer)
        let aids = try #require(document["aids"] as? [[String: Any]])
        #expect(aids.map { $0["slug"] as? String }.contains("medicijndispenser"))
        let tag = try #require(answer.headers["etag"])
        #expect(tag.contains(try #require(document["content"] as? String)))
        #expect(try running.ask("GET", "/api/v1/catalogue", ["If-None-Match: \(tag)"]).status == 304)
        let packed = try running.ask("GET", "/api/v1/catalogue", ["Accept-Encoding: gzip"])
        #expect(packed.headers["content-encoding"] == "gzip")
        #expect(gunzipped(packed.body, size: answer.body.count) == answer.body)
    }

    @Test("when the home script is asked, then the engine can read it")
    func homeScript() throws {
        let answer = try running.ask("GET", "/api/v1/home")
        let home = try Home(json: answer.body)
        #expect(home.aids.map(\.id).contains("medicijndispenser"))
    }

    @Test("when words are looked for, then aids come with the reason why; without words it is refused")
    func search() throws {
        let answer = try running.ask("GET", "/api/v1/catalogue/search?q=ik%20vergeet%20mijn%20pillen&lang=nl")
        let hits = try #require(try object(answer)["hits"] as? [[String: Any]])
        #expect(hits.first?["slug"] as? String == "medicijndispenser")
        for query in ["", "?q=", "?q=\(String(repeating: "a", count: 201))", "?q=pil&lang=de"] {
            #expect(try running.ask("GET", "/api/v1/catalogue/search\(query)").status == 400, "\(query)")
        }
        let operators = "/api/v1/catalogue/search?q=%22%20OR%20NEAR(*%20AND%20:%20-"
        #expect(try running.ask("GET", operators).status == 200)
    }

    @Test(
        "when a stranger announces a body where none is read, then it is refused before it comes",
        arguments: ["GET /", "GET /web/app.js", "HEAD /healthz", "GET /api/v1/reports/summary", "DELETE /dashboard"])
    func bodyForNobody(line: String) throws {
        var limits = HTTPLimits()
        limits.receiving = .milliseconds(500)
        let running = try RunningHub(limits: limits)
        let words = line.split(separator: " ").map(String.init)
        let answer = try running.ask(words[0], words[1], ["Content-Length: 4000000"])
        #expect([400, 404, 405].contains(answer.status))
        #expect(answer.headers["connection"] == "close")
    }

    @Test("when the hub is well, then it says so, and its counters can be read")
    func operation() throws {
        #expect(try running.ask("GET", "/healthz").text == #"{"status":"ok"}"#)
        _ = try running.ask("GET", "/nothing")
        let answer = try running.ask("GET", "/metrics")
        #expect(answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
        let lines = answer.text.split(separator: "\n").map(String.init)
        #expect(lines.contains("slimthuis_requests_total{status=\"2xx\"} 1"))
        #expect(lines.contains("slimthuis_requests_total{status=\"4xx\"} 1"))
        #expect(lines.contains("slimthuis_events_total{status=\"stored\"} 0"))
        #expect(lines.contains { $0.hasPrefix("slimthuis_connections_open ") })
        let value = #/^[a-z_]+(\{[a-z]+="[^"]*"\})? \d+$/#
        for line in lines where !line.hasPrefix("#") { #expect(try value.wholeMatch(in: line) != nil, "\(line)") }
    }

    @Test("when a database does not answer, then the hub says that it is not well")
    func unwell() throws {
        try running.hub.registry.close()
        let answer = try running.ask("GET", "/healthz")
        #expect(answer.status == 503)
        #expect(try answer.problem().type == "urn:slimthuis:problem:unhealthy")
    }

    @Test("when the visits do not answer, then the log tells why and a stranger is not told where they are kept")
    func unwellVisits() throws {
        try running.hub.visits.close()
        let answer = try running.ask("GET", "/healthz")
        #expect(answer.status == 503)
        #expect(try !answer.problem().detail.contains(running.house.folders.data))
        #expect(running.log.all.count == 1)
        #expect(running.log.all.first?.contains(VisitStore.fileName) == true)
    }

    @Test("when a browser on this machine asks for the kiosk's token, then it gets one that works")
    func kiosk() throws {
        for host in ["localhost", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST:\(running.port)"] {
            let answer = try running.ask("GET", "/api/v1/kiosk", ["Host: \(host)"])
            let token = try #require(try object(answer)["token"] as? String, "\(host)")
            #expect(answer.headers["cache-control"] == "no-store")
            #expect(try object(answer)["exhibition"] is NSNull)
            #expect(try running.post([], token: token).isEmpty)
        }
    }

    @Test(
        "when another site's page asks for the kiosk's token, then there is none",
        arguments: ["evil.example", "localhost.evil.example", "192.168.1.5:8080", "127.0.0.1.evil.example"])
    func kioskOfOthers(host: String) throws {
        #expect(try running.ask("GET", "/api/v1/kiosk", ["Host: \(host)"]).status == 404)
    }

    @Test("when a proxy asks for somebody else, then there is none", arguments: ["X-Forwarded-For", "forwarded"])
    func kioskThroughProxy(header: String) throws {
        #expect(try running.ask("GET", "/api/v1/kiosk", ["\(header): 10.0.0.7"]).status == 404)
    }

    @Test("when the whole network can reach the hub, then it has no kiosk of its own")
    func noKiosk() throws {
        let open = try RunningHub(hasOwnKiosk: false)
        #expect(try open.ask("GET", "/api/v1/kiosk").status == 404)
    }

    @Test("when the house is incomplete, then each missing part is told with the command that makes it")
    func missingParts() throws {
        #expect(running.house.folders.missing.isEmpty)
        let empty = try TemporaryFolder()
        let missing = HubFolders(root: empty.path, data: empty.path).missing
        #expect(missing.count == 4)
        for (sentence, command) in zip(missing.dropFirst(), ["Scripts/bootstrap", "Scripts/web", "make models"]) {
            #expect(sentence.contains(command))
        }
    }
}
