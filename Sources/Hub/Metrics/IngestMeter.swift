import Synchronization

/// Counts what became of the events that devices sent.
final class IngestMeter: Sendable {
    private let counts = Mutex<[String: Int]>([:])

    var current: [String: Int] { counts.withLock { $0 } }

    func add(_ status: String) {
        counts.withLock { $0[status, default: 0] += 1 }
    }
}
