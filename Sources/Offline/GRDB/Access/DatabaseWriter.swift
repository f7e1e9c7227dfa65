/// What can change a database, one writer at a time.
public protocol DatabaseWriter: DatabaseReader {
    func writeWithoutTransaction<T>(_ updates: (Database) throws -> T) rethrows -> T

    func writeWithoutTransaction<T: Sendable>(
        _ updates: @escaping @Sendable (Database) throws -> T
    ) async throws -> T

    /// Waits until nobody reads, and lets nobody read.
    func barrierWriteWithoutTransaction<T>(_ updates: (Database) throws -> T) throws -> T

    /// Waits until nobody reads, and lets nobody read.
    func barrierWriteWithoutTransaction<T: Sendable>(
        _ updates: @escaping @Sendable (Database) throws -> T
    ) async throws -> T
}

extension DatabaseWriter {
    /// All of the updates, or none when they throw.
    @_disfavoredOverload
    public func write<T>(_ updates: (Database) throws -> T) throws -> T {
        try writeWithoutTransaction { db in try db.returning(nil) { try updates(db) } }
    }

    /// All of the updates, or none when they throw.
    public func write<T: Sendable>(_ updates: @escaping @Sendable (Database) throws -> T) async throws -> T {
        try await writeWithoutTransaction { db in try db.returning(nil) { try updates(db) } }
    }
}
