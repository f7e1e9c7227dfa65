import HomeEngine

/// What a device sends at once: `{"events":[…]}`. An event that cannot be read does not stop the others.
public struct EventBatch: Sendable {
    enum Entry: Sendable {
        case event(VisitEvent)
        case refused(id: String?, EventRefusal)
    }

    let entries: [Entry]

    public var count: Int { entries.count }

    /// The events that can be read.
    public var events: [VisitEvent] {
        entries.compactMap { entry in
            if case .event(let event) = entry { event } else { nil }
        }
    }

    /// More than this is never sent at once.
    public static let largest = 1_000

    public init(_ events: [VisitEvent]) { entries = events.map { .event($0) } }

    /// Reads the body of a request; refuses it as a whole when there is no list of events in it.
    public init(json: [UInt8]) throws(BatchRefusal) {
        let document: JSON
        do {
            document = try JSON(json)
        } catch {
            throw .notJSON(error.sentence)
        }
        guard let events = document["events"], case .array(let values) = events.content else { throw .noEvents }
        guard values.count <= Self.largest else { throw .tooMany(values.count) }
        entries = values.map(Self.entry)
    }

    private static func entry(_ json: JSON) -> Entry {
        guard case .object(let members) = json.content else {
            return .refused(id: nil, EventRefusal("This is no event."))
        }
        var fields = JSONFields(members: members)
        do {
            return .event(try VisitEvent(fields: &fields))
        } catch {
            return .refused(id: try? fields.text(.id), error)
        }
    }
}

/// The fields of a JSON object. Events are written in the order in which they are read, so each field is looked for
/// right after the last one first.
private struct JSONFields: EventFields {
    let members: [JSON.Member]
    private var next = 0

    init(members: [JSON.Member]) { self.members = members }

    private mutating func value(_ field: VisitEvent.Field) -> JSON.Content? {
        let name = field.rawValue
        guard
            let place = next < members.count && members[next].name == name
                ? next : members.firstIndex(where: { $0.name == name })
        else { return nil }
        next = place + 1
        return members[place].value.content
    }

    mutating func text(_ field: VisitEvent.Field) throws(EventRefusal) -> String? {
        switch value(field) {
        case nil, .null: return nil
        case .string(let text): return text
        default: throw EventRefusal("\"\(field.rawValue)\" should be a text.")
        }
    }

    mutating func whole(_ field: VisitEvent.Field) throws(EventRefusal) -> Int64? {
        switch value(field) {
        case nil, .null:
            return nil
        case .number(let number):
            guard let whole = Int64(exactly: number) else { fallthrough }
            return whole
        default:
            throw EventRefusal("\"\(field.rawValue)\" should be a whole number.")
        }
    }
}
