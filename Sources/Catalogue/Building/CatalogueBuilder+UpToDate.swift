import Foundation

extension CatalogueBuilder {
    /// Opens the catalogue of these sources, and builds it first when there is none, or one of other content.
    public static func upToDate(_ sources: CatalogueSources, at url: URL) throws -> CatalogueDatabase {
        if let existing = try? CatalogueDatabase(path: url.path), existing.content == sources.content,
            sources.findings.isEmpty
        {
            return existing
        }
        try build(sources, to: url)
        return try CatalogueDatabase(path: url.path)
    }
}
