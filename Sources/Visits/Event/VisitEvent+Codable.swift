import HomeEngine

extension VisitEvent: Codable {
    public init(from decoder: any Decoder) throws {
        var fields = DecodedFields(container: try decoder.container(keyedBy: Field.self))
        do {
            self = try VisitEvent(fields: &fields)
        } catch {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: error.reason))
        }
    }

    /// Writes every field, those without a value as null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Field.self)
        try container.encode(id, forKey: .id)
        try container.encode(visit, forKey: .visit)
        try container.encode(sequence, forKey: .sequence)
        try container.encode(kind.rawValue, forKey: .kind)
        try container.encode(aid, forKey: .aid)
        try container.encode(detail, forKey: .detail)
        try container.encode(offset, forKey: .offset)
        try container.encode(at.description, forKey: .at)
        try container.encode(uncertainty, forKey: .uncertainty)
        try container.encode(exhibition, forKey: .exhibition)
        try container.encode(audience?.rawValue, forKey: .audience)
        try container.encode(frontEnd, forKey: .frontEnd)
        try container.encode(engine, forKey: .engine)
        try container.encode(content, forKey: .content)
    }
}

/// The fields as a decoder gives them.
private struct DecodedFields: EventFields {
    let container: KeyedDecodingContainer<VisitEvent.Field>

    func text(_ field: VisitEvent.Field) throws(EventRefusal) -> String? {
        do {
            return try container.decodeIfPresent(String.self, forKey: field)
        } catch {
            throw EventRefusal("\"\(field.rawValue)\" should be a text.")
        }
    }

    func whole(_ field: VisitEvent.Field) throws(EventRefusal) -> Int64? {
        do {
            return try container.decodeIfPresent(Int64.self, forKey: field)
        } catch {
            throw EventRefusal("\"\(field.rawValue)\" should be a whole number.")
        }
    }
}
