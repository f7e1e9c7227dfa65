import Foundation
import GRDB

/// Stored as its 16 bytes, so that it sorts in the database as it does here.
extension TimeOrderedID: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { withBytes { Data($0) }.databaseValue }

    public static func fromDatabaseValue(_ dbValue: DatabaseValue) -> TimeOrderedID? {
        Data.fromDatabaseValue(dbValue).flatMap { TimeOrderedID(bytes: $0) }
    }
}
