import Foundation
import Synchronization
import Testing

@testable import Hub

@Suite("Given a running server")
struct ServerTests {
    private struct Unexpected: Error {}

    @Test("when several requests come over one connection, then each is answered in turn")
    func keepAlive() throws {
        let running = try RunningServer()
        let client = try running.client()
        client.send("GET /one HTTP/1.1\r\nHost: h\r\n\r\nGET /two HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(try client.answer().text == "GET /one [] 0")
        #expect(try client.answer().text == "GET /two [] 0")
    }

    @Test("when a client asks leave before it sends its body, then it is given, or refused at once")
    func expectation() throws {
        let running = try RunningServer()
        let client = try running.client()
        client.send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n")
        #expect(client.hasAnswer(within: 10_000))
        client.send("abc")
        #expect(try client.answer().text == "POST /a [] 3")
        client.send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999\r\nExpect: 100-continue\r\n\r\n")
        #expect(try client.answer().status == 413)
    }

    @Test("when a client speaks HTTP/1.0, then it is answered and the connection closes")
    func oldClient() throws {
        let running = try RunningServer()
        let client = try running.client()
        client.send("GET /a HTTP/1.0\r\nHost: h\r\n\r\n")
        #expect(try client.answer().text == "GET /a [] 0")
        #expect(client.isClosed())
    }

    @Test("when HEAD is asked, then the headers come without the body")
    func head() throws {
        let running = try RunningServer { _ in .text("hello") }
        let client = try running.client()
        client.send("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n")
        let answer = try client.answer(toHead: true)
        #expect(answer.status == 200)
        #expect(answer.length == 5)
        client.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
        #expect(try client.answer().text == "hello")
    }

    @Test("when a handler fails, then the visitor reads 500 with an id and the log tells it once, without the body")
    func fault() throws {
        let running = try RunningServer { _ in throw Unexpected() }
        let request =
            "POST /api?key=secret-key HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer secret-token\r\n"
            + "Content-Length: 11\r\n\r\nsecret-body"
        let answer = try running.ask(request)
        #expect(answer.status == 500)
        let lines = running.log.all
        #expect(lines.count == 1)
        let line = try #require(lines.first)
        let id = try #require(line.split(separator: " ").dropFirst(2).first)
        #expect(try answer.problem().detail.contains(id))
        #expect(line.contains("/api"))
        #expect(!line.contains("secret"))
    }

    @Test("when a fault's text has several lines, then the log still has one")
    func oneLine() {
        let lines = Mutex<[String]>([])
        FaultLog { line in lines.withLock { $0.append(line) } }.fault("one\r\ntwo\nthree")
        #expect(lines.withLock { $0 } == ["slimthuis: one two three"])
    }

    @Test("when headers are common to all answers, then refusals before the handler carry them too")
    func commonHeaders() throws {
        let running = try RunningServer(common: HTTPHeaders([("X-Content-Type-Options", "nosniff")]))
        #expect(try running.ask("GET / HTTP/1.1\r\nHost: h\r\n\r\n").headers["x-content-type-options"] == "nosniff")
        #expect(try running.ask("GET / HTTP/1.1\r\n\r\n").headers["x-content-type-options"] == "nosniff")
    }

    @Test("when it is stopped amid a request, then that request is finished and new connections are refused")
    func gracefulStop() throws {
        let entered = DispatchSemaphore(value: 0)
        let proceed = DispatchSemaphore(value: 0)
        let running = try RunningServer { _ in
            entered.signal()
            proceed.wait()
            return .text("finished")
        }
        let client = try running.client()
        client.send("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n")
        entered.wait()
        let stopped = DispatchSemaphore(value: 0)
        let server = running.server
        Thread.detachNewThread {
            server.stop()
            stopped.signal()
        }
        try eventually("new connections are refused") { (try? running.client()) == nil }
        #expect(stopped.wait(timeout: .now()) == .timedOut, "it stopped before the request was finished")
        proceed.signal()
        let answer = try client.answer()
        #expect(answer.text == "finished")
        #expect(answer.headers["connection"] == "close")
        #expect(stopped.wait(timeout: .now() + 10) == .success)
        #expect(client.isClosed())
        #expect(running.log.all.isEmpty)
    }

    @Test("when it is stopped with idle connections open, then it stops and closes them")
    func stopWithIdleConnections() throws {
        let running = try RunningServer()
        let clients = try (0..<5).map { _ in try running.client() }
        for client in clients {
            client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
            #expect(try client.answer().status == 200)
        }
        running.server.stop()
        for client in clients { #expect(client.isClosed()) }
        #expect(running.server.meter.current.openConnections == 0)
    }

    @Test("when its port is taken, then the error names the port")
    func portTaken() throws {
        let running = try RunningServer()
        let second = HTTPServer(port: running.port, handler: RunningServer.echo)
        #expect(throws: HTTPServerError.portTaken(address: "127.0.0.1", port: Int(running.port))) {
            _ = try second.start()
        }
    }

    @Test("when its address is none of this machine, then the error says so", arguments: ["kitchen", "203.0.113.9"])
    func badAddress(address: String) throws {
        let server = HTTPServer(address: address, port: 0, handler: RunningServer.echo)
        #expect(throws: HTTPServerError.badAddress(address)) { _ = try server.start() }
    }

    @Test("when slow handlers keep connections busy, then another visitor is answered at once")
    func slowHandlers() throws {
        let proceed = DispatchSemaphore(value: 0)
        let running = try RunningServer { request in
            if request.path == "/slow" { proceed.wait() }
            return .text(request.path)
        }
        let slow = try (0..<8).map { _ in try running.client() }
        for client in slow { client.send("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n") }
        #expect(try running.ask("GET /quick HTTP/1.1\r\nHost: h\r\n\r\n").text == "/quick")
        for _ in slow { proceed.signal() }
        for client in slow { #expect(try client.answer().text == "/slow") }
    }
}
