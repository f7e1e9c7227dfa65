import Synchronization
import Visits

/// A clock that only goes when the test says so.
final class TestClock: Sendable {
    private let milliseconds: Mutex<Int64>

    init(_ start: Int64) { milliseconds = Mutex(start) }

    var now: Moment { Moment(milliseconds: milliseconds.withLock { $0 }) }

    func pass(_ duration: Int64) { milliseconds.withLock { $0 += duration } }
}
