import Foundation

/// Requests a second of the hub beside nginx, with the same bytes and the same load.
struct BenchRequests {
    let wrk: String
    let seconds: Int
    static let connections = 32

    func perSecond(port: UInt16, path: String) throws -> Double {
        let process = Process()
        process.executableURL = URL(filePath: wrk)
        process.arguments = [
            "-t", "1", "-c", "\(Self.connections)", "-d", "\(seconds)s", "http://127.0.0.1:\(port)\(path)",
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        let lines = text.split(separator: "\n")
        guard process.terminationStatus == 0, !lines.contains(where: { $0.contains("Non-2xx") }),
            let line = lines.first(where: { $0.hasPrefix("Requests/sec:") }),
            let number = Double(line.dropFirst(13).filter { $0 != " " })
        else { throw LoopbackClient.Failure(description: "wrk could not measure \(path):\n\(text)") }
        return number
    }
}
