/// What a record does, unless told otherwise, when its row is in the way of another.
public struct PersistenceConflictPolicy: Sendable {
    public let conflictResolutionForInsert: Database.ConflictResolution
    public let conflictResolutionForUpdate: Database.ConflictResolution

    public init(insert: Database.ConflictResolution = .abort, update: Database.ConflictResolution = .abort) {
        conflictResolutionForInsert = insert
        conflictResolutionForUpdate = update
    }
}

extension Database {
    /// What SQLite does with a row that is in the way of another.
    public enum ConflictResolution: String, Sendable {
        case rollback = "ROLLBACK"
        case abort = "ABORT"
        case fail = "FAIL"
        case ignore = "IGNORE"
        case replace = "REPLACE"

        /// " OR IGNORE", and nothing for what SQLite does anyway.
        var clause: String { self == .abort ? "" : " OR \(rawValue)" }
    }
}
