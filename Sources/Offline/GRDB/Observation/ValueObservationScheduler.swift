import Dispatch

/// Where the values of an observation are handed over.
public protocol ValueObservationScheduler: Sendable {
    func schedule(_ action: @escaping @Sendable () -> Void)
}

/// Hands values over on a dispatch queue.
public struct AsyncValueObservationScheduler: ValueObservationScheduler {
    let queue: DispatchQueue

    public func schedule(_ action: @escaping @Sendable () -> Void) { queue.async(execute: action) }
}

extension ValueObservationScheduler where Self == AsyncValueObservationScheduler {
    public static func async(onQueue queue: DispatchQueue) -> Self { Self(queue: queue) }
}

/// Hands values over on a thread of the system's choice, in order.
public struct TaskValueObservationScheduler: ValueObservationScheduler {
    private let queue = DispatchQueue(label: "GRDB.observation.task")

    public func schedule(_ action: @escaping @Sendable () -> Void) { queue.async(execute: action) }
}

extension ValueObservationScheduler where Self == TaskValueObservationScheduler {
    public static var task: Self { Self() }
}
