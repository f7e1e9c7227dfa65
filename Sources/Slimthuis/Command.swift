/// One subcommand of `slimthuis`: its words, its help and what it does.
struct Command: Sendable {
    /// The words that choose it, such as `["catalogue", "check"]`.
    let words: [String]
    /// One sentence for the list of commands.
    let summary: String
    /// The options, one a line, as shown by `--help`.
    let usage: String
    /// Does the work. Throwing a `Misuse` means wrong use; any other error means that the answer is no.
    let run: @Sendable (inout Arguments) throws -> Verdict
}

/// How a command ended: its exit code.
enum Verdict: Int32, Sendable {
    case fine = 0
    case no = 1
    case wrongUse = 2
}

/// The command was called in a way it does not understand, or cannot start at all: exit code 2.
struct Misuse: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
