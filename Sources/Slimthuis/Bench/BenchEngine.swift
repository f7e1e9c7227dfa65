import Catalogue
import Foundation
import HomeEngine

extension Command {
    /// `bench engine`: the engine's step and pick, native beside WebAssembly.
    static let benchEngine = Command(
        words: ["bench", "engine"],
        summary: "Time the engine's step and pick, native beside WebAssembly.",
        usage: """
            --root FOLDER   where the project stands (default: the current folder)
            --aids N        how many aids stand in the measured home, 1 to 200 (default 21)
            --json          prints the figures as JSON
            """
    ) { arguments in
        let root = URL(filePath: try arguments.option("root") ?? ".")
        let aids = try arguments.number("aids", in: 1...200) ?? 21
        let wantsJSON = arguments.flag("json")
        try arguments.finish()
        let figures = try EngineBench(root: root, aids: aids).measure()
        print(wantsJSON ? try figures.json : figures.table)
        return .fine
    }
}

/// Runs the same calls natively and in WebAssembly, on the same home.
private struct EngineBench {
    let root: URL
    let aids: Int
    private let rounds = 200_000

    func measure() throws -> BenchTable {
        let wasm = root.appending(path: ".build/web/engine.wasm")
        guard FileManager.default.fileExists(atPath: wasm.path) else {
            throw Misuse("\(wasm.path) is missing; run Scripts/web first.")
        }
        let script = try crowdedHome()
        let native = try nativeTimes(script)
        let web = try wasmTimes(wasm, script)
        return BenchTable(
            title: "Engine with \(aids) aids, time of one call over \(rounds) calls", ours: "WebAssembly",
            reference: "native",
            rows: [
                .init(name: "step and poses", ours: web.step, reference: native.step, unit: "ns"),
                .init(name: "pick", ours: web.pick, reference: native.pick, unit: "ns"),
            ])
    }

    private struct Times: Decodable {
        let step: Double
        let pick: Double
    }

    /// The home of the catalogue with its aids repeated on spots of their own, as in a house that is full.
    private func crowdedHome() throws -> Data {
        let file = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString).sqlite")
        defer { try? FileManager.default.removeItem(at: file) }
        try CatalogueBuilder.build(CatalogueSources(.folder(root)), to: file)
        let script = Data(try CatalogueDatabase(path: file.path).homeScriptJSON())
        guard var home = try JSONSerialization.jsonObject(with: script) as? [String: Any],
            var rooms = home["rooms"] as? [[String: Any]], let real = home["aids"] as? [[String: Any]], !real.isEmpty
        else { throw Misuse("The home has no aids to measure with.") }
        var spots: [[String: Any]] = []
        var crowd: [[String: Any]] = []
        for number in 0..<aids {
            let x = Double(number % 7) * 0.4 - 1.2
            let z = Double(number / 7) * 0.5 - 1.6
            spots.append(["id": "spot-\(number)", "position": [x, 0.9, z], "yaw": 0])
            var aid = real[number % real.count]
            aid["id"] = "aid-\(number)"
            aid["spot"] = "spot-\(number)"
            crowd.append(aid)
        }
        rooms[0]["spots"] = spots
        home["rooms"] = rooms
        home["aids"] = crowd
        return try JSONSerialization.data(withJSONObject: home)
    }

    private func nativeTimes(_ script: Data) throws -> Times {
        var engine = Engine(home: try Home(json: Array(script)), seed: 1)
        try engine.handle(.start(nil, .personal))
        var poses: [Float] = []
        let step = time { _ in
            try? engine.handle(.tick(milliseconds: 16))
            engine.writePoses(to: &poses)
        }
        var hits = 0
        let pick = time { round in
            let direction = Vector(Float(round % 200 - 100) / 100, -0.3, -3.2)
            if engine.target(along: Ray(origin: Vector(0, 1.5, 1.8), direction: direction)) != nil { hits += 1 }
        }
        return Times(step: step, pick: pick)
    }

    private func time(_ call: (Int) -> Void) -> Double {
        for round in 0..<rounds / 10 { call(round) }
        let clock = ContinuousClock()
        let taken = clock.measure { for round in 0..<rounds { call(round) } }
        return Double(taken.components.attoseconds) / 1e9 / Double(rounds)
            + Double(taken.components.seconds) * 1e9 / Double(rounds)
    }

    private func wasmTimes(_ wasm: URL, _ script: Data) throws -> Times {
        let home = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString).json")
        try script.write(to: home)
        defer { try? FileManager.default.removeItem(at: home) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "node", root.appending(path: "Sources/Slimthuis/Bench/engine.mjs").path, wasm.path, home.path,
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Misuse("node could not run engine.mjs; is node installed?") }
        return try JSONDecoder().decode(Times.self, from: data)
    }
}
