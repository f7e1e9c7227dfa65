import Foundation

/// A client that writes exactly the bytes it is given, so that tests can be as rude as a stranger.
final class RawClient {
    private let descriptor: Int32
    private var buffered: [UInt8] = []

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        // So that a server that never answers fails the test instead of hanging it.
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var yes: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else {
            let reason = String(cString: strerror(errno))
            close(descriptor)
            throw Failure(description: "cannot connect to port \(port): \(reason)")
        }
    }

    deinit { close(descriptor) }

    /// False when the other side no longer takes bytes.
    @discardableResult
    func send(_ bytes: some Sequence<UInt8>) -> Bool {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    @discardableResult
    func send(_ text: String) -> Bool { send(text.utf8) }

    func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// One answer; `toHead` answers have no body although they give its length.
    func answer(toHead: Bool = false) throws -> RawAnswer {
        var answer: RawAnswer
        repeat {
            answer = try RawAnswer(head: readHead())
        } while answer.status == 100
        if !toHead, answer.status != 304 {
            answer.body = try read(answer.length)
        }
        return answer
    }

    /// Whether bytes of an answer are there, waiting at most so many milliseconds.
    func hasAnswer(within milliseconds: Int32) -> Bool {
        var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return !buffered.isEmpty || poll(&watched, 1, milliseconds) > 0
    }

    /// Whether the server has closed: nothing more comes, by end or by reset.
    func isClosed() -> Bool {
        var byte: UInt8 = 0
        guard buffered.isEmpty else { return false }
        let count = recv(descriptor, &byte, 1, 0)
        return count == 0 || count < 0 && errno == ECONNRESET
    }

    /// All bytes until the server closes.
    func rest() -> [UInt8] {
        while fill() {}
        defer { buffered = [] }
        return buffered
    }

    private func readHead() throws -> String {
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let range = buffered.firstRange(of: end) {
                let head = String(decoding: buffered[..<range.lowerBound], as: UTF8.self)
                buffered.removeSubrange(..<range.upperBound)
                return head
            }
            guard fill() else {
                throw Failure(description: "closed before an answer came; \(buffered.count) bytes were read")
            }
        }
    }

    private func read(_ count: Int) throws -> [UInt8] {
        while buffered.count < count {
            guard fill() else { throw Failure(description: "closed after \(buffered.count) of \(count) bytes") }
        }
        defer { buffered.removeFirst(count) }
        return Array(buffered.prefix(count))
    }

    private func fill() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 64 << 10)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return false }
        buffered.append(contentsOf: bytes.prefix(count))
        return true
    }
}

/// One answer as it came over the line.
struct RawAnswer {
    var status: Int
    var headers: [String: String] = [:]
    var body: [UInt8] = []

    init(head: String) throws {
        let lines = head.components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        guard words.count >= 2, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]) else {
            throw RawClient.Failure(description: "no answer: \(lines[0])")
        }
        self.status = status
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            headers[line[..<colon].lowercased()] = String(value)
        }
    }

    var length: Int { headers["content-length"].flatMap { Int($0) } ?? 0 }

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The body of a refusal.
    func problem() throws -> ProblemDocument {
        guard headers["content-type"] == "application/problem+json" else {
            throw RawClient.Failure(description: "no problem+json but \(headers["content-type"] ?? "nothing"): \(text)")
        }
        return try JSONDecoder().decode(ProblemDocument.self, from: Data(body))
    }
}

/// A refusal as a client reads it (RFC 9457).
struct ProblemDocument: Decodable, Equatable {
    var type: String
    var title: String
    var status: Int
    var detail: String
}
