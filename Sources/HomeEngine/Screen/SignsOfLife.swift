/// Reading and scrolling, told to the engine often enough to keep a visit alive and no more.
public struct SignsOfLife: Sendable {
    /// Milliseconds between two signs.
    static let often: Int64 = 4_000
    private var told: Int64?

    public init() {}

    /// The input to send for life seen so many milliseconds after the start; nil when it was told just now or says
    /// nothing. The question whether somebody is there is answered by its own buttons, not by a passing sleeve.
    public mutating func input(at now: Int64, on screen: VisitScreen) -> Input? {
        guard screen.isInside, !screen.isAsking else { return nil }
        if let told, now - told < Self.often { return nil }
        told = now
        return .stillHere
    }
}
