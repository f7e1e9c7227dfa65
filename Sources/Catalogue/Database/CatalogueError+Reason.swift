import Foundation
import GRDB

extension CatalogueError {
    /// Why something failed, in the few words of whoever refused it.
    static func reason(_ error: any Error) -> String {
        let words =
            switch error {
            case let error as DatabaseError: error.message ?? "SQLite error \(error.resultCode.rawValue)"
            case let error as CatalogueError: error.description
            default: error.localizedDescription
            }
        return words.last == "." ? String(words.dropLast()) : words
    }
}
