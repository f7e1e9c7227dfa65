import Foundation

/// The way from a device to its hub: a request, a clock that never steps, and waiting.
public struct HubLine: Sendable {
    /// Posts the body of a request; nil when nothing answered.
    let post: @Sendable (Data) async -> (status: Int, body: [UInt8])?
    /// Waits so many milliseconds; throws `CancellationError` when there is no more to wait for.
    let wait: @Sendable (Int64) async throws -> Void
    let now: @Sendable () -> Int64

    public init(
        post: @escaping @Sendable (Data) async -> (status: Int, body: [UInt8])?,
        wait: @escaping @Sendable (Int64) async throws -> Void, now: @escaping @Sendable () -> Int64
    ) {
        self.post = post
        self.wait = wait
        self.now = now
    }
}
