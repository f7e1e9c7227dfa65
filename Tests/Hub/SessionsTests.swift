import Foundation
import Synchronization
import Testing

@testable import Hub

@Suite("Given the door of the dashboard")
struct SessionsTests {
    /// A clock that stands still until it is told otherwise.
    private final class Clock: Sendable {
        private let moment = Mutex(Date(timeIntervalSince1970: 1_795_000_000))
        var now: Date { moment.withLock { $0 } }
        func pass(_ seconds: TimeInterval) { moment.withLock { $0 += seconds } }
    }

    private let clock = Clock()
    private let sessions: Sessions

    init() {
        let clock = clock
        sessions = Sessions(now: { clock.now })
    }

    @Test("when a key is used, then it gives one session and never a second")
    func oneTimeKey() throws {
        let key = sessions.newKey()
        let session = try #require(sessions.redeem(key))
        #expect(sessions.isValid(session))
        #expect(sessions.redeem(key) == nil)
        #expect(!sessions.isValid(key))
        #expect(sessions.redeem("another") == nil)
        #expect(!sessions.isValid(""))
    }

    @Test("when a session has lasted its time, then it is over")
    func expiry() throws {
        let session = try #require(sessions.redeem(sessions.newKey()))
        clock.pass(Sessions.lifetime - 1)
        #expect(sessions.isValid(session))
        clock.pass(1)
        #expect(!sessions.isValid(session))
    }

    @Test("when a key was not used in its time, then it is worth nothing")
    func keyExpiry() {
        let key = sessions.newKey()
        let other = sessions.newKey()
        clock.pass(Sessions.keyLifetime - 1)
        #expect(sessions.redeem(other) != nil)
        clock.pass(1)
        #expect(sessions.redeem(key) == nil)
    }

    @Test("when very many sign in, then the oldest session makes room")
    func bounded() throws {
        let first = try #require(sessions.redeem(sessions.newKey()))
        var last = first
        for _ in 0..<Sessions.mostSessions {
            clock.pass(1)
            last = try #require(sessions.redeem(sessions.newKey()))
        }
        #expect(!sessions.isValid(first))
        #expect(sessions.isValid(last))
    }
}
