import Foundation

/// A folder that is gone when the test is.
final class Folder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("visits-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    /// Whether any file here holds these bytes.
    func holds(_ bytes: [UInt8]) throws -> Bool {
        try names.contains { name in
            try Data(contentsOf: URL(fileURLWithPath: file(name))).range(of: Data(bytes)) != nil
        }
    }

    /// Damages a file from a place in it on.
    func spoil(_ path: String, from start: Int = 0) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        try Data(bytes[..<start] + bytes[start...].map { $0 ^ 0x5A }).write(to: URL(fileURLWithPath: path))
    }
}
