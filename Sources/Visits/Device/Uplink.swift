import Foundation

/// When a device sends its events to the hub, and when it waits. It keeps no clock and sends nothing itself.
public struct Uplink: Sendable {
    /// What to do now.
    public enum Step: Hashable, Sendable {
        /// Nothing, until an event is added or a reply comes.
        case rest
        /// Ask again after so many milliseconds.
        case wait(milliseconds: Int64)
        /// Send the oldest events and tell what came of it.
        case send(atMost: Int)
    }

    /// The bounds within which it keeps.
    public struct Pace: Sendable {
        /// Milliseconds before the first retry.
        public var first: Int64 = 1_000
        /// Milliseconds between retries at the most.
        public var longest: Int64 = 300_000
        /// Events in one request at the most.
        public var batch = 100

        public init() {}
    }

    private let pace: Pace
    private var batch: Int
    private var failures = 0
    private var notBefore: Int64?
    private var isUnderWay = false

    public init(pace: Pace = Pace()) {
        self.pace = pace
        batch = pace.batch
    }

    /// What to do with so many events pending, at so many milliseconds on a clock that never steps.
    public mutating func step(pending: Int, now: Int64) -> Step {
        if isUnderWay || pending == 0 { return .rest }
        if let notBefore, now < notBefore { return .wait(milliseconds: notBefore - now) }
        isUnderWay = true
        return .send(atMost: batch)
    }

    /// Learns what came of the last `send`.
    public mutating func received(_ reply: UplinkReply, now: Int64, using random: inout some RandomNumberGenerator) {
        isUnderWay = false
        switch reply {
        case .answers:
            failures = 0
            notBefore = nil
            batch = min(pace.batch, batch * 2)
        case .tooLarge where batch > 1:
            batch /= 2
        case .refused:
            // Only a person can help, by enrolling the device again.
            notBefore = now + jittered(pace.longest, &random)
        case .tooLarge, .notTheHub, .unreachable:
            failures += 1
            let delay = pace.first << Int64(min(failures - 1, 40))
            notBefore = now + jittered(min(delay, pace.longest), &random)
        }
    }

    /// Between half and all of it, so that the devices of a hall do not all come back at once.
    private func jittered(_ delay: Int64, _ random: inout some RandomNumberGenerator) -> Int64 {
        delay / 2 + Int64.random(in: 0...(delay - delay / 2), using: &random)
    }

    /// The body of the request with these events.
    public static func body(_ events: [VisitEvent]) throws -> Data {
        try JSONEncoder().encode(["events": events])
    }
}
