import Collections
import GRDB
import HomeEngine

extension VisitsSummary {
    init(db: Database, withSimulated: Bool) throws {
        self.init(withSimulated: withSimulated)
        let included = withSimulated ? "1" : "exhibition IS NOT '\(VisitEvent.simulation)'"
        visits = try Int.fetchOne(db, sql: "SELECT COUNT(DISTINCT visit) FROM visitEvent WHERE \(included)") ?? 0
        try countTotals(db, included)
        aids = try Self.counts(db, included)
    }

    private mutating func countTotals(_ db: Database, _ included: String) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT kind, COUNT(DISTINCT visit), COUNT(*) FROM visitEvent
                WHERE kind IN (\(Self.kinds)) AND \(included) GROUP BY kind
                """)
        while let row = try rows.next() {
            guard let counted = Self.counted(row[0]) else { continue }
            self[keyPath: counted.total] = row[1]
            attempts[keyPath: counted.attempts] = row[2]
        }
    }

    private static func counts(_ db: Database, _ included: String) throws -> [Aid] {
        var byName = OrderedDictionary<String, Aid>()
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT aid, kind, COUNT(DISTINCT visit), COUNT(*) FROM visitEvent
                WHERE kind IN (\(kinds)) AND \(included) GROUP BY aid, kind ORDER BY aid
                """)
        while let row = try rows.next() {
            guard let name: String = row[0], let counted = counted(row[1]) else { continue }
            var aid = byName[name] ?? Aid(aid: name)
            aid[keyPath: counted.aid] = row[2]
            aid.attempts[keyPath: counted.attempts] = row[3]
            byName[name] = aid
        }
        return Array(byName.values)
    }

    private struct Counted {
        let kind: VisitEventKind
        let total: WritableKeyPath<VisitsSummary, Int>
        let aid: WritableKeyPath<Aid, Int>
        let attempts: WritableKeyPath<Attempts, Int>
    }

    private static var kinds: String { counted.map { "'\($0.kind.rawValue)'" }.joined(separator: ", ") }

    private static func counted(_ kind: String) -> Counted? { counted.first { $0.kind.rawValue == kind } }

    /// Which kind of event counts as what.
    private static var counted: [Counted] {
        [
            Counted(kind: .pickedUp, total: \.pickedUp, aid: \.pickedUp, attempts: \.pickedUp),
            Counted(kind: .tryOutStarted, total: \.tried, aid: \.tried, attempts: \.tried),
            Counted(kind: .tryOutFinished, total: \.finished, aid: \.finished, attempts: \.finished),
            Counted(kind: .tryOutHelped, total: \.helped, aid: \.helped, attempts: \.helped),
            Counted(kind: .tryOutLeft, total: \.left, aid: \.left, attempts: \.left),
        ]
    }
}
