/// Why nothing of what a device sent can be read.
public enum BatchRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    case notJSON(String)
    case noEvents
    case tooMany(Int)

    public var description: String {
        switch self {
        case .notJSON(let problem): "The events cannot be read: \(problem)"
        case .noEvents: "There is no list \"events\" in what was sent."
        case .tooMany(let count): "\(count) events were sent at once; send at most \(EventBatch.largest)."
        }
    }
}
