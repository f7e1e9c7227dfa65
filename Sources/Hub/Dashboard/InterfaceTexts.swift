import Catalogue
import Foundation

/// The texts that front ends show, in one language, read from the one place where they stand.
struct InterfaceTexts: Sendable {
    private let texts: [String: String]

    init(_ texts: [String: String]) { self.texts = texts }

    /// Reads `Resources/Strings/<language>.json`.
    init(folder: String, language: Language) throws {
        let data = try Data(contentsOf: URL(filePath: "\(folder)/\(language.rawValue).json"))
        texts = try JSONDecoder().decode([String: String].self, from: data)
    }

    /// The text under that key with its placeholders filled in; the key itself when there is none.
    func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        values.reduce(texts[key] ?? key) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
}
