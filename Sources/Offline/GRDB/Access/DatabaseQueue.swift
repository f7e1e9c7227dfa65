/// One connection that reads and writes, one user after the other.
public final class DatabaseQueue: DatabaseWriter {
    public let configuration: Configuration
    public let path: String
    public let observers = ChangeObservers()
    private let connection: SerialConnection

    /// A database in a file.
    public init(path: String, configuration: Configuration = Configuration()) throws {
        self.path = path
        self.configuration = configuration
        connection = try SerialConnection(path: path, configuration: configuration, purpose: "queue")
    }

    /// A database in memory.
    public convenience init(configuration: Configuration = Configuration()) throws {
        try self.init(path: ":memory:", configuration: configuration)
    }

    public func close() throws { try connection.sync { try $0.close() } }

    @_disfavoredOverload
    public func read<T>(_ value: (Database) throws -> T) throws -> T {
        try connection.sync { try $0.reading(value) }
    }

    public func read<T: Sendable>(_ value: @escaping @Sendable (Database) throws -> T) async throws -> T {
        try await connection.async { try $0.reading(value) }
    }

    @_disfavoredOverload
    public func writeWithoutTransaction<T>(_ updates: (Database) throws -> T) rethrows -> T {
        try connection.sync { db in try observers.watching(db) { try updates(db) } }
    }

    public func writeWithoutTransaction<T: Sendable>(
        _ updates: @escaping @Sendable (Database) throws -> T
    ) async throws -> T {
        try await connection.async { [observers] db in try observers.watching(db) { try updates(db) } }
    }

    @_disfavoredOverload
    public func barrierWriteWithoutTransaction<T>(_ updates: (Database) throws -> T) throws -> T {
        try writeWithoutTransaction(updates)
    }

    public func barrierWriteWithoutTransaction<T: Sendable>(
        _ updates: @escaping @Sendable (Database) throws -> T
    ) async throws -> T {
        try await writeWithoutTransaction(updates)
    }
}
