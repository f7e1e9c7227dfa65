import Foundation
import Testing

@testable import Catalogue

/// The real sources of the house as texts, so that a test can spoil one and see what is said about it.
struct HouseTexts {
    var texts: [String: String]

    static let aid = "Resources/Catalogue/aids/medicijndispenser.json"
    static let home = CatalogueSources.homePath
    static let dutch = "Resources/Strings/nl.json"
    static let english = "Resources/Strings/en.json"
    static let aidModel = "Models3D/Built/medicijndispenser.json"
    static let roomModel = "Models3D/Built/keuken.json"

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    init() throws {
        texts = [:]
        let paths = [
            Self.aid, Self.home, Self.dutch, Self.english, Self.aidModel, Self.roomModel,
            CatalogueSources.synonymsPath, CatalogueSources.forbiddenWordsPath,
        ]
        for path in paths {
            texts[path] = try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
        }
    }

    var sources: CatalogueSources { CatalogueSources(.texts(texts)) }
    var findings: [Finding] { CatalogueChecker.findings(in: sources) }

    /// Replaces the first `old` by `new` and gives the line of the change.
    mutating func spoil(_ file: String, _ old: String, _ new: String) throws -> Int {
        let text = try #require(texts[file], "no file \(file)")
        let range = try #require(text.range(of: old), "\(file) has no \(old)")
        texts[file] = text.replacingCharacters(in: range, with: new)
        let before = text[..<range.lowerBound].count { $0 == "\n" }
        return before + 1 + (old.prefix { $0 == "\n" || $0 == " " }.count { $0 == "\n" })
    }

    /// A folder for one test, taken away after it.
    static func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("catalogue-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }
}
