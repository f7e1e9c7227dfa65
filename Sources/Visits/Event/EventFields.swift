import HomeEngine

/// What an event is read from: named texts and whole numbers, each of which may be missing.
protocol EventFields {
    mutating func text(_ field: VisitEvent.Field) throws(EventRefusal) -> String?
    mutating func whole(_ field: VisitEvent.Field) throws(EventRefusal) -> Int64?
}

extension VisitEvent {
    /// The names of the fields on the wire and of the columns in the database, in their order.
    enum Field: String, CaseIterable, CodingKey {
        case id, visit, sequence, kind, aid, detail, offset, at, uncertainty, exhibition, audience, frontEnd, engine
        case content
    }

    /// Reads the fields in the order of the wire; every way to read an event comes along here, and refuses the same.
    init(fields: inout some EventFields) throws(EventRefusal) {
        func need<Value>(_ field: Field, _ value: Value?) throws(EventRefusal) -> Value {
            guard let value else { throw EventRefusal("\"\(field.rawValue)\" is missing.") }
            return value
        }
        func id(_ field: Field, _ text: String) throws(EventRefusal) -> TimeOrderedID {
            guard let id = TimeOrderedID(text) else {
                throw EventRefusal("\"\(field.rawValue)\" is no UUID of version 7.")
            }
            return id
        }
        func known<Value: RawRepresentable<String>>(
            _ type: Value.Type, _ field: Field, _ text: String
        ) throws(EventRefusal) -> Value {
            guard let value = Value(rawValue: text) else { throw EventRefusal("The \(field.rawValue) is not known.") }
            return value
        }
        let event = try id(.id, need(.id, fields.text(.id)))
        let visit = try id(.visit, need(.visit, fields.text(.visit)))
        let sequence = try need(.sequence, fields.whole(.sequence))
        let kind = try known(VisitEventKind.self, .kind, need(.kind, fields.text(.kind)))
        let aid = try fields.text(.aid)
        let detail = try fields.text(.detail)
        let offset = try need(.offset, fields.whole(.offset))
        guard let at = Moment(try need(.at, fields.text(.at))) else {
            throw EventRefusal("\"at\" is no time as in 2026-11-20T09:41:00.123Z.")
        }
        let uncertainty = try fields.whole(.uncertainty) ?? 0
        let exhibition = try fields.text(.exhibition)
        var audience: Audience?
        if let text = try fields.text(.audience) { audience = try known(Audience.self, .audience, text) }
        try self.init(
            id: event, visit: visit, sequence: sequence, kind: kind, aid: aid, detail: detail, offset: offset, at: at,
            uncertainty: uncertainty, exhibition: exhibition, audience: audience,
            frontEnd: need(.frontEnd, fields.text(.frontEnd)), engine: need(.engine, fields.text(.engine)),
            content: need(.content, fields.text(.content)))
    }
}
