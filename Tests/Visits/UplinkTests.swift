import HomeEngine
import Testing
import Visits

/// When a device sends, and what it takes for an answer.
struct UplinkTests {
    private var uplink = Uplink()
    private var random = SeededRandom(seed: 7)

    @Test mutating func `given nothing to send or a request under way, then it rests`() {
        #expect(uplink.step(pending: 0, now: 0) == .rest)
        #expect(uplink.step(pending: 3, now: 0) == .send(atMost: 100))
        #expect(uplink.step(pending: 3, now: 999_999) == .rest)
        uplink.received(.answers([]), now: 1_000_000, using: &random)
        #expect(uplink.step(pending: 2, now: 1_000_000) == .send(atMost: 100))
    }

    @Test mutating func `given failure after failure, then it waits twice as long, up to a bound, and never exactly`() {
        var waits: [Int64] = []
        for failure in 0..<12 {
            #expect(uplink.step(pending: 1, now: Int64.max / 2) == .send(atMost: 100))
            uplink.received(.unreachable, now: 0, using: &random)
            guard case .wait(let milliseconds) = uplink.step(pending: 1, now: 0) else {
                Issue.record("no wait after failure \(failure)")
                return
            }
            let most: Int64 = min(300_000, 1_000 << Int64(failure))
            #expect((most / 2...most).contains(milliseconds))
            waits.append(milliseconds)
        }
        #expect(Set(waits.suffix(3)).count > 1)
    }

    @Test mutating func `given an answer after failures, then it goes on at once`() {
        for _ in 0..<5 {
            _ = uplink.step(pending: 1, now: Int64.max / 2)
            uplink.received(.unreachable, now: 0, using: &random)
        }
        _ = uplink.step(pending: 1, now: Int64.max / 2)
        uplink.received(.answers([]), now: 0, using: &random)
        #expect(uplink.step(pending: 1, now: 0) == .send(atMost: 100))
    }

    @Test mutating func `given a batch that is too large, then it halves until it fits, and grows again`() {
        var sizes: [Int] = []
        for reply in [UplinkReply.tooLarge, .tooLarge, .answers([]), .answers([]), .answers([])] {
            guard case .send(let size) = uplink.step(pending: 500, now: 0) else { break }
            sizes.append(size)
            uplink.received(reply, now: 0, using: &random)
        }
        #expect(sizes == [100, 50, 25, 50, 100])
    }

    @Test mutating func `given one event that is too large, then it waits instead of asking for ever`() {
        var asked = 0
        while case .send = uplink.step(pending: 1, now: 0), asked < 50 {
            asked += 1
            uplink.received(.tooLarge, now: 0, using: &random)
        }
        #expect(asked == 7)
    }

    @Test mutating func `given a hub that does not know the device, then it waits long`() {
        _ = uplink.step(pending: 1, now: 0)
        uplink.received(.refused, now: 0, using: &random)
        guard case .wait(let milliseconds) = uplink.step(pending: 1, now: 0) else {
            Issue.record("no wait")
            return
        }
        #expect((150_000...300_000).contains(milliseconds))
    }

    @Test func `only an answer to exactly what was sent is an answer`() throws {
        var happenings = Happenings()
        let (first, second) = (happenings.id(), happenings.id())
        func reply(_ status: Int, _ body: String) -> UplinkReply {
            UplinkReply(status: status, body: Array(body.utf8), sent: [first, second])
        }
        func answer(_ id: EventID, _ status: String) -> String { "{\"id\":\"\(id)\",\"status\":\"\(status)\"}" }
        let good = "{\"answers\":[\(answer(first, "stored")),\(answer(second, "rejected"))]}"
        #expect(
            reply(200, good)
                == .answers([
                    EventAnswer(id: first.description, status: .stored),
                    EventAnswer(id: second.description, status: .rejected),
                ]))
        // A captive portal says 200 to everything, sometimes even in JSON.
        for body in [
            "<html>Sign in</html>", "", "{}", "{\"answers\":[]}", "{\"answers\":[\(answer(first, "stored"))]}",
            "{\"answers\":[\(answer(second, "stored")),\(answer(first, "stored"))]}",
            "{\"answers\":[\(answer(first, "stored")),\(answer(second, "welcome"))]}",
        ] {
            #expect(reply(200, body) == .notTheHub, "\(body)")
        }
        #expect(reply(302, good) == .notTheHub && reply(404, good) == .notTheHub && reply(204, "") == .notTheHub)
        #expect(reply(413, "") == .tooLarge && reply(401, "") == .refused && reply(403, "") == .refused)
        #expect(reply(500, good) == .unreachable && reply(503, "") == .unreachable && reply(429, "") == .unreachable)
    }
}
