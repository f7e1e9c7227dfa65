import Synchronization

/// Who wants to know of commits, by the tables they change.
public final class ChangeObservers: Sendable {
    private struct State: Sendable {
        var last = 0
        var all: [Int: @Sendable (Set<String>) -> Void] = [:]
    }

    private let state = Mutex(State())

    func add(_ observer: @escaping @Sendable (Set<String>) -> Void) -> Int {
        state.withLock { state in
            state.last += 1
            state.all[state.last] = observer
            return state.last
        }
    }

    func remove(_ number: Int) { state.withLock { $0.all[number] = nil } }

    /// Tells the observers what `updates` committed, also when it throws in the end.
    func watching<T>(_ db: Database, _ updates: () throws -> T) rethrows -> T {
        defer {
            let tables = db.changes.takeCommitted()
            if !tables.isEmpty {
                for observer in state.withLock({ Array($0.all.values) }) { observer(tables) }
            }
        }
        return try updates()
    }
}
