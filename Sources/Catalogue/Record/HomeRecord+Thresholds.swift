extension HomeRecord {
    /// From when something counts: milliseconds, and radians for turning.
    public struct Thresholds: Codable, Equatable, Sendable {
        public let askAfter: Int
        public let handOverAfter: Int
        public let leaveTryOutAfter: Int
        public let noticedAfter: Int
        public let turnedBy: Double
    }
}
