import Foundation

@testable import Hub

/// A house for one test: the project's own catalogue, texts and models, with a page of the test's.
final class House {
    let folder: TemporaryFolder
    var folders: HubFolders { HubFolders(root: folder.path + "/house", data: folder.path + "/data") }

    static let page = "<!doctype html><script type=\"importmap\">{\"imports\":{}}</script><title>Huis</title>"

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.page, to: "house/Resources/Web/index.html")
        try folder.write("body {}", to: "house/Resources/Web/dashboard.css")
        try folder.write("RIFF", to: "house/Resources/Sounds/beep.wav")
        try folder.write("export {}", to: "house/.vendor/three/three.js")
        try folder.write("\0asm", to: "house/.build/web/engine.wasm")
        for part in ["Resources/Catalogue", "Resources/Strings", "Models3D"] {
            try FileManager.default.createSymbolicLink(
                atPath: "\(folders.root)/\(part)", withDestinationPath: "\(Self.project)/\(part)")
        }
    }

    /// The folder of the project that this file belongs to.
    static let project = URL(filePath: #filePath).pathComponents.dropLast(4).joined(separator: "/").dropFirst()
}
