/// What can read a database.
public protocol DatabaseReader: AnyObject, Sendable {
    var configuration: Configuration { get }
    var path: String { get }

    /// Closes the connections; every use after it throws.
    func close() throws

    /// Shows one state of the database, which cannot be changed.
    func read<T>(_ value: (Database) throws -> T) throws -> T

    /// Shows one state of the database, which cannot be changed.
    func read<T: Sendable>(_ value: @escaping @Sendable (Database) throws -> T) async throws -> T

    /// Who wants to know of changes made through this object.
    var observers: ChangeObservers { get }
}
