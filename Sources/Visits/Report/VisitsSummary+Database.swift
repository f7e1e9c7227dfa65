import Collections
import GRDB
import HomeEngine

extension VisitsSummary {
    init(db: Database, withSimulated: Bool) throws {
        self.init(withSimulated: withSimulated)
        let included = withSimulated ? "1" : "exhibition IS NOT '\(VisitEvent.simulation)'"
        visits = try Int.fetchOne(db, sql: "SELECT COUNT(DISTINCT visit) FROM visitEvent WHERE \(included)") ?? 0
        let kinds = Self.counted.map { "'\($0.kind.rawValue)'" }.joined(separator: ", ")
        let totals = try Row.fetchCursor(
            db,
            sql: """
                SELECT kind, COUNT(DISTINCT visit), COUNT(*) FROM visitEvent
                WHERE kind IN (\(kinds)) AND \(included) GROUP BY kind
                """)
        while let row = try totals.next() {
            guard let counted = Self.counted(row[0]) else { continue }
            self[keyPath: counted.total] = row[1]
            attempts[keyPath: counted.attempts] = row[2]
        }
        let perAid = try Row.fetchCursor(
            db,
            sql: """
                SELECT aid, kind, COUNT(DISTINCT visit), COUNT(*) FROM visitEvent
                WHERE kind IN (\(kinds)) AND \(included) GROUP BY aid, kind ORDER BY aid
                """)
        var byName = OrderedDictionary<String, Aid>()
        while let row = try perAid.next() {
            guard let name: String = row[0], let counted = Self.counted(row[1]) else { continue }
            byName[name, default: Aid(aid: name)][keyPath: counted.aid] = row[2]
            byName[name, default: Aid(aid: name)].attempts[keyPath: counted.attempts] = row[3]
        }
        aids = Array(byName.values)
    }

    private struct Counted {
        let kind: VisitEventKind
        let total: WritableKeyPath<VisitsSummary, Int>
        let aid: WritableKeyPath<Aid, Int>
        let attempts: WritableKeyPath<Attempts, Int>
    }

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
