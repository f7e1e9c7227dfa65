import Foundation
import Synchronization
import Visits

@testable import Hub

/// A whole hub on a free port for one test; it stops when the test is over.
final class RunningHub {
    let house: House
    let hub: Hub
    let server: HTTPServer
    let port: UInt16
    let log = RunningServer.Recorded()

    init(house: House? = nil, hasOwnKiosk: Bool = true, limits: HTTPLimits = HTTPLimits()) throws {
        let house = try house ?? House()
        let log = FaultLog { [log] in log.add($0) }
        self.house = house
        hub = try Hub(folders: house.folders, hasOwnKiosk: hasOwnKiosk, log: log)
        server = hub.server(address: "127.0.0.1", port: 0, limits: limits)
        port = try server.start()
    }

    deinit {
        server.stop()
        try? hub.close()
    }

    func ask(
        _ method: String = "GET", _ path: String, _ headers: [String] = [], body: [UInt8]? = nil
    ) throws -> RawAnswer {
        let client = try RawClient(port: port)
        return try client.ask(method, path, headers, body: body)
    }

    /// Sends events as a device does.
    func post(_ body: [UInt8], token: String) throws -> RawAnswer {
        try ask("POST", "/api/v1/visits", ["Authorization: Bearer \(token)"], body: body)
    }

    func post(_ events: [VisitEvent], token: String) throws -> [EventAnswer] {
        let answer = try post(try EventsDocument(events: events).bytes, token: token)
        guard answer.status == 200 else { throw RawClient.Failure(description: "\(answer.status): \(answer.text)") }
        return try AnswersDocument(answer.body).answers
    }
}

extension RawClient {
    /// Sends a whole request and reads its answer.
    func ask(_ method: String, _ path: String, _ headers: [String] = [], body: [UInt8]? = nil) throws -> RawAnswer {
        var lines = ["\(method) \(path) HTTP/1.1"] + headers
        if !headers.contains(where: { $0.lowercased().hasPrefix("host:") }) { lines.append("Host: localhost") }
        if let body { lines.append("Content-Length: \(body.count)") }
        send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + (body ?? []))
        return try answer(toHead: method == "HEAD")
    }
}

/// What a device sends.
struct EventsDocument: Encodable {
    var events: [VisitEvent]

    var bytes: [UInt8] {
        get throws { [UInt8](try JSONEncoder().encode(self)) }
    }
}

/// What the hub answers.
struct AnswersDocument: Decodable {
    var answers: [EventAnswer]

    init(_ bytes: [UInt8]) throws { self = try JSONDecoder().decode(Self.self, from: Data(bytes)) }
}
