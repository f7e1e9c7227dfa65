import Foundation

/// Where the hub finds what it hands out, and where it keeps what it collects.
public struct HubFolders: Sendable {
    /// The folder that holds Resources, Models3D and what was built.
    public let root: String
    /// The folder of this hub's databases.
    public let data: String

    public init(root: String, data: String) {
        self.root = root
        self.data = data
    }

    var web: String { root + "/Resources/Web" }
    var sounds: String { root + "/Resources/Sounds" }
    var strings: String { root + "/Resources/Strings" }
    var models: String { root + "/Models3D/Built" }
    var three: String { root + "/.vendor/three" }
    var builtWeb: String { root + "/.build/web" }

    /// Whether the root is a house at all.
    public var isHouse: Bool { FileManager.default.fileExists(atPath: web) }

    /// What is not there yet without which visitors see less, each with the command that makes it.
    public var missing: [String] {
        let models = (try? FileManager.default.contentsOfDirectory(atPath: models)) ?? []
        let checks: [(isThere: Bool, sentence: String)] = [
            (
                FileManager.default.fileExists(atPath: web + "/index.html"),
                "The page of the home (Resources/Web/index.html) is missing; it is part of the project."
            ),
            (
                FileManager.default.fileExists(atPath: three),
                "three.js (.vendor/three) is missing; Scripts/bootstrap installs it."
            ),
            (
                FileManager.default.fileExists(atPath: builtWeb + "/engine.wasm"),
                "The engine for the browser (.build/web/engine.wasm) is missing; Scripts/web builds it."
            ),
            (
                models.contains { $0.hasSuffix(".glb") },
                "The models (Models3D/Built) are missing; make models builds them."
            ),
        ]
        return checks.filter { !$0.isThere }.map(\.sentence)
    }

    /// Makes the data folder, for nobody but its owner.
    func makeData() throws(HubError) {
        do {
            try FileManager.default.createDirectory(
                atPath: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .cannotMakeData(path: data, reason: error.localizedDescription)
        }
    }
}
