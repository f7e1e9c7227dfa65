import Catalogue
import Foundation
import Synchronization

/// Who is signed in to the dashboard: a key that works once is exchanged for a session that ends by itself.
public final class Sessions: Sendable {
    private struct State {
        /// By the digest of the secret, with the moment after which it is worth nothing.
        var keys: [[UInt8]: Date] = [:]
        var sessions: [[UInt8]: Date] = [:]
    }

    public static let lifetime: TimeInterval = 12 * 3600
    public static let keyLifetime: TimeInterval = 24 * 3600
    static let mostSessions = 100

    private let now: @Sendable () -> Date
    private let random: @Sendable (Int) -> [UInt8]
    private let state = Mutex(State())

    public init(
        now: @escaping @Sendable () -> Date = { Date() },
        random: @escaping @Sendable (Int) -> [UInt8] = Digest.randomBytes
    ) {
        self.now = now
        self.random = random
    }

    /// A new key, for one sign-in.
    public func newKey() -> String {
        let key = Digest.hex(random(32))
        let until = now().addingTimeInterval(Self.keyLifetime)
        state.withLock { $0.keys[Digest.sha256(key.utf8)] = until }
        return key
    }

    /// The session for a key that was not used before; nil for any other.
    public func redeem(_ key: String) -> String? {
        let now = now()
        let session = Digest.hex(random(32))
        return state.withLock { state in
            guard let until = state.keys.removeValue(forKey: Digest.sha256(key.utf8)), now < until else { return nil }
            state.sessions = state.sessions.filter { now < $0.value }
            if state.sessions.count >= Self.mostSessions, let oldest = state.sessions.min(by: { $0.value < $1.value }) {
                state.sessions[oldest.key] = nil
            }
            state.sessions[Digest.sha256(session.utf8)] = now.addingTimeInterval(Self.lifetime)
            return session
        }
    }

    public func isValid(_ session: String) -> Bool {
        let now = now()
        return state.withLock { $0.sessions[Digest.sha256(session.utf8)].map { now < $0 } ?? false }
    }
}
