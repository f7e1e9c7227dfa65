/// Names one exact version of what stands at an address, so that a client asks again without fetching again.
struct EntityTag: Sendable, Hashable {
    /// Without the quotes.
    let opaque: String

    init(_ opaque: String) { self.opaque = opaque }

    var header: String { "\"\(opaque)\"" }

    /// The same version in gzip is another sequence of bytes, so its strong tag is another one.
    var compressed: EntityTag { EntityTag(opaque + "-gzip") }

    /// Whether an `If-None-Match` names it; weak tags count, as they do for reading.
    func isNamed(in header: String?) -> Bool {
        guard let header else { return false }
        return header.split(separator: ",").contains { part in
            let tag = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
            return String(tag) == "*" || String(tag) == self.header || String(tag) == "W/" + self.header
        }
    }
}
