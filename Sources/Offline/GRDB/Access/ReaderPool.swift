import Dispatch
import Foundation
import Synchronization

/// The read-only connections of a pool: as many as are wanted at once, up to a limit.
final class ReaderPool: Sendable {
    private let path: String
    private let configuration: Configuration
    private let places: DispatchSemaphore
    private let count: Int
    private let state = Mutex(State())
    private let queue: DispatchQueue

    private struct State: Sendable {
        var idle: [SerialConnection] = []
        var opened = 0
        var isClosed = false
        var threads: Set<ObjectIdentifier> = []
    }

    init(path: String, configuration: Configuration) {
        self.path = path
        var configuration = configuration
        configuration.readonly = true
        self.configuration = configuration
        count = configuration.maximumReaderCount
        places = DispatchSemaphore(value: count)
        queue = DispatchQueue(label: "GRDB.readers", qos: configuration.qos, attributes: .concurrent)
    }

    func withReader<T>(_ body: (SerialConnection) throws -> T) throws -> T {
        let thread = ObjectIdentifier(Thread.current)
        let isNew = state.withLock { $0.threads.insert(thread).inserted }
        precondition(isNew, "Database methods are not reentrant.")
        defer { state.withLock { _ = $0.threads.remove(thread) } }
        places.wait()
        defer { places.signal() }
        let reader = try take()
        defer { state.withLock { $0.idle.append(reader) } }
        return try body(reader)
    }

    /// Waiting for a place happens on a thread of its own, never on one of the caller's tasks.
    func async<T: Sendable>(_ body: @escaping @Sendable (SerialConnection) throws -> T) async throws -> T {
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try self.withReader(body) }) }
        }
    }

    /// Only the writer calls this, so that two never wait for each other's places.
    func withoutReaders<T>(_ body: () throws -> T) rethrows -> T {
        for _ in 0..<count { places.wait() }
        defer { for _ in 0..<count { places.signal() } }
        return try body()
    }

    func close(after closeWriter: () throws -> Void) throws {
        try withoutReaders {
            try closeWriter()
            let idle = state.withLock { state in
                defer { state.idle = [] }
                state.isClosed = true
                return state.idle
            }
            for reader in idle { try reader.sync { try $0.close() } }
        }
    }

    private func take() throws -> SerialConnection {
        let (reader, number) = try state.withLock { state in
            if state.isClosed { throw DatabaseError.connectionIsClosed }
            if let reader = state.idle.popLast() { return (Optional(reader), 0) }
            state.opened += 1
            return (nil, state.opened)
        }
        return try reader
            ?? SerialConnection(path: path, configuration: configuration, purpose: "reader.\(number)")
    }
}
