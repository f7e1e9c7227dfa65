/// Something that goes on until it is cancelled.
public protocol DatabaseCancellable: Sendable {
    func cancel()
}
