import Foundation
import HomeEngine
import TestSupport
import Testing

@testable import Hub

@Suite("Given bytes that nobody chose")
struct RequestFuzzTests {
    static let seed = UInt64.random(in: .min ... .max)

    @Test("when they are read as a target, then what is accepted is normalised and stays inside the root")
    func targets() throws {
        print("seed of the targets: \(Self.seed)")
        var random = SeededRandom(seed: Self.seed)
        let pieces = [
            "/", "..", ".", "%2e", "%2E%2e", "%2f", "%00", "%", "%4", "a", "web", "?", "&", "=", "+", "%c3%a9",
            "\\", "#", "\u{7F}", " ", "é", "%ff", "%20",
        ]
        var accepted = 0
        for _ in 0..<20_000 {
            var bytes: [UInt8] = Bool.random(using: &random) ? [UInt8(ascii: "/")] : []
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                if Int.random(in: 0..<20, using: &random) == 0 {
                    bytes.append(.random(in: .min ... .max, using: &random))
                } else {
                    bytes.append(contentsOf: pieces.randomElement(using: &random)?.utf8 ?? "".utf8)
                }
            }
            guard let target = try? RequestTarget(bytes) else { continue }
            accepted += 1
            let segments = target.path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
            #expect(target.path.hasPrefix("/"))
            #expect(!segments.contains(".."), "\(bytes)")
            #expect(!segments.contains("."), "\(bytes)")
            #expect(!segments.dropLast().contains(""), "\(bytes)")
            #expect(target.path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "\(bytes)")
        }
        #expect(accepted > 1_000, "the property says little when hardly anything is accepted")
    }

    @Test("when they arrive on the socket, then the server answers or closes, and still serves the next visitor")
    func sockets() throws {
        print("seed of the sockets: \(Self.seed)")
        var random = SeededRandom(seed: Self.seed)
        let running = try RunningServer()
        let valid = Array("POST /a?b=c HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nX-A: b\r\n\r\nabcde".utf8)
        for round in 0..<300 {
            var bytes = valid
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = .random(in: .min ... .max, using: &random)
                case 1: bytes.insert(.random(in: .min ... .max, using: &random), at: place)
                case 2: bytes.remove(at: place)
                default: bytes.replaceSubrange(place..., with: bytes[..<place])
                }
                if bytes.isEmpty { bytes = [0] }
            }
            let client = try running.client()
            client.send(bytes)
            client.finishSending()
            let answer = String(decoding: client.rest().prefix(12), as: UTF8.self)
            let isAnswer = answer.isEmpty || answer.hasPrefix("HTTP/1.1 ") || answer.hasPrefix("HTTP/1.0 ")
            #expect(isAnswer, "round \(round), seed \(Self.seed): \(answer)")
            #expect(!answer.hasPrefix("HTTP/1.1 500"), "round \(round), seed \(Self.seed)")
        }
        #expect(try running.ask("GET /still HTTP/1.1\r\nHost: h\r\n\r\n").text == "GET /still [] 0")
        #expect(running.log.all.isEmpty)
    }
}
