import Dispatch
import Foundation

/// How connections are opened.
public struct Configuration: Sendable {
    public var foreignKeysEnabled = true
    public var readonly = false
    public var label: String?
    public var busyMode: Database.BusyMode = .immediateError
    public var maximumReaderCount = 5
    public var qos: DispatchQoS = .userInitiated
    private(set) var setups: [@Sendable (Database) throws -> Void] = []

    public init() {}

    /// Adds what is done with every connection before it is used.
    public mutating func prepareDatabase(_ setup: @escaping @Sendable (Database) throws -> Void) {
        setups.append(setup)
    }
}

extension Database {
    /// What a connection does that finds the file locked by another.
    public enum BusyMode: Sendable {
        case immediateError
        case timeout(TimeInterval)
    }
}
