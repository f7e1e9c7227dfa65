import GRDB

/// Why the visits cannot be read or kept, in a sentence that says where and what to do.
public enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Another program holds the file.
    case locked(path: String)
    /// The disk has no room, or the file may not grow.
    case full(path: String)
    /// The file or its folder cannot be opened or written.
    case unreachable(path: String, problem: String)
    /// A later version of this program made the file.
    case newer(path: String)
    /// The file is no database of visits any more.
    case broken(path: String, problem: String)
    /// A visit is erased, and could not be overwritten in the log of the database yet.
    case traces(path: String)
    case other(path: String, problem: String)

    init(_ error: any Error, path: String) {
        guard let error = error as? DatabaseError else {
            self = (error as? StoreError) ?? .other(path: path, problem: "\(error)")
            return
        }
        let problem = error.message ?? "SQLite error \(error.resultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_IOERR:
            self = .unreachable(path: path, problem: problem)
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .broken(path: path, problem: problem)
        default: self = .other(path: path, problem: problem)
        }
    }

    var isBroken: Bool {
        if case .broken = self { true } else { false }
    }

    public var description: String {
        switch self {
        case .locked(let path):
            "The visits in \(path) are held by another program; stop it and try again. Nothing is lost."
        case .full(let path):
            "There is no room for more visits in \(path); make room on the disk. What was stored is still there."
        case .unreachable(let path, let problem):
            "The visits in \(path) cannot be reached (\(problem)); check that the folder exists and can be written."
        case .newer(let path):
            "The visits in \(path) were written by a newer version; use that version, or another data folder."
        case .broken(let path, let problem):
            "The file \(path) is damaged (\(problem)); keep a copy of it, and start again to set it aside."
        case .traces(let path):
            "The visit is erased from \(path), but another program that reads there keeps its traces on the disk; "
                + "stop that program and erase the visit again, until there is no such visit."
        case .other(let path, let problem):
            "The visits in \(path) cannot be used: \(problem)."
        }
    }
}
