import Foundation
import GRDB

/// A built catalogue, opened for reading only; many may read at the same time.
public final class CatalogueDatabase: Sendable {
    private let reader: any DatabaseReader
    public let path: String
    /// Names the content it was built from.
    public let content: String

    /// Opens a catalogue, or says why that cannot be.
    public init(path: String) throws {
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else { throw CatalogueError.notThere(path: path) }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.label = "catalogue"
        let content: String?
        let version: Int
        do {
            reader = try DatabasePool(path: path, configuration: configuration)
            (version, content) = try reader.read { db in
                (
                    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
                    try String.fetchOne(db, sql: "SELECT body FROM document WHERE name = 'content'")
                )
            }
        } catch {
            throw CatalogueError.damaged(path: path, reason: CatalogueError.reason(error))
        }
        guard version == CatalogueSchema.version else {
            throw CatalogueError.otherVersion(path: path, found: version, known: CatalogueSchema.version)
        }
        guard let content else { throw CatalogueError.damaged(path: path, reason: "it does not name its content") }
        self.content = content
    }

    func read<Value>(_ value: (Database) throws -> Value) throws -> Value {
        do {
            return try reader.read(value)
        } catch let error as CatalogueError {
            throw error
        } catch {
            throw CatalogueError.damaged(path: path, reason: CatalogueError.reason(error))
        }
    }
}
