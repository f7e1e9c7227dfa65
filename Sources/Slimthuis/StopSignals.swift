import Foundation

/// Waits until somebody asks the program to stop, with Ctrl-C or a TERM signal.
struct StopSignals {
    private let signals: sigset_t

    /// From here on the signals wait to be taken, and none is lost however early it comes. Threads that exist already
    /// would still be ended by them, so this comes before everything else.
    init() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGTERM)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        self.signals = signals
    }

    func wait() { Self.take(signals) }

    /// From here on, being asked once more ends the program at once.
    func endAtNext() {
        let signals = signals
        Thread.detachNewThread {
            Self.take(signals)
            _exit(1)
        }
    }

    private static func take(_ signals: sigset_t) {
        var signals = signals
        var taken: Int32 = 0
        while sigwait(&signals, &taken) != 0 {}
    }
}
