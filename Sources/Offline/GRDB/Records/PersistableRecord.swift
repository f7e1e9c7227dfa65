/// A record that is written to its table and stays as it is.
public protocol PersistableRecord: MutablePersistableRecord {
    func didInsert(_ inserted: InsertionSuccess)
}

extension PersistableRecord {
    public func didInsert(_ inserted: InsertionSuccess) {}

    public func insert(_ db: Database, onConflict resolution: Database.ConflictResolution? = nil) throws {
        didInsert(try RecordWriter(db, self).insert(resolution))
    }

    /// Inserts the record, or writes it over the row that has its key.
    public func upsert(_ db: Database) throws { didInsert(try RecordWriter(db, self).upsert()) }

    /// Updates the record when it has a row, and inserts it when not.
    public func save(_ db: Database, onConflict resolution: Database.ConflictResolution? = nil) throws {
        let writer = try RecordWriter(db, self)
        if try !writer.updateIfThere(resolution) { try insert(db, onConflict: resolution) }
    }
}
