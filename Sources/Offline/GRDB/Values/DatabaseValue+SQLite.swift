import CSQLite
import Foundation

/// SQLite copies the bytes it is given before the call returns.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension DatabaseValue {
    init(statement: OpaquePointer, index: Int32) {
        switch sqlite3_column_type(statement, index) {
        case SQLITE_INTEGER:
            storage = .int64(sqlite3_column_int64(statement, index))
        case SQLITE_FLOAT:
            storage = .double(sqlite3_column_double(statement, index))
        case SQLITE_TEXT:
            storage = .string(String(statement: statement, index: index))
        case SQLITE_BLOB:
            storage = .blob(Data(statement: statement, index: index))
        default:
            storage = .null
        }
    }

    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
        switch storage {
        case .null:
            return sqlite3_bind_null(statement, index)
        case .int64(let integer):
            return sqlite3_bind_int64(statement, index, integer)
        case .double(let double):
            return sqlite3_bind_double(statement, index, double)
        case .string(let string):
            // Upstream binds C strings too: what stands after a NUL character is not stored.
            return sqlite3_bind_text(statement, index, string, -1, transient)
        case .blob(let data):
            if data.isEmpty { return sqlite3_bind_zeroblob(statement, index, 0) }
            return data.withUnsafeBytes {
                sqlite3_bind_blob(statement, index, $0.baseAddress, Int32($0.count), transient)
            }
        }
    }
}

extension String {
    init(statement: OpaquePointer, index: Int32) {
        guard let text = sqlite3_column_text(statement, index) else {
            self = ""
            return
        }
        self.init(cString: text)
    }
}

extension Data {
    init(statement: OpaquePointer, index: Int32) {
        guard let bytes = sqlite3_column_blob(statement, index) else {
            self.init()
            return
        }
        self.init(bytes: bytes, count: Int(sqlite3_column_bytes(statement, index)))
    }
}
