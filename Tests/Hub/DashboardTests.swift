import Foundation
import HomeEngine
import Testing
import Visits

@testable import Hub

@Suite("Given the dashboard")
struct DashboardTests {
    private let running: RunningHub

    init() throws { running = try RunningHub() }

    private func signIn(_ path: String) throws -> String? {
        let answer = try running.ask("GET", path)
        guard answer.status == 303 else { return nil }
        #expect(answer.headers["location"] == "/dashboard")
        let cookie = try #require(answer.headers["set-cookie"])
        #expect(cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Strict") && cookie.contains("; Path=/"))
        return cookie.split(separator: ";").first.map(String.init)
    }

    @Test("when the link is used, then it signs in once and never again")
    func linkWorksOnce() throws {
        let path = running.hub.newDashboardPath()
        #expect(try running.ask("HEAD", path).status == 401, "looking at the link must not use it up")
        let cookie = try #require(try signIn(path))
        #expect(try signIn(path) == nil)
        #expect(try running.ask("GET", path).status == 401)
        let page = try running.ask("GET", "/dashboard", ["Cookie: \(cookie)"])
        #expect(page.status == 200)
        #expect(page.headers["cache-control"] == "no-store")
        #expect(try #require(page.headers["content-security-policy"]).hasPrefix("default-src 'none'; style-src 'self'"))
        for other in ["slimthuis-dashboard=", "slimthuis-dashboard=x", "x\(cookie)"] {
            let answer = try running.ask("GET", "/dashboard", ["Cookie: \(other)"])
            #expect(answer.status == 401, "\(other)")
            #expect(!answer.text.contains("data-figure"))
        }
    }

    @Test("when visits came in, then their counts stand on the page, in the reader's language")
    func figures() throws {
        var device = DeviceAtWork(seed: 7)
        let token = try running.hub.registry.enrol(name: "tablet").token
        let ends: [VisitEventKind] = [.tryOutFinished, .tryOutFinished, .tryOutHelped]
        for end in ends { _ = try running.post(try device.visit(endingIn: end), token: token) }
        let cookie = try #require(try signIn(running.hub.newDashboardPath()))
        let page = try running.ask("GET", "/dashboard", ["Cookie: \(cookie)"]).text
        for (figure, count) in [("visits", 3), ("pickedUp", 3), ("tried", 3), ("finished", 2), ("helped", 1)] {
            let place = try #require(page.range(of: "data-figure=\"\(figure)\""))
            let number = try #require(page[place.upperBound...].firstMatch(of: #/class="number">(\d+)</#))
            #expect(number.1 == "\(count)", "\(figure)")
        }
        #expect(page.contains("<html lang=\"nl\">"))
        #expect(page.contains("samen met een bezoek, niet door een bezoek"))
        #expect(page.contains("<th scope=\"row\">Medicijndispenser</th>"))
        #expect(page.firstMatch(of: #/dashboard\.[a-zA-Z.]+</#) == nil, "a text is missing")
        let english = try running.ask("GET", "/dashboard?lang=en", ["Cookie: \(cookie)"]).text
        #expect(english.contains("<th scope=\"row\">Medicine dispenser</th>"))
        #expect(english.firstMatch(of: #/dashboard\.[a-zA-Z.]+</#) == nil, "a text is missing")
    }

    @Test("when a text or a name holds markup, then the page shows it as text")
    func escaping() throws {
        let summary = try running.hub.visits.report()
        let texts = InterfaceTexts(["dashboard.title": "<script>alert(1)</script>", "dashboard.none": "\"'&"])
        let page = DashboardPage(texts: texts, language: "nl\"", summary: summary, names: [:], time: "<b>").html
        #expect(!page.contains("<script"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(page.contains("&quot;&#39;&amp;"))
        #expect(page.contains("lang=\"nl&quot;\""))
    }
}
