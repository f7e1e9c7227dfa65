import Foundation

@main
enum Main {
    /// Every subcommand; each stands in the file of its feature.
    static let commands: [Command] =
        ServeCommand.commands
        + CatalogueCommand.commands
        + VisitsCommand.commands
        + HubCommand.commands
        + BenchCommand.commands

    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        let verdict = perform(words)
        // What was printed may still wait to be written, to a disk without room or to a reader that went away.
        guard fflush(nil) == 0 || verdict != .fine else {
            complain("What it says could not be written; make room where it goes, or send it elsewhere.")
            exit(Verdict.no.rawValue)
        }
        exit(verdict.rawValue)
    }

    private static func perform(_ words: [String]) -> Verdict {
        let matching = commands.filter { words.starts(with: $0.words) }
        guard let command = matching.max(by: { $0.words.count < $1.words.count }) else {
            if words.isEmpty || words == ["--help"] || words == ["-h"] {
                print(overview(commands))
                return .fine
            }
            // "slimthuis catalogue --help" lists what stands under "catalogue".
            let group = commands.filter { $0.words.first == words.first }
            if !group.isEmpty, words.count == 1 || words.last == "--help" {
                print(overview(group))
                return words.count == 1 ? .wrongUse : .fine
            }
            complain(
                "slimthuis does not know \"\(words.joined(separator: " "))\"; slimthuis --help lists what it does.")
            return .wrongUse
        }
        var arguments = Arguments(Array(words.dropFirst(command.words.count)))
        if arguments.flag("help") {
            print("slimthuis \(command.words.joined(separator: " ")): \(command.summary)\n\n\(command.usage)")
            return .fine
        }
        do {
            return try command.run(&arguments)
        } catch let misuse as Misuse {
            complain(misuse.description)
            return .wrongUse
        } catch {
            complain(String(describing: error))
            return .no
        }
    }

    private static func overview(_ commands: [Command]) -> String {
        let width = commands.map { $0.words.joined(separator: " ").count }.max() ?? 0
        let lines = commands.map { command in
            let words = command.words.joined(separator: " ")
            return "  \(words)\(String(repeating: " ", count: width - words.count))  \(command.summary)"
        }
        return "slimthuis COMMAND [OPTIONS]; --help after a command says more.\n\n" + lines.joined(separator: "\n")
    }

    /// Errors go to the error stream, so that what a command prints stays clean; the exit code tells them too.
    private static func complain(_ sentence: String) {
        try? FileHandle.standardError.write(contentsOf: Data("slimthuis: \(sentence)\n".utf8))
    }
}
