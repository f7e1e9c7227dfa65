import Foundation

/// Where the hub says what went wrong: one line a fault, never a token, never a body.
public struct FaultLog: Sendable {
    private let write: @Sendable (String) -> Void

    public init(write: @escaping @Sendable (String) -> Void) {
        self.write = write
    }

    /// Lines on the error stream.
    public static let standardError = FaultLog { line in
        // A log that is full or gone is no reason to stop.
        try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
    }

    /// Writes one fault as one line, whatever its text holds.
    public func fault(_ sentence: String) {
        write("slimthuis: " + sentence.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
}
