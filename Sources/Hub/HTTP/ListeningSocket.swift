import Foundation

/// A socket that takes connections, bound before the server starts so that a taken port is told by name.
struct ListeningSocket {
    let descriptor: Int32
    let port: UInt16
    let isIPv6: Bool

    init(address: String, port: UInt16) throws(HTTPServerError) {
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST | AI_PASSIVE
        #if canImport(Glibc)
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
            // Programs that are started meanwhile must not keep the port.
            let option = Int32(SOCK_CLOEXEC.rawValue)
        #else
            hints.ai_socktype = SOCK_STREAM
            let option: Int32 = 0
        #endif
        var found: UnsafeMutablePointer<addrinfo>?
        let numeric = address == "localhost" ? "127.0.0.1" : address
        guard getaddrinfo(numeric, String(port), &hints, &found) == 0, let info = found else {
            throw .badAddress(address)
        }
        defer { freeaddrinfo(found) }

        let descriptor = socket(info.pointee.ai_family, info.pointee.ai_socktype | option, 0)
        guard descriptor >= 0 else { throw Self.error(errno, address, port) }
        var yes: Int32 = 1
        // A hub that was killed must be able to start again on its port at once.
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        let flags = fcntl(descriptor, F_GETFL)
        guard bind(descriptor, info.pointee.ai_addr, info.pointee.ai_addrlen) == 0, listen(descriptor, 511) == 0,
            fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) == 0, fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0
        else {
            let reason = errno
            close(descriptor)
            throw Self.error(reason, address, port)
        }
        self.descriptor = descriptor
        self.port = Self.boundPort(descriptor) ?? port
        isIPv6 = info.pointee.ai_family == AF_INET6
    }

    private static func boundPort(_ descriptor: Int32) -> UInt16? {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let named = withUnsafeMutableBytes(of: &storage) { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) { getsockname(descriptor, $0.baseAddress, &length) }
        }
        guard named == 0 else { return nil }
        // The port stands at the same place in both families.
        return withUnsafeBytes(of: &storage) { UInt16(bigEndian: $0.loadUnaligned(fromByteOffset: 2, as: UInt16.self)) }
    }

    private static func error(_ code: Int32, _ address: String, _ port: UInt16) -> HTTPServerError {
        switch code {
        case EADDRINUSE: .portTaken(address: address, port: Int(port))
        case EADDRNOTAVAIL: .badAddress(address)
        default: .cannotListen(address: address, port: Int(port), reason: String(cString: strerror(code)))
        }
    }
}
