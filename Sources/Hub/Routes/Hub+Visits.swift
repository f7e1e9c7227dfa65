import Foundation
import Visits

extension Hub {
    private struct Answers: Encodable {
        var answers: [EventAnswer]
    }

    private struct KioskDocument: Encodable {
        enum CodingKeys: CodingKey { case token, device, exhibition }

        var token: String
        var device: String

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(token, forKey: .token)
            try container.encode(device, forKey: .device)
            try container.encodeNil(forKey: .exhibition)
        }
    }

    func addVisits(to router: inout Router) {
        let known: Router.Admission = { [self] in _ = try device(of: $0) }
        router.on("POST", "/api/v1/visits", admission: known) { [self] request in
            let device = try device(of: request)
            let batch: EventBatch
            do throws(BatchRefusal) {
                batch = try EventBatch(json: request.body)
            } catch {
                throw Problem(400, "bad-events", title: "The events cannot be read", detail: error.description)
            }
            let answers = try store(batch, from: device)
            for answer in answers { ingested.add(answer.status.rawValue) }
            return try json(Answers(answers: answers))
        }
        router.on("GET", "/api/v1/reports/summary") { [self] request in
            guard isSignedIn(request) else {
                throw Problem(
                    401, "not-signed-in", title: "Not signed in",
                    detail: "Reports are for who signed in with the link that the hub shows when it starts.")
            }
            return try json(try visits.report())
        }
        router.on("GET", "/api/v1/kiosk") { [self] request in
            // A page of another site can make a browser ask, but not with this Host; a proxy on this machine asks
            // for somebody else.
            guard let kiosk, request.peer.isLoopback, Self.isLocalhost(request.headers["Host"]),
                request.headers["X-Forwarded-For"] == nil, request.headers["Forwarded"] == nil
            else {
                throw Problem.notFound()
            }
            return try json(KioskDocument(token: kiosk.token, device: kiosk.device))
        }
    }

    private func store(_ batch: EventBatch, from device: String) throws(Problem) -> [EventAnswer] {
        do {
            return try visits.append(batch, device: device)
        } catch {
            log.fault("\(error.description) \(batch.count) events were not taken.")
            throw Problem(
                503, "visits-not-stored", title: "The visits cannot be stored now",
                detail: "Nothing of this batch was stored; keep the events and send them again later.",
                headers: HTTPHeaders([("Retry-After", "60")]))
        }
    }

    /// The device whose token the request carries.
    private func device(of request: HTTPRequest) throws -> String {
        let words = (request.headers["Authorization"] ?? "").split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bearer",
            let device = try registry.device(token: String(words[1]))
        else {
            throw Problem(
                401, "unknown-device", title: "This device is not known",
                detail: "The request must carry the token of an enrolled device; slimthuis hub enrol gives one.",
                headers: HTTPHeaders([("WWW-Authenticate", "Bearer realm=\"visits\"")]))
        }
        return device.id
    }

    static func isLocalhost(_ host: String?) -> Bool {
        guard let host else { return false }
        let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
        return ["localhost", "127.0.0.1", "[::1]"].contains(name.lowercased())
    }
}
