/// What a fetch gives now, and again after every commit that changes a table it reads.
public struct ValueObservation<Value: Sendable>: Sendable {
    private let fetch: @Sendable (Database) throws -> Value

    public static func tracking(_ fetch: @escaping @Sendable (Database) throws -> Value) -> ValueObservation {
        ValueObservation(fetch: fetch)
    }

    /// Starts observing; it lasts as long as what is returned.
    public func start(
        in reader: any DatabaseReader, scheduling scheduler: some ValueObservationScheduler,
        onError: @escaping @Sendable (any Error) -> Void, onChange: @escaping @Sendable (Value) -> Void
    ) -> AnyDatabaseCancellable {
        let observer = ValueObserver(
            reader: reader, fetch: fetch,
            onError: { error in scheduler.schedule { onError(error) } },
            onChange: { value in scheduler.schedule { onChange(value) } })
        observer.start()
        return AnyDatabaseCancellable { observer.stop() }
    }

    /// The values as an asynchronous sequence.
    public func values(
        in reader: any DatabaseReader, scheduling scheduler: some ValueObservationScheduler = .task,
        bufferingPolicy: AsyncValueObservation<Value>.BufferingPolicy = .unbounded
    ) -> AsyncValueObservation<Value> {
        AsyncValueObservation(bufferingPolicy: bufferingPolicy) { onError, onChange in
            start(in: reader, scheduling: scheduler, onError: onError, onChange: onChange)
        }
    }
}
