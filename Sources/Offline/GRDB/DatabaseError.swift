/// What SQLite refused, and the statement that it refused.
public struct DatabaseError: Error, Sendable {
    /// The code without its refinement, such as `SQLITE_CONSTRAINT`.
    public var resultCode: ResultCode { extendedResultCode.primaryResultCode }

    /// The code with its refinement, such as `SQLITE_CONSTRAINT_UNIQUE`.
    public let extendedResultCode: ResultCode
    public let message: String?
    public let sql: String?

    public init(resultCode: ResultCode = .SQLITE_ERROR, message: String? = nil, sql: String? = nil) {
        extendedResultCode = resultCode
        self.message = message
        self.sql = sql
    }

    init(code: Int32, message: String?, sql: String? = nil) {
        self.init(resultCode: ResultCode(rawValue: code), message: message, sql: sql)
    }

    static let connectionIsClosed = DatabaseError(resultCode: .SQLITE_MISUSE, message: "Connection is closed")
}

extension DatabaseError: CustomStringConvertible {
    public var description: String {
        var description = "SQLite error \(resultCode.rawValue)"
        if let message { description += ": \(message)" }
        if let sql { description += " - while executing `\(sql)`" }
        return description
    }
}
