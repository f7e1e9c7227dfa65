import Foundation
import Synchronization

@testable import Hub

/// The real `slimthuis serve`, in a process of its own that can be killed.
final class HubProcess {
    let port: UInt16
    let dashboardPath: String
    /// Everything that it said when it opened.
    let welcome: String
    private let process: pid_t
    private var output: Int32
    private var isEnded = false

    /// How a program ended: by itself with a code, or by a signal.
    enum End: Equatable {
        case code(Int32)
        case signal(Int32)
    }

    /// The built program, beside the tests.
    static var executable: String {
        URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "slimthuis").path
    }

    /// Starts it on a free port and waits until it is open. `errors` is the file that its error stream goes to.
    init(_ folders: HubFolders, errors: String, with more: [String] = []) throws {
        let arguments = ["serve", "--port", "0", "--root", folders.root, "--data", folders.data] + more
        (process, output) = try Self.spawn(arguments, errors: errors)
        var text = ""
        var bytes = [UInt8](repeating: 0, count: 4096)
        while !text.contains("works once") {
            var watched = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
            guard poll(&watched, 1, 60_000) > 0, case let count = read(output, &bytes, bytes.count), count > 0 else {
                kill(process, SIGKILL)
                Self.reap(process)
                close(output)
                throw RawClient.Failure(description: "serve ended before it was open, or never was; see \(errors)")
            }
            text += String(decoding: bytes.prefix(count), as: UTF8.self)
        }
        guard let match = text.firstMatch(of: #/http://localhost:(\d+)(/dashboard\?key=\w+)/#),
            let port = UInt16(match.1)
        else { throw RawClient.Failure(description: "serve does not tell where it is: \(text)") }
        self.port = port
        dashboardPath = String(match.2)
        welcome = text
    }

    deinit {
        if !isEnded { end(by: SIGKILL) }
        stopListening()
    }

    /// From now on nobody reads what it says.
    func stopListening() {
        if output >= 0 { close(output) }
        output = -1
    }

    /// Sends a signal and waits until the process is gone.
    @discardableResult
    func end(by signal: Int32) -> End {
        kill(process, signal)
        isEnded = true
        return Self.reap(process)
    }

    /// Runs the program to its end; answers how it ended and what it said, unless a file takes its output.
    static func run(
        _ arguments: [String], output file: String? = nil
    ) throws -> (end: End, output: String, errors: String) {
        let errors = NSTemporaryDirectory() + "slimthuis-errors-" + UUID().uuidString
        defer { unlink(errors) }
        let (process, output) = try spawn(arguments, errors: errors, outputFile: file)
        defer { close(output) }
        var text: [UInt8] = []
        var bytes = [UInt8](repeating: 0, count: 4096)
        while case let count = read(output, &bytes, bytes.count), count > 0 { text += bytes.prefix(count) }
        let end = reap(process)
        let said = try String(contentsOfFile: errors, encoding: .utf8)
        return (end, String(decoding: text, as: UTF8.self), said)
    }

    private static func spawn(
        _ arguments: [String], errors: String, outputFile: String? = nil
    ) throws -> (pid_t, Int32) {
        // One at a time: a program that another test starts at this moment would keep the pipe open.
        try spawning.withLock { _ in try spawnAlone(arguments, errors: errors, outputFile: outputFile) }
    }

    private static let spawning = Mutex(())

    private static func spawnAlone(
        _ arguments: [String], errors: String, outputFile: String?
    ) throws -> (pid_t, Int32) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw RawClient.Failure(description: "no pipe: \(errno)") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        if let outputFile { posix_spawn_file_actions_addopen(&actions, 1, outputFile, O_WRONLY, 0) }
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        var words: [UnsafeMutablePointer<CChar>?] = ([executable] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let failed = posix_spawn(&process, executable, &actions, nil, &words, environ)
        close(ends[1])
        guard failed == 0 else {
            close(ends[0])
            throw RawClient.Failure(description: "cannot start \(executable): \(String(cString: strerror(failed)))")
        }
        return (process, ends[0])
    }

    @discardableResult
    private static func reap(_ process: pid_t) -> End {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? .code(status >> 8 & 0xFF) : .signal(signal)
    }
}
