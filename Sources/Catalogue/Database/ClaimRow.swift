import GRDB

/// A row of the claim table.
struct ClaimRow: FetchableRecord {
    private let row: Row

    init(row: Row) throws { self.row = row.copy() }

    func claim(conflictsWith conflicts: [String: [String]]) throws -> Claim {
        let id: String = row["id"]
        guard let direction = Claim.Direction(rawValue: row["direction"]),
            let strength = Claim.Strength(rawValue: row["strength"]), let scope = Claim.Scope(rawValue: row["scope"])
        else { throw CatalogueError.damaged(path: "claim \(id)", reason: "it has a value nobody knows") }
        return Claim(
            id: id, value: row["value"], unit: LocalText(nl: row["unitNl"], en: row["unitEn"]), direction: direction,
            sentence: LocalText(nl: row["sentenceNl"], en: row["sentenceEn"]),
            qualifier: LocalText(nl: row["qualifierNl"], en: row["qualifierEn"]), n: row["n"],
            organisation: row["organisation"], year: row["year"], strength: strength,
            source: Source(
                title: row["sourceTitle"], reference: row["sourceReference"], lines: row["sourceLines"],
                url: row["sourceUrl"]),
            attachedTo: Claim.Attachment(scope: scope, id: row["attachedTo"]), conflictsWith: conflicts[id] ?? [])
    }
}
