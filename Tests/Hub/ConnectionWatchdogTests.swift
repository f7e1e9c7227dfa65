import Foundation
import Testing

@testable import Hub

@Suite("Given the watchdog of the connections")
struct ConnectionWatchdogTests {
    @Test("when a connection was closed, then its deadline no longer ends who was given its descriptor since")
    func closedBeforeItsDeadline() {
        var limits = HTTPLimits()
        limits.idle = .zero
        let watchdog = ConnectionWatchdog(limits: limits) { [] }
        var (former, next): ([Int32], [Int32]) = ([0, 0], [0, 0])
        #expect(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &former) == 0)
        #expect(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &next) == 0)
        let descriptor = fcntl(former[0], F_DUPFD_CLOEXEC, 900)
        let connection = HTTPConnection(descriptor: descriptor, peer: Peer(address: "127.0.0.1"), limits: limits)
        watchdog.opened(connection)
        watchdog.closed(connection)
        #expect(dup2(next[0], descriptor) == descriptor)
        // The watchdog looked at the list before the connection was taken off it.
        connection.expire(at: .now, saying: { [] })
        #expect(send(descriptor, "x", 1, Int32(MSG_NOSIGNAL)) == 1)
        for end in former + next + [descriptor] { close(end) }
    }
}
