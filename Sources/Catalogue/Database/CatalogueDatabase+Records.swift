import Foundation
import GRDB

extension CatalogueDatabase {
    /// The slugs of all aids, in the order of the catalogue.
    public func slugs() throws -> [String] {
        try read { db in try String.fetchAll(db, sql: "SELECT slug FROM aid ORDER BY position") }
    }

    /// All aids, in the order of the catalogue.
    public func aids() throws -> [AidRecord] {
        try read { db in
            try String.fetchAll(db, sql: "SELECT record FROM aid ORDER BY position").map(Self.record)
        }
    }

    /// One aid; nil when there is none of that name.
    public func aid(slug: String) throws -> AidRecord? {
        try read { db in
            try String.fetchOne(db, sql: "SELECT record FROM aid WHERE slug = ?", arguments: [slug]).map(Self.record)
        }
    }

    /// The claims about an aid, in order, each with those it conflicts with.
    public func claims(aid: String) throws -> [Claim] {
        try read { db in
            let conflicts = try Row.fetchAll(
                db, sql: "SELECT claim, other FROM claimConflict WHERE aid = ? ORDER BY claim, rowid", arguments: [aid]
            ).reduce(into: [String: [String]]()) { conflicts, row in
                let (claim, other): (String, String) = (row[0], row[1])
                conflicts[claim, default: []].append(other)
            }
            let claims = try ClaimRow.fetchAll(
                db, sql: "SELECT * FROM claim WHERE aid = ? ORDER BY position", arguments: [aid])
            return try claims.map { try $0.claim(conflictsWith: conflicts) }
        }
    }

    /// The catalogue as `GET /api/v1/catalogue` serves it.
    public func catalogueJSON() throws -> [UInt8] { try document("catalogue") }

    /// The engine's description of the home, as `GET /api/v1/home` serves it.
    public func homeScriptJSON() throws -> [UInt8] { try document("home") }

    private func document(_ name: String) throws -> [UInt8] {
        try read { db in
            guard
                let body = try String.fetchOne(db, sql: "SELECT body FROM document WHERE name = ?", arguments: [name])
            else { throw CatalogueError.damaged(path: path, reason: "it has no \(name)") }
            return Array(body.utf8)
        }
    }

    private static func record(_ json: String) throws -> AidRecord {
        try JSONDecoder().decode(AidRecord.self, from: Data(json.utf8))
    }
}
