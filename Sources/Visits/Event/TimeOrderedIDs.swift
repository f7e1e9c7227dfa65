/// Makes ids that sort in the order in which they were made, also within a millisecond and when the clock steps back.
public struct TimeOrderedIDs: Sendable {
    private let now: @Sendable () -> Moment
    private var random: any RandomNumberGenerator & Sendable
    private var last: TimeOrderedID?

    public init(
        now: @escaping @Sendable () -> Moment,
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    ) {
        self.now = now
        self.random = random
    }

    public mutating func next() -> TimeOrderedID {
        let milliseconds = max(0, now().milliseconds)
        let fresh = TimeOrderedID(milliseconds: milliseconds, random: (random.next(), random.next()))
        let id = last.map { fresh > $0 ? fresh : $0.successor } ?? fresh
        last = id
        return id
    }
}

extension TimeOrderedID {
    /// The id right after this one: the random bits count up, and after their last the next millisecond starts.
    fileprivate var successor: TimeOrderedID {
        let counter = low & 0x3FFF_FFFF_FFFF_FFFF
        if counter < 0x3FFF_FFFF_FFFF_FFFF {
            return TimeOrderedID(milliseconds: milliseconds, random: (high, counter + 1))
        }
        if high & 0x0FFF < 0x0FFF {
            return TimeOrderedID(milliseconds: milliseconds, random: (high + 1, 0))
        }
        return TimeOrderedID(milliseconds: milliseconds + 1, random: (0, 0))
    }
}
