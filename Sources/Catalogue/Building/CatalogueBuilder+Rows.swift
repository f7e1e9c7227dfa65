import GRDB

extension CatalogueBuilder {
    static func insert(document name: String, _ bytes: [UInt8], into db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO document (name, body) VALUES (?, ?)")
            .execute(arguments: [name, String(decoding: bytes, as: UTF8.self)])
    }

    static func insert(_ room: RoomRecord, at position: Int, into db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO room (id, position, nameNl, nameEn) VALUES (?, ?, ?, ?)")
            .execute(arguments: [room.id, position, room.name.nl, room.name.en])
    }

    static func insert(_ record: AidRecord, at position: Int, into db: Database) throws {
        let json = String(decoding: try CatalogueJSON.bytes(record), as: UTF8.self)
        try db.cachedStatement(
            sql: """
                INSERT INTO aid (slug, position, room, spot, kind, stage, circleQuestion, nameNl, nameEn, record)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            record.slug, position, record.room, record.spot, record.kind.rawValue, record.stage.current.rawValue,
            record.circleQuestion, record.name.nl, record.name.en, json,
        ])
        for (place, claim) in record.claims.enumerated() {
            try insert(claim, of: record.slug, at: place, into: db)
        }
        for claim in record.claims {
            for other in claim.conflictsWith {
                try db.cachedStatement(sql: "INSERT INTO claimConflict (aid, claim, other) VALUES (?, ?, ?)")
                    .execute(arguments: [record.slug, claim.id, other])
            }
        }
        for language in Language.allCases {
            let text = SearchText(record, in: language)
            try db.cachedStatement(
                sql: "INSERT INTO aidText (slug, language, name, oneLiner, text, more) VALUES (?, ?, ?, ?, ?, ?)"
            ).execute(arguments: [
                record.slug, language.rawValue, text.name, text.oneLiner, text.text, text.more,
            ])
        }
    }

    private static func insert(_ claim: Claim, of aid: String, at position: Int, into db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO claim (
                    id, aid, position, value, unitNl, unitEn, direction, sentenceNl, sentenceEn, qualifierNl,
                    qualifierEn, n, organisation, year, strength, sourceTitle, sourceReference, sourceLines, sourceUrl,
                    scope, attachedTo
                ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            claim.id, aid, position, claim.value, claim.unit.nl, claim.unit.en, claim.direction.rawValue,
            claim.sentence.nl, claim.sentence.en, claim.qualifier.nl, claim.qualifier.en, claim.n,
            claim.organisation, claim.year, claim.strength.rawValue, claim.source.title, claim.source.reference,
            claim.source.lines, claim.source.url, claim.attachedTo.scope.rawValue, claim.attachedTo.id,
        ])
    }

    static func insert(_ synonyms: SynonymRecord, into db: Database) throws {
        for language in Language.allCases {
            for pair in synonyms[language] {
                try db.cachedStatement(
                    sql: "INSERT OR IGNORE INTO synonym (language, said, means) VALUES (?, ?, ?)"
                ).execute(arguments: [
                    language.rawValue, SearchQuery.folded(pair.said), SearchQuery.folded(pair.means),
                ])
            }
        }
    }
}
