/// Counts the time of the frames in whole milliseconds, as the engine wants it, and loses nothing of it.
public struct FrameClock: Sendable {
    /// The milliseconds that went by.
    public private(set) var time: Int64 = 0
    /// Time that did not fill a millisecond yet.
    private var leftOver: Double = 0

    public init() {}

    /// Lets a frame's seconds go by; gives the milliseconds that are full now.
    public mutating func advance(by seconds: Double) -> Int64 {
        guard seconds > 0, seconds <= 3_600 else { return 0 }
        leftOver += seconds * 1_000
        let whole = leftOver.rounded(.down)
        leftOver -= whole
        time += Int64(whole)
        return Int64(whole)
    }
}
