import Foundation

/// A small HTTP client over one kept connection, light enough to load a server from the same machine.
final class LoopbackClient {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private let descriptor: Int32
    private var buffered: [UInt8] = []

    init(port: UInt16) throws {
        #if canImport(Glibc)
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var yes: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else {
            close(descriptor)
            throw Failure(description: "Nothing answers on port \(port) of this machine.")
        }
    }

    deinit { close(descriptor) }

    /// Sends one request and gives the body of its answer, which must be a good one.
    func body(_ method: String, _ path: String, _ headers: [String] = [], sending body: [UInt8] = []) throws -> [UInt8]
    {
        let lines = ["\(method) \(path) HTTP/1.1", "Host: localhost", "Content-Length: \(body.count)"] + headers
        try write(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let range = buffered.firstRange(of: end) {
                let head = String(decoding: buffered[..<range.lowerBound], as: UTF8.self)
                buffered.removeSubrange(..<range.upperBound)
                guard head.hasPrefix("HTTP/1.1 200") else {
                    throw Failure(description: "\(path) answered \(head.prefix { !$0.isNewline }).")
                }
                return try read(Self.length(in: head))
            }
            try fill(path)
        }
    }

    private static func length(in head: String) -> Int {
        for line in head.split(whereSeparator: \.isNewline) where line.lowercased().hasPrefix("content-length:") {
            return Int(line.dropFirst(15).filter { $0 != " " }) ?? 0
        }
        return 0
    }

    private func read(_ count: Int) throws -> [UInt8] {
        while buffered.count < count { try fill("the answer") }
        defer { buffered.removeFirst(count) }
        return Array(buffered.prefix(count))
    }

    private func fill(_ what: String) throws {
        try withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 1) { bytes in
            let count = recv(descriptor, bytes.baseAddress, bytes.count, 0)
            guard count > 0 else { throw Failure(description: "The connection closed before \(what) was there.") }
            buffered.append(contentsOf: UnsafeRawBufferPointer(bytes).prefix(count))
        }
    }

    private func write(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, 0) }
            guard count > 0 else { throw Failure(description: "The connection closed while sending.") }
            rest = rest.dropFirst(count)
        }
    }
}
