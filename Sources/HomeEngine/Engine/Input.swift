/// Everything that can be told to the engine: what a visitor does, and that time goes by.
public enum Input: Equatable, Sendable {
    case start(Audience?, Setting)
    case tick(milliseconds: Int64)
    /// Where the visitor looks from and to.
    case view(eye: Vector, direction: Vector)
    /// A tap that points somewhere.
    case tap(Ray)
    /// A tap by name: picks up an aid, or touches a part of the one in hand.
    case touch(aid: String, part: String?)
    case pickUp(aid: String)
    case putBack
    /// Turns the aid in hand by so many radians more.
    case turn(yaw: Float, pitch: Float)
    /// Brings the aid in hand so many times closer.
    case closer(Float)
    case tryOut
    case choose(String)
    /// Stops the try-out.
    case leave
    case judge(Judgement)
    case claim(String)
    case source(String)
    case nextStep(String)
    /// Something is being read aloud: the clock of the script stands still.
    case reading(Bool)
    /// Movements happen at once.
    case calm(Bool)
    case inView(aid: String, Bool)
    case stillHere
    case handOver
}

extension Input {
    /// Reads an input as one line of a log: a verb and its arguments, with one space between them.
    /// Nil when the line says nothing the engine knows.
    public init?(line: String) {
        // What goes in comes out again in effect lines, so nothing may break a line or a field.
        guard line.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
        let words = Input.words(of: line)
        guard let verb = words.first, words.allSatisfy({ !$0.isEmpty }) else { return nil }
        let count = words.count - 1
        switch (verb, count) {
        case ("start", 2):
            guard let setting = Setting(rawValue: words[2]) else { return nil }
            if words[1] == "-" {
                self = .start(nil, setting)
            } else {
                guard let audience = Audience(rawValue: words[1]) else { return nil }
                self = .start(audience, setting)
            }
        case ("tick", 1):
            guard let time = Input.number(words[1]), time >= 0, time <= 3_600_000 else { return nil }
            self = .tick(milliseconds: Int64(time.rounded(.toNearestOrEven)))
        case ("view", 6):
            guard let numbers = Input.numbers(words[1...]) else { return nil }
            self = .view(
                eye: Vector(numbers[0], numbers[1], numbers[2]), direction: Vector(numbers[3], numbers[4], numbers[5]))
        case ("tap", 6):
            guard let numbers = Input.numbers(words[1...]) else { return nil }
            self = .tap(
                Ray(
                    origin: Vector(numbers[0], numbers[1], numbers[2]),
                    direction: Vector(numbers[3], numbers[4], numbers[5])))
        case ("touch", 1): self = .touch(aid: words[1], part: nil)
        case ("touch", 2): self = .touch(aid: words[1], part: words[2])
        case ("pick-up", 1): self = .pickUp(aid: words[1])
        case ("put-back", 0): self = .putBack
        case ("turn", 2):
            guard let numbers = Input.numbers(words[1...]) else { return nil }
            self = .turn(yaw: numbers[0], pitch: numbers[1])
        case ("closer", 1):
            guard let factor = Input.number(words[1]), factor > 0 else { return nil }
            self = .closer(Float(factor))
        case ("try-out", 0): self = .tryOut
        case ("choose", 1): self = .choose(words[1])
        case ("leave", 0): self = .leave
        case ("judge", 1):
            guard let judgement = Judgement(rawValue: words[1]) else { return nil }
            self = .judge(judgement)
        case ("claim", 1): self = .claim(words[1])
        case ("source", 1): self = .source(words[1])
        case ("next-step", 1): self = .nextStep(words[1])
        case ("reading", 1):
            guard let isOn = Input.switched(words[1]) else { return nil }
            self = .reading(isOn)
        case ("calm", 1):
            guard let isOn = Input.switched(words[1]) else { return nil }
            self = .calm(isOn)
        case ("in-view", 2):
            guard let isOn = Input.switched(words[2]) else { return nil }
            self = .inView(aid: words[1], isOn)
        case ("still-here", 0): self = .stillHere
        case ("hand-over", 0): self = .handOver
        default: return nil
        }
    }

    /// Splits at single spaces; a doubled space leaves an empty word.
    private static func words(of line: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        for byte in line.utf8 {
            if byte == 0x20 {
                words.append(String(decoding: word, as: UTF8.self))
                word = []
            } else {
                word.append(byte)
            }
        }
        words.append(String(decoding: word, as: UTF8.self))
        return words
    }

    private static func number(_ word: String) -> Double? {
        guard let number = Decimal.number(Array(word.utf8)[...]), abs(number) <= 1_000_000_000 else { return nil }
        return number
    }

    private static func numbers(_ words: ArraySlice<String>) -> [Float]? {
        var numbers: [Float] = []
        for word in words {
            guard let number = number(word), abs(number) <= 1_000_000 else { return nil }
            numbers.append(Float(number))
        }
        return numbers
    }

    private static func switched(_ word: String) -> Bool? {
        switch word {
        case "on": true
        case "off": false
        default: nil
        }
    }
}
