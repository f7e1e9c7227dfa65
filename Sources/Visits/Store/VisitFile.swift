import GRDB
import Synchronization

/// A file with visits that goes on when it breaks: the broken one is set aside, and a new one takes what comes.
final class VisitFile: Sendable {
    private let database: VisitDatabase
    private let beginAnew: @Sendable (Database) throws -> Void
    private let onSetAside: @Sendable (String) -> Void
    private let current: Mutex<DatabasePool>
    private let setAside: Mutex<[String]>
    /// Held while writing, so that a broken file is never set aside under somebody who writes.
    private let writing = Mutex(())

    /// - Parameters:
    ///   - beginAnew: what a file that comes after a broken one starts with.
    ///   - onSetAside: is told the new name of a broken file, at once and whenever it happens later.
    init(
        _ database: VisitDatabase, beginAnew: @escaping @Sendable (Database) throws -> Void = { _ in },
        onSetAside: @escaping @Sendable (String) -> Void = { _ in }
    ) throws {
        self.database = database
        self.beginAnew = beginAnew
        self.onSetAside = onSetAside
        let opened = try database.open()
        current = Mutex(opened.pool)
        setAside = Mutex(opened.setAside.map { [$0] } ?? [])
        if let name = opened.setAside {
            try opened.pool.write(beginAnew)
            onSetAside(name)
        }
    }

    /// The broken files that were set aside since this one was opened.
    var setAsideFiles: [String] { setAside.withLock { $0 } }

    func read<T>(_ body: (Database) throws -> T) throws -> T {
        do {
            return try current.withLock { $0 }.read(body)
        } catch  where isBroken(by: error) {
            return try perform { try $0.read(body) }
        }
    }

    func write<T>(_ body: (Database) throws -> T) throws -> T {
        try perform { try $0.write(body) }
    }

    /// Works with the database; when that turns out to be broken, once more with a new one.
    func perform<T>(_ body: (DatabasePool) throws -> T) throws -> T {
        try writing.withLock { _ in
            let pool = current.withLock { $0 }
            do {
                return try body(pool)
            } catch  where isBroken(by: error) {
                return try body(try startAnew(after: pool))
            }
        }
    }

    private func isBroken(by error: any Error) -> Bool { StoreError(error, path: database.path).isBroken }

    private func startAnew(after broken: DatabasePool) throws -> DatabasePool {
        // Its file is kept for what can be saved of it, so an error in closing changes nothing.
        try? broken.close()
        let name = try database.setAside()
        let opened = try database.open()
        try opened.pool.write(beginAnew)
        current.withLock { $0 = opened.pool }
        setAside.withLock { $0.append(name) }
        onSetAside(name)
        return opened.pool
    }
}
