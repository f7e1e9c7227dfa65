import GRDB

/// The stored visits for who only reads them; a hub may be writing meanwhile.
public struct VisitArchive: Sendable {
    private let path: String
    private let pool: DatabasePool

    /// Opens what is there, makes nothing and sets nothing aside.
    public init(path: String) throws(StoreError) {
        self.path = path
        var configuration = Configuration()
        configuration.label = "visits"
        configuration.busyMode = .timeout(5)
        configuration.readonly = true
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            if try pool.read(VisitSchema.migrator.hasBeenSuperseded) { throw StoreError.newer(path: path) }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Counts what happened, leaving out simulated visits unless they are asked for.
    public func report(withSimulated: Bool = false) throws(StoreError) -> VisitsSummary {
        try read { try VisitsSummary(db: $0, withSimulated: withSimulated) }
    }

    /// Hands over every event in the order of its id, without holding them all at once.
    public func forEach(_ body: (StoredEvent) -> Void) throws(StoreError) {
        try read { try StoredEvent.forEach($0, body) }
    }

    private func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
        do {
            return try pool.read(body)
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
