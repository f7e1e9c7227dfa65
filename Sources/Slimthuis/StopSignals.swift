import Dispatch
import Foundation

/// Waits until somebody asks the program to stop, with Ctrl-C or a TERM signal.
final class StopSignals {
    private let asked = DispatchSemaphore(value: 0)
    private let sources: [any DispatchSourceSignal]

    /// From here on the signals no longer end the program by themselves; the second one does, at once.
    init() {
        let asked = asked
        let count = Count()
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: count.queue)
            source.setEventHandler {
                if count.next() > 1 { _exit(1) }
                asked.signal()
            }
            source.activate()
            return source
        }
    }

    func wait() { asked.wait() }

    /// How many signals came; used on its queue alone.
    private final class Count: @unchecked Sendable {
        let queue = DispatchQueue(label: "stop signals")
        private var count = 0

        func next() -> Int {
            count += 1
            return count
        }
    }
}
