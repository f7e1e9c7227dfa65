import Foundation
import Hub
import Visits

extension Command {
    /// `bench hub`: requests, ingest, start and memory, each beside a reference from the same run.
    static let benchHub = Command(
        words: ["bench", "hub"],
        summary: "Time the hub's requests, ingest and start beside nginx and raw SQLite, and weigh its memory.",
        usage: """
            --root FOLDER   where the project stands (default: the current folder)
            --json          prints the figures as JSON

            Takes less than a minute. Requests are measured with wrk beside nginx; without those two the rest is
            measured and a sentence says what is missing.
            """
    ) { arguments in
        let root = try arguments.option("root") ?? "."
        let wantsJSON = arguments.flag("json")
        try arguments.finish()
        guard HubFolders(root: root, data: "").isHouse else {
            throw Misuse("\(root) holds no Resources/Web; name the folder of the project with --root.")
        }
        let figures = try HubBench(root: root).measure()
        print(wantsJSON ? try figures.json : figures.text)
        return .fine
    }
}

/// Measures a hub of its own, with its own data in a folder that goes when it is done.
private struct HubBench {
    let root: String

    struct Figures: Encodable {
        var tables: [BenchTable] = []
        /// What could not be measured, and why.
        var notes: [String] = []

        var text: String { (tables.map(\.table) + notes).joined(separator: "\n\n") }

        var json: String {
            get throws {
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
                return String(decoding: try encoder.encode(self), as: UTF8.self)
            }
        }
    }

    private static let paths: [(name: String, path: String)] = [
        ("an icon", "/web/icon.svg"), ("the catalogue (API)", "/api/v1/catalogue"),
        ("the home script (API)", "/api/v1/home"), ("the kitchen's model", "/models/keuken.glb"),
    ]
    private static let seconds = 2
    private static let requestRounds = 2
    private static let batches = 100
    private static let rounds = 5
    private static let starts = 5
    private static let mostMegabytes = 60.0

    func measure() throws -> Figures {
        let folder = NSTemporaryDirectory() + "slimthuis-bench-" + UUID().uuidString
        let data = folder + "/data"
        try FileManager.default.createDirectory(atPath: folder + "/files", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var figures = Figures()

        let first = try MeasuredServer.hub(root: root, data: data)
        first.stop()
        let token = try DeviceRegistry(folder: data).enrol(name: "bench").token
        let again = try (0..<Self.starts).map { _ in
            let server = try MeasuredServer.hub(root: root, data: data)
            server.stop()
            return server.firstAnswer
        }
        let hub = try MeasuredServer.hub(root: root, data: data)
        defer { hub.stop() }
        let idle = hub.residentMegabytes

        try copyFiles(from: hub, to: folder + "/files")
        let nginx = try MeasuredServer.nginx(folder: folder, answeringTo: Self.paths[0].path)
        defer { nginx?.stop() }
        let wrk = MeasuredServer.find("wrk")
        if let nginx, let wrk {
            figures.tables.append(try requests(hub, nginx, wrk: wrk))
        }
        for (program, isThere) in [("nginx", nginx != nil), ("wrk", wrk != nil)] where !isThere {
            figures.notes.append(
                "Requests were not measured: \(program) is not installed (apt-get install \(program)).")
        }
        figures.tables.append(try inserts(folder, hub, token: token))
        nginx?.stop()
        let references = try (0..<Self.starts).compactMap { _ in
            let server = try MeasuredServer.nginx(folder: folder, answeringTo: Self.paths[0].path)
            server?.stop()
            return server?.firstAnswer
        }
        if let reference = references.min(), let again = again.min() {
            figures.tables.append(starts(first: first.firstAnswer, again: again, nginx: reference))
        }
        figures.tables.append(
            BenchTable(
                title: "Resident memory", ours: "hub", reference: "at most",
                rows: [
                    .init(name: "idle, just started", ours: idle, reference: Self.mostMegabytes, unit: "MB"),
                    .init(
                        name: "idle, after the load above", ours: hub.residentMegabytes,
                        reference: Self.mostMegabytes, unit: "MB"),
                ]))
        return figures
    }

    /// What the hub hands out, for nginx to hand out too.
    private func copyFiles(from hub: MeasuredServer, to folder: String) throws {
        let client = try LoopbackClient(port: hub.port)
        for (_, path) in Self.paths {
            let url = URL(filePath: folder + path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(try client.body("GET", path)).write(to: url)
        }
    }

    private func requests(_ hub: MeasuredServer, _ nginx: MeasuredServer, wrk: String) throws -> BenchTable {
        let load = BenchRequests(wrk: wrk, seconds: Self.seconds)
        return BenchTable(
            title: "Requests a second over \(BenchRequests.connections) connections", ours: "hub", reference: "nginx",
            rows: try Self.paths.map { name, path in
                // In turns, and the best round of each: other work on the machine hits both.
                var row = (ours: 0.0, reference: 0.0)
                for _ in 0..<Self.requestRounds {
                    row.ours = max(row.ours, try load.perSecond(port: hub.port, path: path))
                    row.reference = max(row.reference, try load.perSecond(port: nginx.port, path: path))
                }
                return BenchTable.Row(name: name, ours: row.ours, reference: row.reference, unit: "/s")
            })
    }

    private func inserts(_ folder: String, _ hub: MeasuredServer, token: String) throws -> BenchTable {
        // What else the machine does slows a round down and never speeds one up, so the best round counts.
        var speeds = BenchInsert.Speeds()
        for round in 0..<Self.rounds {
            let own = "\(folder)/round-\(round)"
            try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
            let measured = try BenchInsert(folder: own, batches: Self.batches).measure(overHTTP: hub, token: token)
            speeds = speeds.best(measured)
        }
        return BenchTable(
            title: "Durable events a second in batches of \(BenchInsert.batchSize)", ours: "ours",
            reference: "raw SQLite",
            rows: [
                .init(name: "GRDB Statement", ours: speeds.statement, reference: speeds.raw, unit: "/s"),
                .init(name: "the store of visits", ours: speeds.store, reference: speeds.raw, unit: "/s"),
                .init(name: "over HTTP, one device", ours: speeds.http, reference: speeds.raw, unit: "/s"),
            ])
    }

    private func starts(first: Duration, again: Duration, nginx: Duration) -> BenchTable {
        func milliseconds(_ duration: Duration) -> Double { duration / .milliseconds(1) }
        let reference = milliseconds(nginx)
        return BenchTable(
            title: "From the start of the process to its first answer", ours: "hub", reference: "nginx",
            rows: [
                .init(
                    name: "on new data, catalogue built", ours: milliseconds(first), reference: reference, unit: "ms"),
                .init(name: "on the same data", ours: milliseconds(again), reference: reference, unit: "ms"),
            ])
    }
}
