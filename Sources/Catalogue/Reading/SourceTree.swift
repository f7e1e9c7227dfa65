import Foundation

/// The files a catalogue is made from: a folder on disk, or texts in memory.
public struct SourceTree: Sendable {
    /// The bytes of a file; nil when there is none of that name.
    let read: @Sendable (_ path: String) throws -> [UInt8]?
    /// The names of the files in a folder, in order.
    let list: @Sendable (_ folder: String) throws -> [String]

    /// The folder that holds Resources and Models3D.
    public static func folder(_ root: URL) -> SourceTree {
        SourceTree(
            read: { path in
                let url = root.appendingPathComponent(path)
                guard FileManager.default.fileExists(atPath: url.path) else { return nil }
                return Array(try Data(contentsOf: url))
            },
            list: { folder in
                let url = root.appendingPathComponent(folder)
                guard FileManager.default.fileExists(atPath: url.path) else { return [] }
                return try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
            })
    }

    /// Texts by their path from the root.
    public static func texts(_ texts: [String: String]) -> SourceTree {
        SourceTree(
            read: { path in texts[path].map { Array($0.utf8) } },
            list: { folder in
                texts.keys.filter { $0.hasPrefix(folder + "/") }.map { String($0.dropFirst(folder.count + 1)) }
                    .filter { !$0.contains("/") }.sorted()
            })
    }
}
