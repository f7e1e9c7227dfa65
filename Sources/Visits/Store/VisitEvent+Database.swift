import GRDB
import HomeEngine

extension VisitEvent {
    /// The columns of an event, in the order of `databaseValues`.
    static let columns = Field.allCases.map(\.rawValue).joined(separator: ", ")

    /// Whole numbers, texts and bytes, and nothing else.
    var databaseValues: [DatabaseValue] {
        [
            id.databaseValue, visit.databaseValue, sequence.databaseValue, kind.rawValue.databaseValue,
            aid.databaseValue, detail.databaseValue, offset.databaseValue, at.milliseconds.databaseValue,
            uncertainty.databaseValue, exhibition.databaseValue, (audience?.rawValue).databaseValue,
            frontEnd.databaseValue, engine.databaseValue, content.databaseValue,
        ]
    }
}

extension VisitEvent: FetchableRecord {
    /// Reads the first columns of a row by their place: by name takes twice as long.
    public init(row: Row) throws {
        func known<Value: RawRepresentable<String>>(_ text: String) throws -> Value {
            guard let value = Value(rawValue: text) else {
                throw EventRefusal("The database has \"\(text)\", which this version does not know.")
            }
            return value
        }
        try self.init(
            id: row.decode(EventID.self, atIndex: 0), visit: row.decode(VisitID.self, atIndex: 1),
            sequence: row.decode(Int64.self, atIndex: 2), kind: known(row.decode(String.self, atIndex: 3)),
            aid: row.decode(String?.self, atIndex: 4), detail: row.decode(String?.self, atIndex: 5),
            offset: row.decode(Int64.self, atIndex: 6),
            at: Moment(milliseconds: row.decode(Int64.self, atIndex: 7)),
            uncertainty: row.decode(Int64.self, atIndex: 8), exhibition: row.decode(String?.self, atIndex: 9),
            audience: row.decode(String?.self, atIndex: 10).map { try known($0) },
            frontEnd: row.decode(String.self, atIndex: 11), engine: row.decode(String.self, atIndex: 12),
            content: row.decode(String.self, atIndex: 13))
    }
}
