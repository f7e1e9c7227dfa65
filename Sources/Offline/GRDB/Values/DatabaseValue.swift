import Foundation

/// One value as SQLite stores it.
public struct DatabaseValue: Hashable, Sendable {
    /// The five storage classes of SQLite.
    public enum Storage: Hashable, Sendable {
        case null
        case int64(Int64)
        case double(Double)
        case string(String)
        case blob(Data)
    }

    public let storage: Storage

    init(storage: Storage) { self.storage = storage }

    public static let null = DatabaseValue(storage: .null)

    public var isNull: Bool {
        if case .null = storage { true } else { false }
    }

    /// Integers and doubles are equal when they are the same number, as SQLite compares them.
    public static func == (left: DatabaseValue, right: DatabaseValue) -> Bool {
        switch (left.storage, right.storage) {
        case (.int64(let integer), .double(let double)), (.double(let double), .int64(let integer)):
            Int64(exactly: double) == integer
        case let (left, right):
            left == right
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch storage {
        case .null: hasher.combine(0)
        case .int64(let integer): hasher.combine(Double(integer))
        case .double(let double): hasher.combine(double)
        case .string(let string): hasher.combine(string)
        case .blob(let data): hasher.combine(data)
        }
    }
}

extension DatabaseValue: CustomStringConvertible {
    public var description: String {
        switch storage {
        case .null: "NULL"
        case .int64(let integer): String(integer)
        case .double(let double): String(double)
        case .string(let string): String(reflecting: string)
        case .blob(let data): "Data(\(data.count) bytes)"
        }
    }
}
