import Foundation

/// How much of the machine's memory this process holds.
enum ResidentMemory {
    /// In bytes; nil where the system does not tell it in this way.
    static func bytes() -> Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        return pages.map { $0 * Int(getpagesize()) }
    }
}
