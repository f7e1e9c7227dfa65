import Foundation
import Testing

@testable import Hub

@Suite("Given a request that could be read in two ways")
struct RefusalTests {
    static let ambiguous: [(String, String)] = [
        ("two lengths", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
        ("the same length twice", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na"),
        (
            "a length and chunks",
            "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        ),
        ("an unknown coding", "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
        ("chunks in HTTP/1.0", "POST / HTTP/1.0\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        ("no Host", "GET / HTTP/1.1\r\n\r\n"),
        ("no Host in HTTP/1.0", "GET / HTTP/1.0\r\n\r\n"),
        ("two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"),
        ("an empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n"),
        ("a Host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"),
        ("an encoded NUL", "GET /web/app.js%00.png HTTP/1.1\r\nHost: h\r\n\r\n"),
        ("an encoded line end", "GET /a%0d%0aSet-Cookie:x HTTP/1.1\r\nHost: h\r\n\r\n"),
        ("an encoded NUL in the query", "GET /?q=%00 HTTP/1.1\r\nHost: h\r\n\r\n"),
        ("half a percent encoding", "GET /a%2 HTTP/1.1\r\nHost: h\r\n\r\n"),
        ("a percent encoding of no number", "GET /a%zz HTTP/1.1\r\nHost: h\r\n\r\n"),
        ("bytes that are no UTF-8", "GET /a%ff%fe HTTP/1.1\r\nHost: h\r\n\r\n"),
        ("dots that leave the root", "GET /web/../../etc/passwd HTTP/1.1\r\nHost: h\r\n\r\n"),
        ("encoded dots that leave the root", "GET /%2e%2e/etc/passwd HTTP/1.1\r\nHost: h\r\n\r\n"),
        ("an encoded slash", "GET /web/..%2f..%2fetc/passwd HTTP/1.1\r\nHost: h\r\n\r\n"),
        ("an encoded backslash", "GET /web/..%5c..%5cboot.ini HTTP/1.1\r\nHost: h\r\n\r\n"),
        ("a control byte in the path", "GET /a\u{1}b HTTP/1.1\r\nHost: h\r\n\r\n"),
        ("a NUL byte in the path", "GET /a\0b HTTP/1.1\r\nHost: h\r\n\r\n"),
        ("a NUL byte in the query", "GET /a?b=c&d\0 HTTP/1.1\r\nHost: h\r\n\r\n"),
        ("a NUL byte right after the path", "GET /web/app.js\0 HTTP/1.1\r\nHost: h\r\n\r\n"),
        ("a control byte in a header", "GET / HTTP/1.1\r\nHost: h\r\nX-A: a\u{2}b\r\n\r\n"),
        ("a space before the colon", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length : 3\r\n\r\nabc"),
        ("a target without a slash", "GET web HTTP/1.1\r\nHost: h\r\n\r\n"),
        ("another site as target", "GET http://other/ HTTP/1.1\r\nHost: h\r\n\r\n"),
        ("a method that is no word", "G(T / HTTP/1.1\r\nHost: h\r\n\r\n"),
    ]

    @Test("when it comes, then it is refused with 400 and the connection closes", arguments: ambiguous)
    func ambiguousRequest(name: String, request: String) throws {
        let running = try RunningServer()
        let client = try running.client()
        client.send(request)
        let answer = try client.answer()
        #expect(answer.status == 400, "\(name)")
        let problem = try answer.problem()
        #expect(problem.status == 400)
        #expect(problem.type == "urn:slimthuis:problem:bad-request")
        #expect(!problem.detail.isEmpty)
        #expect(client.isClosed(), "\(name)")
    }

    static let malformedLengths = ["-1", "+1", "1,1", "0x10", "1 1", "a"]

    @Test("when its length is no number, then it is refused with 400", arguments: malformedLengths)
    func malformedLength(length: String) throws {
        let running = try RunningServer()
        let answer = try running.ask("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: \(length)\r\n\r\nabc")
        #expect(answer.status == 400)
    }

    @Test("when dots stay inside the root, then the path is normalised and served")
    func normalisation() throws {
        let running = try RunningServer()
        let request = "GET /web/./a/../b%20c//d?q=a%26b+c&lang=nl HTTP/1.1\r\nHost: h\r\n\r\n"
        let answer = try running.ask(request)
        #expect(answer.status == 200)
        #expect(answer.text == "GET /web/b c/d [q=a&b c,lang=nl] 0")
    }
}

@Suite("Given a client that asks too much")
struct LimitTests {
    private func limits(_ change: (inout HTTPLimits) -> Void) -> HTTPLimits {
        var limits = HTTPLimits()
        change(&limits)
        return limits
    }

    @Test("when it announces 50 MB, then it reads 413 before it has sent them")
    func announcedBody() throws {
        let running = try RunningServer()
        let client = try running.client()
        client.send("POST /api/v1/visits HTTP/1.1\r\nHost: h\r\nContent-Length: \(50 << 20)\r\n\r\n")
        let answer = try client.answer()
        #expect(answer.status == 413)
        #expect(try answer.problem().type == "urn:slimthuis:problem:body-too-large")
    }

    @Test("when it sends on without listening, then its bytes are thrown away and the answer reaches it")
    func sentBody() throws {
        let running = try RunningServer()
        let client = try running.client()
        client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: \(50 << 20)\r\n\r\n")
        let megabyte = [UInt8](repeating: 0x20, count: 1 << 20)
        // Refusing to read on would cost a client its answer: its system drops it together with the connection.
        for _ in 0..<16 { #expect(client.send(megabyte)) }
        #expect(try client.answer().status == 413)
    }

    @Test("when chunks add up to too much, then it reads 413")
    func chunkedBody() throws {
        let running = try RunningServer(limits: limits { $0.bodyBytes = 10_000 })
        let client = try running.client()
        client.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n")
        let chunk = Array("1000\r\n".utf8) + [UInt8](repeating: 0x61, count: 4096) + Array("\r\n".utf8)
        for _ in 0..<3 { client.send(chunk) }
        let answer = try client.answer()
        #expect(answer.status == 413)
        #expect(try answer.problem().status == 413)
        #expect(client.isClosed())
    }

    @Test("when a body is exactly as large as allowed, then it is taken, in one length or in chunks")
    func fittingBody() throws {
        let running = try RunningServer(limits: limits { $0.bodyBytes = 4096 })
        let body = [UInt8](repeating: 0x61, count: 4096)
        let client = try running.client()
        client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 4096\r\n\r\n")
        client.send(body)
        #expect(try client.answer().text == "POST / [] 4096")
        client.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n")
        client.send(Array("1000\r\n".utf8) + body + Array("\r\n0\r\n\r\n".utf8))
        #expect(try client.answer().text == "POST / [] 4096")
    }

    @Test("when its headers are too large, then they are refused with 431", arguments: [5_000, 60_000, 400_000])
    func largeHeaders(bytes: Int) throws {
        let running = try RunningServer(limits: limits { $0.headerBytes = 4096 })
        let client = try running.client()
        client.send("GET / HTTP/1.1\r\nHost: h\r\nX-Long: \(String(repeating: "a", count: bytes))\r\n\r\n")
        #expect(try client.answer().status == 431)
    }

    @Test("when headers come in pieces and fill nearly all that is allowed, then they are taken")
    func fittingHeaders() throws {
        let running = try RunningServer()
        let client = try running.client()
        client.send("GET /a?lang=nl HTTP/1.1\r\nHost: h\r\n")
        for number in 0..<150 { client.send("X-Header-\(number): \(String(repeating: "a", count: 80))\r\n") }
        client.send("\r\n")
        #expect(try client.answer().text == "GET /a [lang=nl] 0")
    }

    @Test("when its body drips in byte by byte, then the deadline of the whole request ends it with 408")
    func drippingBody() throws {
        let running = try RunningServer(limits: limits { $0.receiving = .milliseconds(300) })
        let client = try running.client()
        client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1000000\r\n\r\n")
        let status = drip("a", into: client)
        #expect(status == 408)
        #expect(running.server.meter.current.answers == [4: 1])
    }

    @Test("when its headers drip in byte by byte, then the deadline ends it with 408")
    func drippingHeaders() throws {
        let running = try RunningServer(limits: limits { $0.receiving = .milliseconds(300) })
        let client = try running.client()
        client.send("GET / HTTP/1.1\r\nHost: h\r\nX-Slow: ")
        #expect(drip("a", into: client) == 408)
    }

    @Test("when it never asks anything, then the connection closes")
    func silentClient() throws {
        let running = try RunningServer(limits: limits { $0.idle = .milliseconds(200) })
        let client = try running.client()
        #expect(client.isClosed())
    }

    @Test("when it asks nothing more after an answer, then the connection closes")
    func idleAfterAnswer() throws {
        let running = try RunningServer(limits: limits { $0.idle = .milliseconds(200) })
        let client = try running.client()
        client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try client.answer().status == 200)
        #expect(client.isClosed())
    }

    @Test("when it does not read a large answer, then the connection closes and the hub is free again")
    func deafClient() throws {
        let large = [UInt8](repeating: 0x61, count: 64 << 20)
        let running = try RunningServer(limits: limits { $0.answering = .milliseconds(200) }) { _ in
            HTTPResponse(contentType: "text/plain", large)
        }
        let client = try running.client()
        client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
        try eventually("the answer starts") { running.server.meter.current.answers == [2: 1] }
        try eventually("the connection is given up") { running.server.meter.current.openConnections == 0 }
        #expect(client.rest().count < large.count)
    }

    @Test("when one address opens more connections than allowed, then the next one is closed and the first ones serve")
    func connectionsPerAddress() throws {
        let running = try RunningServer(limits: limits { $0.connectionsPerAddress = 3 })
        let clients = try (0..<3).map { _ in try running.client() }
        for client in clients {
            client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
            #expect(try client.answer().status == 200)
        }
        let tooMany = try running.client()
        tooMany.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(tooMany.isClosed())
        clients[0].send("GET /again HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try clients[0].answer().text == "GET /again [] 0")
    }

    @Test("when all connections are in use, then the next one is closed until one is free")
    func connectionsInTotal() throws {
        let running = try RunningServer(limits: limits { $0.connections = 2 })
        var clients = try (0..<2).map { _ in try running.client() }
        for client in clients {
            client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
            #expect(try client.answer().status == 200)
        }
        let tooMany = try running.client()
        tooMany.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(tooMany.isClosed())
        clients.removeAll()
        try eventually("a connection is free again") {
            let client = try running.client()
            client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
            return (try? client.answer().status) == 200
        }
    }

    /// Sends byte after byte until the server answers or closes; answers the status, 0 when it only closed.
    private func drip(_ piece: String, into client: RawClient) -> Int {
        let start = ContinuousClock.now
        while client.send(piece), !client.hasAnswer(within: 20), .now - start < .seconds(10) {}
        return (try? client.answer().status) ?? 0
    }
}

/// Asks again and again until it is so; for what another thread finishes at its own time.
func eventually(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation, _ isSo: () throws -> Bool
) throws {
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .seconds(10) {
        if try isSo() { return }
        sched_yield()
    }
    Issue.record("not within ten seconds: \(what)", sourceLocation: sourceLocation)
}
