import Foundation
import Synchronization

@testable import Hub

/// A server on a free port for one test; it stops when the test is over.
final class RunningServer {
    let server: HTTPServer
    let port: UInt16
    let log: Recorded

    /// What was logged, line by line.
    final class Recorded: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func add(_ line: String) { lines.withLock { $0.append(line) } }
    }

    init(
        limits: HTTPLimits = HTTPLimits(), common: HTTPHeaders = HTTPHeaders(),
        handler: @escaping HTTPServer.Handler = RunningServer.echo
    ) throws {
        let log = Recorded()
        self.log = log
        server = HTTPServer(
            port: 0, limits: limits, common: common, log: FaultLog { log.add($0) }, handler: handler)
        port = try server.start()
    }

    deinit { server.stop() }

    func client() throws -> RawClient { try RawClient(port: port) }

    /// Sends one request and reads one answer on a connection of its own.
    func ask(_ request: String, toHead: Bool = false) throws -> RawAnswer {
        let client = try client()
        client.send(request)
        return try client.answer(toHead: toHead)
    }

    /// Says what it was asked: method, path, query and length of the body.
    static let echo: HTTPServer.Handler = { request in
        let query = request.query.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
        return .text("\(request.method) \(request.path) [\(query)] \(request.body.count)")
    }
}
