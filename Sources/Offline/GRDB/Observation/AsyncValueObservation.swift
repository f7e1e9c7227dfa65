/// The values of an observation, which starts with the iteration and ends with it.
public struct AsyncValueObservation<Element: Sendable>: AsyncSequence, Sendable {
    public typealias BufferingPolicy = AsyncThrowingStream<Element, any Error>.Continuation.BufferingPolicy
    typealias Start =
        @Sendable (
            _ onError: @escaping @Sendable (any Error) -> Void, _ onChange: @escaping @Sendable (Element) -> Void
        ) -> AnyDatabaseCancellable

    private let bufferingPolicy: BufferingPolicy
    private let start: Start

    init(bufferingPolicy: BufferingPolicy, start: @escaping Start) {
        self.bufferingPolicy = bufferingPolicy
        self.start = start
    }

    public func makeAsyncIterator() -> Iterator {
        let (stream, continuation) = AsyncThrowingStream<Element, any Error>.makeStream(
            bufferingPolicy: bufferingPolicy)
        let observation = start({ continuation.finish(throwing: $0) }, { continuation.yield($0) })
        continuation.onTermination = { _ in observation.cancel() }
        return Iterator(values: stream.makeAsyncIterator(), observation: observation)
    }

    /// Goes from value to value; cancels when it is let go.
    public struct Iterator: AsyncIteratorProtocol {
        var values: AsyncThrowingStream<Element, any Error>.AsyncIterator
        let observation: AnyDatabaseCancellable

        public mutating func next() async throws -> Element? { try await values.next() }
    }
}
