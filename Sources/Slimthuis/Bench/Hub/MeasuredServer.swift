import Foundation

/// A server in a process of its own, started for a measurement.
final class MeasuredServer {
    let port: UInt16
    /// From the start of the process to its first answer.
    let firstAnswer: Duration
    private let process: Process

    /// `slimthuis serve` on its own data folder.
    static func hub(root: String, data: String) throws -> MeasuredServer {
        let executable = Bundle.main.executablePath ?? CommandLine.arguments[0]
        let port = try freePort()
        return try MeasuredServer(
            executable, ["serve", "--port", "\(port)", "--root", root, "--data", data], port: port, path: "/healthz")
    }

    /// nginx with the files of a folder; nil when it is not installed.
    static func nginx(folder: String, answeringTo path: String) throws -> MeasuredServer? {
        guard let executable = find("nginx") else { return nil }
        let port = try freePort()
        let user = getuid() == 0 ? "user \(NSUserName());" : ""
        let configuration = """
            daemon off; \(user) pid \(folder)/nginx.pid; worker_processes auto;
            events { worker_connections 1024; }
            http {
                access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000;
                client_body_temp_path \(folder)/body; proxy_temp_path \(folder)/proxy;
                fastcgi_temp_path \(folder)/fastcgi; uwsgi_temp_path \(folder)/uwsgi; scgi_temp_path \(folder)/scgi;
                server { listen 127.0.0.1:\(port) backlog=511; root \(folder)/files; }
            }
            """
        try Data(configuration.utf8).write(to: URL(filePath: folder + "/nginx.conf"))
        let words = ["-e", folder + "/errors", "-p", folder, "-c", folder + "/nginx.conf"]
        return try MeasuredServer(executable, words, port: port, path: path)
    }

    private init(_ executable: String, _ words: [String], port: UInt16, path: String) throws {
        self.port = port
        process = Process()
        process.executableURL = URL(filePath: executable)
        process.arguments = words
        process.standardOutput = FileHandle.nullDevice
        let start = ContinuousClock.now
        try process.run()
        while (try? LoopbackClient(port: port).body("GET", path)) == nil {
            guard process.isRunning, ContinuousClock.now - start < .seconds(15) else {
                process.terminate()
                throw LoopbackClient.Failure(
                    description: "\(executable) \(words.joined(separator: " ")) does not open.")
            }
            usleep(500)
        }
        firstAnswer = ContinuousClock.now - start
    }

    func stop() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
    }

    /// Resident memory in megabytes, of the process and of those it started.
    var residentMegabytes: Double {
        var total = 0.0
        for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] {
            guard let id = Int32(name), let status = try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)
            else { continue }
            func number(_ key: String) -> Double? {
                let line = status.split(separator: "\n").first { $0.hasPrefix(key + ":") }
                return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
            }
            let own = process.processIdentifier
            if id == own || number("PPid") == Double(own) { total += (number("VmRSS") ?? 0) / 1024 }
        }
        return total
    }

    /// Where a program stands; servers are often in sbin, which is not on everybody's path.
    static func find(_ program: String) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let folders = path.split(separator: ":").map(String.init) + ["/usr/sbin"]
        return folders.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static func freePort() throws -> UInt16 {
        #if canImport(Glibc)
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let named = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard named else { throw LoopbackClient.Failure(description: "This machine has no free port.") }
        return UInt16(bigEndian: address.sin_port)
    }
}
