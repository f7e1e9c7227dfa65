import Foundation
import GRDB

/// Makes `catalogue.sqlite` from the sources; the same sources always give the same content.
public enum CatalogueBuilder {
    /// What was built.
    public struct Report: Codable, Equatable, Sendable {
        public let content: String
        public let aids: Int
        public let claims: Int
        public let rooms: Int
    }

    /// Checks the sources and writes the catalogue. A reader sees either the old file or the whole new one.
    @discardableResult
    public static func build(_ sources: CatalogueSources, to url: URL) throws -> Report {
        let findings = CatalogueChecker.findings(in: sources)
        guard findings.isEmpty else { throw CatalogueError.mistakes(findings) }
        guard let home = sources.home?.value, let script = HomeScript(sources) else {
            throw CatalogueError.mistakes(EngineRules.findings(in: sources))
        }
        let records = sources.aids.map(\.value)
        let document = CatalogueDocument(version: 1, content: sources.content, aids: records, rooms: home.rooms)
        let folder = url.deletingLastPathComponent()
        let name = "\(url.lastPathComponent).\(Digest.hex(Digest.randomBytes(6))).new"
        let temporary = folder.appendingPathComponent(name)
        defer { try? FileManager.default.removeItem(at: temporary) }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try write(to: temporary) { db in
                try CatalogueSchema.create(db)
                try insert(document: "catalogue", try CatalogueJSON.bytes(document), into: db)
                try insert(document: "home", try script.json(), into: db)
                try insert(document: "content", Array(sources.content.utf8), into: db)
                for (position, room) in home.rooms.enumerated() { try insert(room, at: position, into: db) }
                for (position, record) in records.enumerated() { try insert(record, at: position, into: db) }
                if let synonyms = sources.synonyms?.value { try insert(synonyms, into: db) }
            }
            try replace(url, with: temporary)
        } catch {
            throw CatalogueError.cannotWrite(path: url.path, reason: CatalogueError.reason(error))
        }
        return Report(
            content: sources.content, aids: records.count, claims: records.reduce(0) { $0 + $1.claims.count },
            rooms: home.rooms.count)
    }

    private static func write(to url: URL, _ contents: (Database) throws -> Void) throws {
        var configuration = Configuration()
        configuration.label = "catalogue build"
        let queue = try DatabaseQueue(path: url.path, configuration: configuration)
        try queue.write(contents)
        try queue.close()
    }

    /// A rename is all or nothing, and who has the old file open keeps reading it.
    private static func replace(_ url: URL, with temporary: URL) throws {
        guard rename(temporary.path, url.path) == 0 else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: url.path])
        }
    }
}
