import Foundation
import HomeEngine
import TestSupport
import Testing

/// One engine decides everywhere: what the browser's engine answers is what the native one answers, byte for byte.
@Suite("Native and WebAssembly")
struct ParityTests {
    /// What the browser's engine may ask of the page: nothing.
    private static let allowedImports: [String] = []
    private static let largestGzip = 150_000

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let wasm = root.appending(path: ".build/web/engine.wasm")
    private static let replay = root.appending(path: "Tests/WebBridge/replay.mjs")
    /// The boundary compiled for this machine stands beside the tests.
    private static let native = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "WebBridge")

    @Test(
        "Given random inputs, when both engines take them, then effects, complaints and poses are identical",
        arguments: [
            UInt32(1), 2, 3,
        ])
    func identical(seed: UInt32) throws {
        try requireWasm()
        var random = SeededRandom(seed: UInt64(seed) &* 7_919)
        var log = "\(seed)\n\(SampleHome.json)\n--- inputs\n"
        for _ in 0..<2_500 { log += RandomLog.line(&random) + "\n" }
        let here = try run(Self.native.path, [], input: log)
        let there = try run("/usr/bin/env", ["node", Self.replay.path, Self.wasm.path], input: log)
        #expect(here.split(separator: "\n").count > 2_500)
        #expect(here.contains("try-out-ended"), "the log must be lively enough to mean something")
        let difference = zip(here.split(separator: "\n"), there.split(separator: "\n")).enumerated()
            .first { $0.element.0 != $0.element.1 }
        #expect(here == there, "seed \(seed): first difference in line \(difference.map { $0.offset } ?? -1)")
    }

    @Test("Given a description with a mistake, when both engines read it, then both say the same sentence")
    func sameComplaint() throws {
        try requireWasm()
        let log =
            "1\n\(SampleHome.json.replacing("\"spot\": \"tafel\"", with: "\"spot\": \"dak\""))\n--- inputs\ntick 5\n"
        let here = try run(Self.native.path, [], input: log)
        #expect(here.hasPrefix("Line 32, aids[1].spot: no room has a spot \"dak\"."))
        #expect(try here == run("/usr/bin/env", ["node", Self.replay.path, Self.wasm.path], input: log))
    }

    @Test("Given the module, when it is inspected, then it asks nothing of the page and is light enough for a phone")
    func lightAndAlone() throws {
        try requireWasm()
        struct Inspection: Decodable {
            let imports: [String]
            let gzip: Int
        }
        let text = try run("/usr/bin/env", ["node", Self.replay.path, Self.wasm.path, "--inspect"], input: "")
        let inspection = try JSONDecoder().decode(Inspection.self, from: Data(text.utf8))
        #expect(inspection.imports == Self.allowedImports)
        #expect(inspection.gzip <= Self.largestGzip)
    }

    private func requireWasm() throws {
        try #require(
            FileManager.default.fileExists(atPath: Self.wasm.path), "Run Scripts/web first: it builds engine.wasm.")
    }

    private func run(_ program: String, _ arguments: [String], input: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        // A file instead of a pipe: neither side can block on the other.
        let file = FileManager.default.temporaryDirectory.appending(path: "parity-\(UUID().uuidString)")
        try Data(input.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        process.standardInput = try FileHandle(forReadingFrom: file)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(program) ended with \(process.terminationStatus)")
        return String(decoding: data, as: UTF8.self)
    }
}
