/// The measurements: each prints what it measured beside a reference from the same run.
enum BenchCommand {
    static let commands: [Command] = [
        .benchEngine,
        .benchHub,
    ]
}
