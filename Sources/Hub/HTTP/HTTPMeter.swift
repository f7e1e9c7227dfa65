import Synchronization

/// Counts what the server does, for the operator's graphs.
public final class HTTPMeter: Sendable {
    /// What has been counted up to one moment.
    public struct Reading: Sendable, Equatable {
        /// Answers by the first digit of their status, 1 to 5.
        public var answers: [Int: Int] = [:]
        public var openConnections = 0
    }

    private let reading = Mutex(Reading())

    public init() {}

    public var current: Reading { reading.withLock { $0 } }

    func answered(_ status: Int) {
        reading.withLock { $0.answers[status / 100, default: 0] += 1 }
    }

    func opened() {
        reading.withLock { $0.openConnections += 1 }
    }

    func closed() {
        reading.withLock { $0.openConnections -= 1 }
    }
}
