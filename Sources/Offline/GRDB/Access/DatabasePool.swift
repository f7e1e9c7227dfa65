import Foundation

/// A database in WAL mode: one writer, and readers that do not wait for it.
public final class DatabasePool: DatabaseWriter {
    public let configuration: Configuration
    public let path: String
    public let observers = ChangeObservers()
    private let writer: SerialConnection
    private let readers: ReaderPool

    public init(path: String, configuration: Configuration = Configuration()) throws {
        precondition(configuration.maximumReaderCount > 0, "configuration.maximumReaderCount must be at least 1")
        self.path = path
        self.configuration = configuration
        writer = try SerialConnection(path: path, configuration: configuration, purpose: "writer")
        readers = ReaderPool(path: path, configuration: configuration)
        if !configuration.readonly { try writer.sync { try $0.setUpWAL(path: path) } }
    }

    public func close() throws {
        try readers.close { try writer.sync { try $0.close() } }
    }

    @_disfavoredOverload
    public func read<T>(_ value: (Database) throws -> T) throws -> T {
        try readers.withReader { try $0.sync { try $0.reading(value) } }
    }

    public func read<T: Sendable>(_ value: @escaping @Sendable (Database) throws -> T) async throws -> T {
        try await readers.async { try $0.sync { try $0.reading(value) } }
    }

    @_disfavoredOverload
    public func writeWithoutTransaction<T>(_ updates: (Database) throws -> T) rethrows -> T {
        try writer.sync { db in try observers.watching(db) { try updates(db) } }
    }

    public func writeWithoutTransaction<T: Sendable>(
        _ updates: @escaping @Sendable (Database) throws -> T
    ) async throws -> T {
        try await writer.async { [observers] db in try observers.watching(db) { try updates(db) } }
    }

    @_disfavoredOverload
    public func barrierWriteWithoutTransaction<T>(_ updates: (Database) throws -> T) throws -> T {
        try writer.sync { db in try readers.withoutReaders { try observers.watching(db) { try updates(db) } } }
    }

    public func barrierWriteWithoutTransaction<T: Sendable>(
        _ updates: @escaping @Sendable (Database) throws -> T
    ) async throws -> T {
        try await writer.async { [observers, readers] db in
            try readers.withoutReaders { try observers.watching(db) { try updates(db) } }
        }
    }
}

extension Database {
    /// Comes after `prepareDatabase`, as upstream: who wants `synchronous = FULL` asks for it once the pool is open.
    fileprivate func setUpWAL(path: String) throws {
        guard try String.fetchOne(self, sql: "PRAGMA journal_mode = WAL") == "wal" else {
            throw DatabaseError(message: "could not activate WAL Mode at path: \(path)")
        }
        try execute(sql: "PRAGMA synchronous = NORMAL")
        // A reader cannot open a database whose WAL file is missing or empty.
        let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
        if (log?[.size] as? Int ?? 0) == 0 {
            try inSavepoint {
                try execute(
                    sql: "CREATE TABLE grdb_issue_102 (id INTEGER PRIMARY KEY); DROP TABLE grdb_issue_102;")
                return .commit
            }
        }
    }
}
