import HomeEngine

/// What came back when a device sent its events.
public enum UplinkReply: Hashable, Sendable {
    /// The hub's answer to each event, in order.
    case answers([EventAnswer])
    /// The hub wants fewer events at once.
    case tooLarge
    /// The hub does not know this device.
    case refused
    /// Something answered that is not the hub, such as the sign-in page of a hotel's network.
    case notTheHub
    /// Nothing answered, or the hub was in trouble.
    case unreachable

    /// Judges a response. It counts as the hub's only when it answers exactly what was sent.
    public init(status: Int, body: [UInt8], sent: [EventID]) {
        switch status {
        case 200:
            self = Self.answers(in: body, to: sent).map { .answers($0) } ?? .notTheHub
        case 413: self = .tooLarge
        case 401, 403: self = .refused
        case 429, 500...: self = .unreachable
        default: self = .notTheHub
        }
    }

    private static func answers(in body: [UInt8], to sent: [EventID]) -> [EventAnswer]? {
        guard let answers = (try? JSON(body))?["answers"], case .array(let values) = answers.content,
            values.count == sent.count
        else { return nil }
        var known: [EventAnswer] = []
        for (value, id) in zip(values, sent) {
            guard let text = value["id"]?.text, EventID(text) == id,
                let status = value["status"]?.text.flatMap({ EventAnswer.Status(rawValue: $0) })
            else { return nil }
            known.append(EventAnswer(id: text, status: status, reason: value["reason"]?.text))
        }
        return known
    }
}

extension JSON {
    fileprivate var text: String? {
        if case .string(let text) = content { text } else { nil }
    }
}
