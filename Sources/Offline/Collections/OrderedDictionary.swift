/// A dictionary whose keys stay in the order in which they came.
public struct OrderedDictionary<Key: Hashable, Value> {
    private var positions: [Key: Int] = [:]
    private var entries: [(key: Key, value: Value)] = []

    public init() {}

    public var keys: [Key] { entries.map(\.key) }
    public var values: [Value] { entries.map(\.value) }

    /// Setting a new key puts it last; setting nil takes it out.
    public subscript(key: Key) -> Value? {
        get { positions[key].map { entries[$0].value } }
        set {
            if let newValue {
                updateValue(newValue, forKey: key)
            } else {
                removeValue(forKey: key)
            }
        }
    }

    public subscript(key: Key, default defaultValue: @autoclosure () -> Value) -> Value {
        get { self[key] ?? defaultValue() }
        set { updateValue(newValue, forKey: key) }
    }

    @discardableResult
    public mutating func updateValue(_ value: Value, forKey key: Key) -> Value? {
        guard let position = positions[key] else {
            positions[key] = entries.count
            entries.append((key, value))
            return nil
        }
        defer { entries[position].value = value }
        return entries[position].value
    }

    @discardableResult
    public mutating func removeValue(forKey key: Key) -> Value? {
        guard let position = positions.removeValue(forKey: key) else { return nil }
        let value = entries.remove(at: position).value
        for later in position..<entries.count { positions[entries[later].key] = later }
        return value
    }
}

extension OrderedDictionary: Sequence {
    public var count: Int { entries.count }
    public var isEmpty: Bool { entries.isEmpty }

    public func makeIterator() -> IndexingIterator<[(key: Key, value: Value)]> { entries.makeIterator() }
}

extension OrderedDictionary: Sendable where Key: Sendable, Value: Sendable {}
