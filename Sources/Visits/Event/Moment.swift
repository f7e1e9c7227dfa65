/// A moment on the wall clock, in whole milliseconds since 1970 (UTC).
public struct Moment: Hashable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Reads `2026-11-20T09:41:00.123Z`, the fraction being optional; nil for anything else. Only the years 1970 to 9999.
    public init?(_ text: some StringProtocol) {
        var reader = Reader(bytes: Array(text.utf8))
        guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
            let day = reader.number(2), reader.take("T"), let hour = reader.number(2), reader.take(":"),
            let minute = reader.number(2), reader.take(":"), let second = reader.number(2),
            let fraction = reader.take(".") ? reader.fraction() : 0, reader.take("Z"), reader.isAtEnd,
            year >= 1970, (1...12).contains(month), (1...Self.length(of: month, in: year)).contains(day),
            hour < 24, minute < 60, second < 60
        else { return nil }
        let seconds = ((Self.day(year, month, day) * 24 + hour) * 60 + minute) * 60 + second
        milliseconds = seconds * 1000 + fraction
    }

    private struct Reader {
        let bytes: [UInt8]
        var place = 0

        var isAtEnd: Bool { place == bytes.count }

        mutating func take(_ character: Unicode.Scalar) -> Bool {
            guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
            place += 1
            return true
        }

        mutating func digit() -> Int64? {
            guard place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) else {
                return nil
            }
            defer { place += 1 }
            return Int64(bytes[place] - UInt8(ascii: "0"))
        }

        mutating func number(_ digits: Int) -> Int64? {
            var number: Int64 = 0
            for _ in 0..<digits {
                guard let digit = digit() else { return nil }
                number = number * 10 + digit
            }
            return number
        }

        /// Milliseconds; what is finer is dropped.
        mutating func fraction() -> Int64? {
            guard var number = digit() else { return nil }
            var count = 1
            while let digit = digit() {
                if count < 3 { number = number * 10 + digit }
                count += 1
            }
            while count < 3 {
                number *= 10
                count += 1
            }
            return number
        }
    }

    private static func isLeap(_ year: Int64) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    private static func length(of month: Int64, in year: Int64) -> Int64 {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970. Years are taken from March on, so that a leap day is the last of its year.
    private static func day(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let year = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    }
}

extension Moment: Comparable {
    public static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }
}

extension Moment: CustomStringConvertible {
    /// As in `2026-11-20T09:41:00.123Z`.
    public var description: String {
        var year: Int64 = 1970
        var (day, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
        if rest < 0 {
            rest += 86_400_000
            day -= 1
        }
        // 400 years have always the same number of days, which also brings negative days into reach.
        let cycles = (day >= 0 ? day : day - 146_096) / 146_097
        year += cycles * 400
        day -= cycles * 146_097
        while day >= (Self.isLeap(year) ? 366 : 365) {
            day -= Self.isLeap(year) ? 366 : 365
            year += 1
        }
        var month: Int64 = 1
        while day >= Self.length(of: month, in: year) {
            day -= Self.length(of: month, in: year)
            month += 1
        }
        let date = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day + 1, 2))"
        let (hour, minute) = (rest / 3_600_000, rest / 60_000 % 60)
        let (second, millisecond) = (rest / 1000 % 60, rest % 1000)
        let time = "\(Self.padded(hour, 2)):\(Self.padded(minute, 2)):\(Self.padded(second, 2))"
        return "\(date)T\(time).\(Self.padded(millisecond, 3))Z"
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
