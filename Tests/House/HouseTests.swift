import Foundation
import Testing

/// The house keeps its shape: dependencies point one way, and the engine stands alone.
@Suite("The house")
struct HouseTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// What each of our modules may know of the others. System and database modules are free to all but the engine.
    private static let mayKnow: [String: Set<String>] = [
        "HomeEngine": [],
        "Catalogue": ["HomeEngine"],
        "Visits": ["HomeEngine"],
        "Hub": ["HomeEngine", "Catalogue", "Visits"],
        "slimthuis": ["HomeEngine", "Catalogue", "Visits", "Hub"],
        "WebBridge": ["HomeEngine", "CWasmRuntime"],
    ]

    @Test("Given the package's description, when its dependencies are followed, then none runs against the house")
    func dependenciesPointOneWay() throws {
        let targets = try packageTargets()
        for (name, allowed) in Self.mayKnow {
            let target = try #require(targets[name], "the package has no target \(name)")
            let ours = target.intersection(Set(Self.mayKnow.keys).union(["CWasmRuntime"]))
            #expect(ours.isSubset(of: allowed), "\(name) knows \(ours.subtracting(allowed).sorted())")
        }
        #expect(targets["HomeEngine"] == [], "the engine depends on nothing at all")
        #expect(targets["WebBridge"] == ["HomeEngine", "CWasmRuntime"])
    }

    @Test("Given the sources of each module, when their imports are read, then they stay within the house")
    func importsPointOneWay() throws {
        for (name, allowed) in Self.mayKnow {
            let folder = name == "slimthuis" ? "Slimthuis" : name
            let imported = try imports(in: Self.root.appending(path: "Sources/\(folder)"))
            #expect(!imported.files.isEmpty, "\(name) has no sources")
            let ours = imported.modules.intersection(Self.mayKnow.keys)
            #expect(ours.isSubset(of: allowed), "\(name) imports \(ours.subtracting(allowed).sorted())")
        }
    }

    @Test("Given the engine's sources, when their imports are read, then there are none")
    func theEngineImportsNothing() throws {
        #expect(try imports(in: Self.root.appending(path: "Sources/HomeEngine")).modules == [])
    }

    @Test("Given the domain's sources, when they are read, then none knows which database stands behind GRDB")
    func noDomainCodeKnowsSQLite() throws {
        for folder in ["Catalogue", "Visits", "Hub"] {
            #expect(try !imports(in: Self.root.appending(path: "Sources/\(folder)")).modules.contains("CSQLite"))
        }
    }

    private func packageTargets() throws -> [String: Set<String>] {
        struct Description: Decodable {
            struct Target: Decodable {
                let name: String
                let dependencies: [Dependency]
            }
            /// `{"byName": ["HomeEngine", null]}`, `{"product": ["GRDB", …]}` or `{"target": […]}`.
            struct Dependency: Decodable {
                let name: String
                init(from decoder: any Decoder) throws {
                    let container = try decoder.singleValueContainer()
                    let kinds = try container.decode([String: [Part]].self)
                    name = kinds.values.first?.first?.text ?? ""
                }
                struct Part: Decodable {
                    let text: String?
                    init(from decoder: any Decoder) throws {
                        text = try? decoder.singleValueContainer().decode(String.self)
                    }
                }
            }
            let targets: [Target]
        }
        let scratch = FileManager.default.temporaryDirectory.appending(path: "house-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "swift", "package", "--package-path", Self.root.path, "--scratch-path", scratch.path, "dump-package",
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "swift package dump-package failed")
        let description = try JSONDecoder().decode(Description.self, from: data)
        return Dictionary(
            uniqueKeysWithValues: description.targets.map { ($0.name, Set($0.dependencies.map { $0.name })) })
    }

    private func imports(in folder: URL) throws -> (files: [URL], modules: Set<String>) {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let files = (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
        var modules: Set<String> = []
        for file in files {
            // A platform's C library behind `#if canImport` is no module of ours; the engine may not even have that.
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let words = line.split(separator: " ").drop {
                    ["public", "private", "internal", "package"].contains($0) || $0.hasPrefix("@")
                }
                guard words.first == "import", let module = words.dropFirst().last else { continue }
                modules.insert(String(module.split(separator: ".")[0]))
            }
        }
        return (files, modules)
    }
}
