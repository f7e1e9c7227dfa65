/// The measurements: each prints what it measured beside a reference from the same run.
enum BenchCommand {
    static let commands: [Command] = [everything] + measurements

    private static let measurements: [Command] = [.benchEngine, .benchHub]

    private static let everything = Command(
        words: ["bench"],
        summary: "Run every measurement below, one after the other.",
        usage: "--root FOLDER   where the project stands (default: the current folder)"
    ) { arguments in
        let root = try arguments.option("root") ?? "."
        try arguments.finish()
        for (number, measurement) in measurements.enumerated() {
            if number > 0 { print() }
            var own = Arguments(["--root", root])
            let verdict = try measurement.run(&own)
            guard verdict == .fine else { return verdict }
        }
        return .fine
    }
}
