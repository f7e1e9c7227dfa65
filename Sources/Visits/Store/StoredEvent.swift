import GRDB

/// An event as it stands in the store, with who sent it and when it came.
public struct StoredEvent: Hashable, Sendable {
    public let event: VisitEvent
    public let device: String
    public let receivedAt: Moment
}

extension StoredEvent {
    private static let columns = "\(VisitEvent.columns), device, receivedAt"

    static let insertion = """
        INSERT INTO visitEvent (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO NOTHING
        """

    static func selection(_ condition: String) -> String { "SELECT \(columns) FROM visitEvent \(condition)" }

    var arguments: StatementArguments {
        StatementArguments(event.databaseValues + [device.databaseValue, receivedAt.milliseconds.databaseValue])
    }

    static func forEach(_ db: Database, _ body: (StoredEvent) -> Void) throws {
        try fetchCursor(db, sql: selection("ORDER BY id")).forEach(body)
    }
}

extension StoredEvent: FetchableRecord {
    /// Reads the columns of `selection` by their place.
    public init(row: Row) throws {
        event = try VisitEvent(row: row)
        device = try row.decode(String.self, atIndex: 14)
        receivedAt = Moment(milliseconds: try row.decode(Int64.self, atIndex: 15))
    }
}
