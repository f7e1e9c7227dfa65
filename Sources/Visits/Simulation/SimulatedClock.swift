import Synchronization

/// A clock that only goes when it is told to.
final class SimulatedClock: Sendable {
    private let milliseconds: Mutex<Int64>

    init(_ start: Moment) { milliseconds = Mutex(start.milliseconds) }

    var now: Moment { Moment(milliseconds: milliseconds.withLock { $0 }) }

    func pass(_ duration: Int64) { milliseconds.withLock { $0 += duration } }
}
