/// A record that is written to its table, and may learn its row id there.
public protocol MutablePersistableRecord: EncodableRecord, TableRecord {
    static var persistenceConflictPolicy: PersistenceConflictPolicy { get }

    mutating func didInsert(_ inserted: InsertionSuccess)
}

extension MutablePersistableRecord {
    public static var persistenceConflictPolicy: PersistenceConflictPolicy { PersistenceConflictPolicy() }

    public mutating func didInsert(_ inserted: InsertionSuccess) {}

    public mutating func insert(_ db: Database, onConflict resolution: Database.ConflictResolution? = nil) throws {
        didInsert(try RecordWriter(db, self).insert(resolution))
    }

    /// Inserts the record, or writes it over the row that has its key.
    public mutating func upsert(_ db: Database) throws { didInsert(try RecordWriter(db, self).upsert()) }

    /// Writes the record over its row; an error when there is none.
    public func update(_ db: Database, onConflict resolution: Database.ConflictResolution? = nil) throws {
        try RecordWriter(db, self).update(resolution)
    }

    /// Updates the record when it has a row, and inserts it when not.
    public mutating func save(_ db: Database, onConflict resolution: Database.ConflictResolution? = nil) throws {
        let writer = try RecordWriter(db, self)
        if try !writer.updateIfThere(resolution) { try insert(db, onConflict: resolution) }
    }

    /// Deletes the record's row; false when there is none.
    @discardableResult
    public func delete(_ db: Database) throws -> Bool { try RecordWriter(db, self).delete() }

    public func exists(_ db: Database) throws -> Bool { try RecordWriter(db, self).exists() }
}
