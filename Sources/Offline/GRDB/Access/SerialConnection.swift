import Dispatch
import Foundation
import Synchronization

/// One connection behind one serial queue: nobody meets another on it, and nobody meets himself.
final class SerialConnection: @unchecked Sendable {
    // `database` is only touched in closures that run on `queue`, which is what makes this Sendable.
    private let database: Database
    private let queue: DispatchQueue
    private let occupant = Mutex<Thread?>(nil)

    init(path: String, configuration: Configuration, purpose: String) throws {
        queue = DispatchQueue(label: (configuration.label ?? "GRDB") + "." + purpose, qos: configuration.qos)
        database = try Database(path: path, configuration: configuration)
    }

    func sync<T>(_ body: (Database) throws -> T) rethrows -> T {
        precondition(occupant.withLock { $0 !== Thread.current }, "Database methods are not reentrant.")
        return try queue.sync { try occupy(body) }
    }

    func async<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try self.occupy(body) }) }
        }
    }

    private func occupy<T>(_ body: (Database) throws -> T) rethrows -> T {
        occupant.withLock { $0 = Thread.current }
        defer {
            precondition(
                !database.isInsideTransaction, "A transaction has been left opened at the end of a database access")
            occupant.withLock { $0 = nil }
        }
        return try body(database)
    }
}
