import Foundation
import Synchronization

/// One open connection: how far its request is, and by when that must be done.
///
/// It keeps a descriptor of its own for the socket, so that the watchdog may end a connection while its thread is
/// closing it.
final class HTTPConnection: Sendable {
    private enum Phase {
        /// Between requests.
        case waiting
        /// The request line is there; headers and body are coming in.
        case receiving
        /// The handler works; it is ours and ends by itself.
        case handling
        /// The answer goes out.
        case answering
        /// The watchdog ended it, or it was closed.
        case expired
    }

    private struct State {
        var phase = Phase.waiting
        var deadline: ContinuousClock.Instant?
        var isDiscarding = false
    }

    let peer: Peer
    let descriptor: Int32
    private let limits: HTTPLimits
    private let state: Mutex<State>

    init(descriptor: Int32, peer: Peer, limits: HTTPLimits) {
        self.descriptor = descriptor
        self.peer = peer
        self.limits = limits
        state = Mutex(State(deadline: .now + limits.idle))
    }

    func requestStarted() {
        move(to: .receiving, within: limits.receiving)
    }

    /// False when the request came too late.
    func requestArrived() -> Bool {
        move(to: .handling, within: nil)
    }

    func answerStarted() {
        move(to: .answering, within: limits.answering)
    }

    func requestEnded() {
        move(to: .waiting, within: limits.idle)
    }

    /// From now on its descriptor may be somebody else's, and is left alone.
    func closed() {
        move(to: .expired, within: nil)
    }

    @discardableResult
    private func move(to phase: Phase, within limit: Duration?) -> Bool {
        state.withLock { state in
            guard state.phase != .expired else { return false }
            state.phase = phase
            state.deadline = limit.map { .now + $0 }
            return true
        }
    }

    /// The answer was given before the body was read: what still comes must be thrown away for a while, or the
    /// client's system drops the answer together with the connection.
    var isDiscarding: Bool {
        get { state.withLock { $0.isDiscarding } }
        set { state.withLock { $0.isDiscarding = newValue } }
    }

    /// Ends the connection when its time is over; `answer` is made and sent when that cuts a request short.
    func expire(at now: ContinuousClock.Instant, saying answer: () -> [UInt8]) {
        state.withLock { state in
            guard let deadline = state.deadline, deadline <= now, state.phase != .expired else { return }
            let wasReceiving = state.phase == .receiving
            state.phase = .expired
            state.deadline = nil
            // Nothing has been answered yet while a request comes in, so these bytes cannot mix with others.
            if wasReceiving { sendAtOnce(answer()) }
            _ = shutdown(descriptor, Int32(SHUT_RDWR))
        }
    }

    /// Writes what fits without waiting.
    func sendAtOnce(_ bytes: [UInt8]) {
        #if canImport(Glibc)
            let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
        #else
            let flags = MSG_DONTWAIT
        #endif
        _ = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, flags) }
    }
}
