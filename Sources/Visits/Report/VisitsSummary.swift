/// The first report: in how many visits it happened at least once, and how often in all.
public struct VisitsSummary: Hashable, Codable, Sendable {
    /// How often it happened, several times in a visit included.
    public struct Attempts: Hashable, Codable, Sendable {
        public var pickedUp = 0
        public var tried = 0
        public var finished = 0
        public var helped = 0
        public var left = 0
    }

    /// The counts of one aid.
    public struct Aid: Hashable, Codable, Sendable {
        public let aid: String
        public var pickedUp = 0
        public var tried = 0
        public var finished = 0
        public var helped = 0
        public var left = 0
        public var attempts = Attempts()

        init(aid: String) { self.aid = aid }
    }

    public var visits = 0
    public var pickedUp = 0
    public var tried = 0
    public var finished = 0
    public var helped = 0
    public var left = 0
    public var attempts = Attempts()
    /// In the order of their names.
    public var aids: [Aid] = []
    /// What the reader has to know about the numbers.
    public var note: String

    init(withSimulated: Bool) {
        note = "Een bezoek telt één keer mee, hoe vaak iets ook gebeurt; \"attempts\" telt elke keer."
        note += withSimulated ? " Gesimuleerde bezoeken tellen mee." : " Gesimuleerde bezoeken tellen niet mee."
    }
}
