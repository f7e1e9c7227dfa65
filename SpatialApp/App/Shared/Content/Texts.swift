import Catalogue
import Foundation

/// The interface texts in one language.
struct Texts {
    let language: Language
    private let bundle: Bundle

    /// The visitor chooses the language, so it need not be the device's.
    init(language: Language, in bundle: Bundle) {
        self.language = language
        let folder = bundle.path(forResource: language.rawValue, ofType: "lproj")
        self.bundle = folder.flatMap { Bundle(path: $0) } ?? bundle
    }

    /// The text for a key, with its `{placeholders}` filled in.
    func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        var text = bundle.localizedString(forKey: key, value: nil, table: nil)
        for (name, value) in values { text = text.replacingOccurrences(of: "{\(name)}", with: value) }
        return text
    }
}
