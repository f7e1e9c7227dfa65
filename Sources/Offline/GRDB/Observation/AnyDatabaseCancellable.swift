import Synchronization

/// Cancels when it is told to, or when nobody holds it any more.
public final class AnyDatabaseCancellable: DatabaseCancellable {
    private let action: Mutex<(@Sendable () -> Void)?>

    public init(cancel: @escaping @Sendable () -> Void) { action = Mutex(cancel) }

    deinit { cancel() }

    public func cancel() {
        let action = action.withLock { action in
            defer { action = nil }
            return action
        }
        action?()
    }
}
