import CMicrohttpd
import Foundation
import Synchronization

/// Serves HTTP with a thread a connection, within bounds: the handler is synchronous and may take its time.
public final class HTTPServer: Sendable {
    public typealias Handler = @Sendable (HTTPRequest) throws -> HTTPResponse
    /// Throws when the body of a request, which has not come yet, is not worth reading.
    public typealias Admission = @Sendable (HTTPRequest) throws -> Void

    public let meter: HTTPMeter
    let limits: HTTPLimits
    let watchdog: ConnectionWatchdog
    private let address: String
    private let requestedPort: UInt16
    private let handler: Handler
    private let admission: Admission
    private let common: HTTPHeaders
    private let log: FaultLog
    private let daemon = Mutex<Daemon?>(nil)
    private let stopping = Atomic(false)
    private let inFlight = DispatchGroup()

    private struct Daemon: @unchecked Sendable {
        /// Used under the lock alone.
        var raw: OpaquePointer
    }

    /// `common` are headers that every answer carries unless the handler gives its own; port 0 takes any free port.
    public init(
        address: String = "127.0.0.1", port: UInt16, limits: HTTPLimits = HTTPLimits(),
        common: HTTPHeaders = HTTPHeaders(), meter: HTTPMeter = HTTPMeter(), log: FaultLog = .standardError,
        admission: @escaping Admission = { _ in }, handler: @escaping Handler
    ) {
        self.address = address
        requestedPort = port
        self.limits = limits
        self.common = common
        self.log = log
        self.handler = handler
        self.admission = admission
        self.meter = meter
        let lateAnswer = Self.plainBytes(of: .timeout(after: limits.receiving), common: common)
        watchdog = ConnectionWatchdog(limits: limits) {
            meter.answered(408)
            return lateAnswer
        }
    }

    /// Takes connections from now on; answers the port.
    public func start() throws(HTTPServerError) -> UInt16 {
        let listener = try ListeningSocket(address: address, port: requestedPort)
        let bounds = slt_http_bounds(
            connections: UInt32(limits.connections), connections_per_address: UInt32(limits.connectionsPerAddress),
            // Room for headers as text and as a list, and for reading a body in pieces.
            connection_memory: limits.headerBytes * 2 + (32 << 10),
            stack: 1 << 20)
        // The daemon's callbacks use the server until it has stopped.
        let context = Unmanaged.passRetained(self)
        let started = slt_http_start(
            listener.descriptor, listener.isIPv6 ? 1 : 0, Self.callbacks, bounds, context.toOpaque())
        guard let started else {
            let reason = String(cString: strerror(errno))
            context.release()
            close(listener.descriptor)
            throw .cannotListen(address: address, port: Int(listener.port), reason: reason)
        }
        watchdog.start()
        let box = Daemon(raw: started)
        daemon.withLock { $0 = box }
        return listener.port
    }

    /// Takes no more connections, lets requests in flight finish, then stops; blocks until that is done.
    public func stop() {
        let running = daemon.withLock { daemon -> Daemon? in
            defer { daemon = nil }
            return daemon
        }
        guard let running else { return }
        stopping.store(true, ordering: .sequentiallyConsistent)
        let listener = MHD_quiesce_daemon(running.raw)
        // The daemon's thread may still look at the socket, so it is closed later; from now on it refuses.
        if listener >= 0 { _ = shutdown(listener, Int32(SHUT_RDWR)) }
        if inFlight.wait(timeout: .now() + limits.stopping / .seconds(1)) == .timedOut {
            log.fault("The hub stops although a request was still under way after \(limits.stopping).")
        }
        MHD_stop_daemon(running.raw)
        if listener >= 0 { close(listener) }
        watchdog.stop()
        Unmanaged.passUnretained(self).release()
    }

    var isStopping: Bool { stopping.load(ordering: .relaxed) }

    func requestStarted() { inFlight.enter() }

    func requestEnded() { inFlight.leave() }

    /// What the handler says.
    func answer(_ request: HTTPRequest) -> HTTPResponse {
        do {
            return try handler(request)
        } catch {
            return problem(for: error, at: request).response
        }
    }

    /// Refuses a request before its body is read.
    func admit(_ request: HTTPRequest) throws(Problem) {
        do {
            try admission(request)
        } catch {
            throw problem(for: error, at: request)
        }
    }

    /// What a client is told of an error; one that nobody foresaw goes to the log.
    private func problem(for error: any Error, at request: HTTPRequest) -> Problem {
        if let problem = error as? Problem { return problem }
        let id = String(UInt32.random(in: .min ... .max), radix: 16)
        log.fault("Fault \(id) at \(request.method) \(request.path): \(error)")
        return .internalError(id: id)
    }

    func completed(_ response: HTTPResponse, closing: Bool) -> HTTPResponse {
        var response = response
        for field in common.fields { response.headers.setIfMissing(field.name, field.value) }
        if closing || isStopping { response.headers.set("Connection", "close") }
        meter.answered(response.status)
        return response
    }

    /// A whole answer as bytes, for the moments in which the daemon takes none from us.
    func plainBytes(of problem: Problem) -> [UInt8] {
        meter.answered(problem.status)
        return Self.plainBytes(of: problem, common: common)
    }

    private static func plainBytes(of problem: Problem, common: HTTPHeaders) -> [UInt8] {
        var response = problem.response
        for field in common.fields { response.headers.setIfMissing(field.name, field.value) }
        guard case .bytes(let body) = response.body else { return [] }
        response.headers.set("Connection", "close")
        response.headers.set("Content-Length", String(body.count))
        let fields = response.headers.fields.map { "\($0.name): \($0.value)\r\n" }.joined()
        return Array("HTTP/1.1 \(problem.status) \(problem.title)\r\n\(fields)\r\n".utf8) + body
    }
}
