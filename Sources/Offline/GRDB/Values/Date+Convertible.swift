import Foundation

/// Stored as "yyyy-MM-dd HH:mm:ss.SSS" in UTC. Records of this house store milliseconds instead.
extension Date: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { Self.formatter.string(from: self).databaseValue }

    public static func fromDatabaseValue(_ dbValue: DatabaseValue) -> Date? {
        switch dbValue.storage {
        case .int64(let seconds): Date(timeIntervalSince1970: Double(seconds))
        case .double(let seconds): Date(timeIntervalSince1970: seconds)
        case .string(let text): formatter.date(from: text)
        default: nil
        }
    }

    private static let formatter: DateFormatter = {
        let formatter = DateFormatter()
        formatter.dateFormat = "yyyy-MM-dd HH:mm:ss.SSS"
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        return formatter
    }()
}
