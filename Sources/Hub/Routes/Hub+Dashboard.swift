import Catalogue
import Foundation

extension Hub {
    static let cookie = "slimthuis-dashboard"

    /// A link that signs in once.
    public func newDashboardPath() -> String { "/dashboard?key=" + sessions.newKey() }

    func isSignedIn(_ request: HTTPRequest) -> Bool {
        request.cookie(Self.cookie).map(sessions.isValid) ?? false
    }

    func addDashboard(to router: inout Router) {
        router.on("GET", "/dashboard") { [self] request in
            let language = try language(of: request)
            let texts = try InterfaceTexts(folder: folders.strings, language: language)
            let key = request.query("key")
            // A HEAD comes from programs that only look at a link; it must not use up the key.
            if let key, request.method == "GET", let session = sessions.redeem(key) {
                return redirect(settingCookieTo: session)
            }
            guard isSignedIn(request) else {
                return page(
                    DashboardPage.door(texts: texts, language: language.rawValue, isKeyUsed: key != nil), status: 401)
            }
            return page(try dashboard(texts, language))
        }
    }

    private func dashboard(_ texts: InterfaceTexts, _ language: Language) throws -> String {
        let names = try catalogue.aids().map { ($0.slug, $0.name[language]) }
        let time = now().formatted(
            Date.VerbatimFormatStyle(
                format:
                    "\(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits)",
                timeZone: .current, calendar: Calendar(identifier: .gregorian)))
        return DashboardPage(
            texts: texts, language: language.rawValue, summary: try visits.report(),
            names: Dictionary(names) { first, _ in first }, time: time
        ).html
    }

    private func redirect(settingCookieTo session: String) -> HTTPResponse {
        let seconds = Int(Sessions.lifetime)
        return HTTPResponse(
            status: 303,
            headers: HTTPHeaders([
                ("Location", "/dashboard"), ("Cache-Control", "no-store"),
                (
                    "Set-Cookie",
                    "\(Self.cookie)=\(session); Max-Age=\(seconds); Path=/; HttpOnly; SameSite=Strict"
                ),
            ]))
    }

    private func page(_ html: String, status: Int = 200) -> HTTPResponse {
        var response = uncached(.html(html, status: status))
        response.headers.set("Content-Security-Policy", SecurityHeaders.dashboard)
        return response
    }
}
