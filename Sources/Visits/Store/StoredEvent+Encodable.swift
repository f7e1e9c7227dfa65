extension StoredEvent: Encodable {
    private enum OwnField: String, CodingKey {
        case device, receivedAt
    }

    /// The event with two fields more.
    public func encode(to encoder: any Encoder) throws {
        try event.encode(to: encoder)
        var container = encoder.container(keyedBy: OwnField.self)
        try container.encode(device, forKey: .device)
        try container.encode(receivedAt.description, forKey: .receivedAt)
    }
}
