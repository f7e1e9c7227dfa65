import Dispatch
import Synchronization

/// One running observation. It fetches on a queue of its own, so that values come in the order of the commits.
final class ValueObserver<Value: Sendable>: Sendable {
    private struct State: Sendable {
        var registration: Int?
        var isStopped = false
        /// Nil until the first fetch has shown what is read: then every change counts.
        var tables: Set<String>?
    }

    private let reader: any DatabaseReader
    private let fetch: @Sendable (Database) throws -> Value
    private let onError: @Sendable (any Error) -> Void
    private let onChange: @Sendable (Value) -> Void
    private let queue = DispatchQueue(label: "GRDB.observation")
    private let state = Mutex(State())

    init(
        reader: any DatabaseReader, fetch: @escaping @Sendable (Database) throws -> Value,
        onError: @escaping @Sendable (any Error) -> Void, onChange: @escaping @Sendable (Value) -> Void
    ) {
        self.reader = reader
        self.fetch = fetch
        self.onError = onError
        self.onChange = onChange
    }

    func start() {
        let registration = reader.observers.add { [weak self] changed in self?.tablesChanged(changed) }
        state.withLock { $0.registration = registration }
        queue.async { [weak self] in self?.refresh() }
    }

    func stop() {
        let registration = state.withLock { state in
            state.isStopped = true
            return state.registration
        }
        if let registration { reader.observers.remove(registration) }
    }

    private func tablesChanged(_ changed: Set<String>) {
        let concerns = state.withLock { state in state.tables.map { !$0.isDisjoint(with: changed) } ?? true }
        if concerns { queue.async { [weak self] in self?.refresh() } }
    }

    private func refresh() {
        guard !state.withLock({ $0.isStopped }) else { return }
        do {
            let (value, tables) = try reader.read { db in try db.changes.tablesRead { try self.fetch(db) } }
            let isStopped = state.withLock { state in
                state.tables = tables
                return state.isStopped
            }
            if !isStopped { onChange(value) }
        } catch {
            stop()
            onError(error)
        }
    }
}
