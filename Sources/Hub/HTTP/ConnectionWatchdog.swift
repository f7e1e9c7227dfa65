import Foundation
import Synchronization

/// Ends connections whose time is over, and drains those that were answered before their body was read.
final class ConnectionWatchdog: Sendable {
    private struct State {
        var connections: [ObjectIdentifier: HTTPConnection] = [:]
        var draining: [(descriptor: Int32, until: ContinuousClock.Instant)] = []
        var isStopping = false
    }

    private static let mostDraining = 64
    private static let drainingTime: Duration = .seconds(2)

    private let state = Mutex(State())
    private let wakeRead: Int32
    private let wakeWrite: Int32
    private let interval: Duration
    private let lateAnswer: @Sendable () -> [UInt8]
    private let ended = DispatchSemaphore(value: 0)

    /// `lateAnswer` is sent to a client whose request did not arrive in time.
    init(limits: HTTPLimits, lateAnswer: @escaping @Sendable () -> [UInt8]) {
        var ends: [Int32] = [-1, -1]
        // Without a pipe the watchdog still looks at every interval.
        if pipe(&ends) != 0 { ends = [-1, -1] }
        wakeRead = ends[0]
        wakeWrite = ends[1]
        for end in ends where end >= 0 {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        interval = min(.seconds(1), min(limits.receiving, limits.answering, limits.idle) / 4)
        self.lateAnswer = lateAnswer
    }

    deinit {
        if wakeRead >= 0 { close(wakeRead) }
        if wakeWrite >= 0 { close(wakeWrite) }
    }

    func start() {
        let thread = Thread { [self] in
            while watchOnce() {}
            ended.signal()
        }
        thread.stackSize = 256 << 10
        thread.start()
    }

    func stop() {
        state.withLock { $0.isStopping = true }
        wake()
        ended.wait()
        for socket in state.withLock({ $0.draining }) { close(socket.descriptor) }
    }

    func opened(_ connection: HTTPConnection) {
        state.withLock { $0.connections[ObjectIdentifier(connection)] = connection }
    }

    func closed(_ connection: HTTPConnection) {
        // The watchdog may be going through a list in which it still stands.
        connection.closed()
        let drains = state.withLock { state in
            state.connections[ObjectIdentifier(connection)] = nil
            guard connection.isDiscarding, !state.isStopping, state.draining.count < Self.mostDraining else {
                return false
            }
            state.draining.append((connection.descriptor, .now + Self.drainingTime))
            return true
        }
        if drains { wake() } else if connection.descriptor >= 0 { close(connection.descriptor) }
    }

    private func wake() {
        var byte: UInt8 = 0
        if wakeWrite >= 0 { _ = write(wakeWrite, &byte, 1) }
    }

    private func watchOnce() -> Bool {
        let sockets = state.withLock { $0.draining.map(\.descriptor) }
        var watched = ([wakeRead] + sockets).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let milliseconds = max(1, Int32(interval / .milliseconds(1)))
        _ = poll(&watched, nfds_t(watched.count), milliseconds)
        var byte: UInt8 = 0
        while wakeRead >= 0, read(wakeRead, &byte, 1) > 0 {}

        let now = ContinuousClock.now
        let (connections, isStopping) = state.withLock { (Array($0.connections.values), $0.isStopping) }
        for connection in connections { connection.expire(at: now, saying: lateAnswer) }
        let finished = Set(sockets.filter(Self.drain))
        let closing = state.withLock { state in
            let over = state.draining.filter { finished.contains($0.descriptor) || $0.until <= now }
            state.draining.removeAll { finished.contains($0.descriptor) || $0.until <= now }
            return over.map(\.descriptor)
        }
        for descriptor in closing { close(descriptor) }
        return !isStopping
    }

    /// Throws away what has come in; true when nothing will come any more.
    private static func drain(_ descriptor: Int32) -> Bool {
        withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 1) { buffer in
            while true {
                let count = recv(descriptor, buffer.baseAddress, buffer.count, nonBlocking)
                if count == 0 { return true }
                if count < 0 { return errno != EAGAIN && errno != EINTR }
            }
        }
    }

    #if canImport(Glibc)
        private static let nonBlocking = Int32(MSG_DONTWAIT)
    #else
        private static let nonBlocking = MSG_DONTWAIT
    #endif
}
