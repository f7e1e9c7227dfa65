import GRDB

/// Writes the events of one batch, with statements that are looked up once.
struct EventWriter {
    private let db: Database
    private let device: String
    private let receivedAt: Moment
    private let isKnownAid: (String) -> Bool
    private let insertion: Statement
    private let selection: Statement
    private let erased: Statement
    /// The visit looked up last: the events of a visit come together.
    private var last: (visit: VisitID, isErased: Bool)?

    init(_ db: Database, device: String, receivedAt: Moment, isKnownAid: @escaping (String) -> Bool) throws {
        self.db = db
        self.device = device
        self.receivedAt = receivedAt
        self.isKnownAid = isKnownAid
        insertion = try db.cachedStatement(sql: StoredEvent.insertion)
        selection = try db.cachedStatement(sql: StoredEvent.selection("WHERE id = ?"))
        erased = try db.cachedStatement(sql: "SELECT 1 FROM erasedVisit WHERE visit = ?")
    }

    mutating func write(_ event: VisitEvent) throws -> EventAnswer {
        func answer(_ status: EventAnswer.Status, _ reason: String? = nil) -> EventAnswer {
            EventAnswer(id: event.id.description, status: status, reason: reason)
        }
        if let aid = event.aid, !isKnownAid(aid) {
            return answer(.rejected, "The catalogue has no aid \"\(aid)\".")
        }
        if try isErased(event.visit) { return answer(.rejected, "This visit was erased.") }
        let stored = StoredEvent(event: event, device: device, receivedAt: receivedAt)
        try insertion.execute(arguments: stored.arguments)
        if db.changesCount == 1 { return answer(.stored) }
        let first = try StoredEvent.fetchOne(selection, arguments: StatementArguments([event.id.databaseValue]))
        return first?.event == event
            ? answer(.duplicate) : answer(.conflict, "Another event with this id came first, and that one stays.")
    }

    private mutating func isErased(_ visit: VisitID) throws -> Bool {
        if let last, last.visit == visit { return last.isErased }
        let isErased = try Int.fetchOne(erased, arguments: StatementArguments([visit.databaseValue])) != nil
        last = (visit, isErased)
        return isErased
    }
}
