import Catalogue
import Foundation

extension Texts {
    /// The texts in the app. The visitor chooses the language, so it need not be the device's.
    init(language: Language, in bundle: Bundle) {
        let folder = bundle.path(forResource: language.rawValue, ofType: "lproj")
        let texts = folder.flatMap { Bundle(path: $0) } ?? bundle
        self.init(language: language) { key in
            // A bundle answers a key that it has no text for with the key.
            let text = texts.localizedString(forKey: key, value: nil, table: nil)
            return text == key ? nil : text
        }
    }
}
