import Foundation

/// How this module writes JSON: keys sorted, so that the same value always gives the same bytes.
enum CatalogueJSON {
    static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }
}
