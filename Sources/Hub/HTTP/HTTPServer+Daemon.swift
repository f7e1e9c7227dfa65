import CMicrohttpd
import Foundation

/// What one request has brought so far; used by its connection's thread alone.
private final class Exchange {
    let connection: HTTPConnection
    let target: [UInt8]
    var request: HTTPRequest?
    var isTargetWhole = true
    var isAnswered = false

    init(connection: HTTPConnection, target: [UInt8]) {
        self.connection = connection
        self.target = target
    }
}

// A function that C calls captures nothing, not even a type; hence these stand by themselves.

private func server(_ context: UnsafeMutableRawPointer?) -> HTTPServer? { object(context) }

private func object<Object: AnyObject>(_ pointer: UnsafeMutableRawPointer?) -> Object? {
    pointer.map { Unmanaged<Object>.fromOpaque($0).takeUnretainedValue() }
}

private func text(_ bytes: UnsafePointer<CChar>, _ count: Int) -> String {
    String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
}

extension HTTPServer {
    /// The functions that the C daemon calls; their context is the server.
    static var callbacks: slt_http_callbacks {
        slt_http_callbacks(
            answer: { context, connection, url, method, version, data, size, slot in
                guard let server = server(context), let connection, let url, let method, let version, let size,
                    let exchange: Exchange = object(slot?.pointee)
                else { return .NO }
                // In the daemon's buffer the version follows the target; what lies between the end of the text and
                // the version would be a NUL byte and what it hides.
                exchange.isTargetWhole = version - url == exchange.target.count + 1
                return server.proceed(exchange, connection, method: method, version: version, data: data, size: size)
            },
            completed: { context, _, slot, _ in
                guard let server = server(context), let pointer = slot?.pointee else { return }
                let exchange = Unmanaged<Exchange>.fromOpaque(pointer).takeRetainedValue()
                slot?.pointee = nil
                exchange.connection.requestEnded()
                server.requestEnded()
            },
            connection: { context, connection, slot, moment in
                guard let server = server(context), let connection, let slot else { return }
                if moment == .CONNECTION_NOTIFY_STARTED { server.open(connection, slot) } else { server.close(slot) }
            },
            target: { context, target, connection in
                guard let server = server(context), let target, let connection,
                    let socket: HTTPConnection = object(slt_http_context(connection))
                else { return nil }
                socket.requestStarted()
                server.requestStarted()
                let bytes = Array(UnsafeRawBufferPointer(start: target, count: strlen(target)))
                return Unmanaged.passRetained(Exchange(connection: socket, target: bytes)).toOpaque()
            },
            // Decoding is ours, so the daemon must leave the target as it came.
            unescape: { _, _, text in text.map { strlen($0) } ?? 0 })
    }

    private func open(_ connection: OpaquePointer, _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>) {
        let descriptor = slt_http_descriptor(connection)
        let own = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        // Without a descriptor of our own no deadline could end the connection, so it ends now.
        if own < 0 { _ = shutdown(descriptor, Int32(SHUT_RDWR)) }
        let opened = HTTPConnection(descriptor: own, peer: Self.peer(of: connection), limits: limits)
        slot.pointee = Unmanaged.passRetained(opened).toOpaque()
        watchdog.opened(opened)
        meter.opened()
    }

    private func close(_ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>) {
        guard let pointer = slot.pointee else { return }
        slot.pointee = nil
        watchdog.closed(Unmanaged<HTTPConnection>.fromOpaque(pointer).takeRetainedValue())
        meter.closed()
    }

    /// Called with the head, then with every piece of the body, then once more when all has come.
    private func proceed(
        _ exchange: Exchange, _ connection: OpaquePointer, method: UnsafePointer<CChar>,
        version: UnsafePointer<CChar>, data: UnsafePointer<CChar>?, size: UnsafeMutablePointer<Int>
    ) -> MHD_Result {
        guard !exchange.isAnswered else { return .NO }
        guard exchange.request != nil else {
            let head = RequestHead(
                method: String(cString: method), target: exchange.target, version: String(cString: version),
                headers: Self.headers(of: connection), peer: exchange.connection.peer,
                bytes: slt_http_header_bytes(connection))
            do throws(Problem) {
                guard exchange.isTargetWhole else {
                    throw .badRequest("The target holds a NUL byte or is not followed by one space.")
                }
                let request = try head.checked(limits: limits)
                if head.announcesBody { try admit(request) }
                exchange.request = request
                return .YES
            } catch {
                exchange.connection.isDiscarding = true
                return queue(error.response, for: exchange, on: connection, closing: true)
            }
        }
        if size.pointee > 0 {
            let piece = UnsafeRawBufferPointer(start: data, count: size.pointee)
            size.pointee = 0
            guard (exchange.request?.body.count ?? 0) + piece.count <= limits.bodyBytes else {
                // Amid a body the daemon takes no answer from us, so it goes out past it.
                exchange.connection.sendAtOnce(plainBytes(of: .bodyTooLarge(limit: limits.bodyBytes)))
                exchange.connection.isDiscarding = true
                return .NO
            }
            exchange.request?.body.append(contentsOf: piece)
            return .YES
        }
        guard exchange.connection.requestArrived(), let request = exchange.request else { return .NO }
        return queue(answer(request), for: exchange, on: connection, closing: false)
    }

    private func queue(
        _ response: HTTPResponse, for exchange: Exchange, on connection: OpaquePointer, closing: Bool
    ) -> MHD_Result {
        exchange.isAnswered = true
        exchange.connection.answerStarted()
        let response = completed(response, closing: closing)
        guard let raw = Self.create(response.body) else { return .NO }
        defer { MHD_destroy_response(raw) }
        for field in response.headers.fields { _ = MHD_add_response_header(raw, field.name, field.value) }
        return MHD_queue_response(connection, UInt32(response.status), raw)
    }

    private static func create(_ body: HTTPResponse.Body) -> OpaquePointer? {
        switch body {
        case .bytes(let bytes):
            return bytes.withUnsafeBytes {
                MHD_create_response_from_buffer(
                    $0.count, UnsafeMutableRawPointer(mutating: $0.baseAddress), .RESPMEM_MUST_COPY)
            }
        case .file(let path, let offset, let length):
            let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return nil }
            // The daemon closes the file when the answer is out.
            let raw = MHD_create_response_from_fd_at_offset64(UInt64(length), descriptor, UInt64(offset))
            if raw == nil { Foundation.close(descriptor) }
            return raw
        }
    }

    private static func headers(of connection: OpaquePointer) -> HTTPHeaders {
        var headers = HTTPHeaders()
        withUnsafeMutablePointer(to: &headers) { pointer in
            _ = MHD_get_connection_values_n(
                connection, .HEADER_KIND,
                { context, _, name, nameSize, value, valueSize in
                    guard let context, let name else { return .YES }
                    let headers = context.assumingMemoryBound(to: HTTPHeaders.self)
                    headers.pointee.add(text(name, nameSize), value.map { text($0, valueSize) } ?? "")
                    return .YES
                }, pointer)
        }
        return headers
    }

    private static func peer(of connection: OpaquePointer) -> Peer {
        guard let address = slt_http_peer(connection) else { return Peer(address: "") }
        let isIPv6 = Int32(address.pointee.sa_family) == AF_INET6
        let length = isIPv6 ? MemoryLayout<sockaddr_in6>.size : MemoryLayout<sockaddr_in>.size
        var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        guard getnameinfo(address, socklen_t(length), &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0
        else { return Peer(address: "") }
        return Peer(address: String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
}
