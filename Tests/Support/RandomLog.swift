import HomeEngine

/// Input lines such as a lively visitor would make, with some nonsense among them.
public enum RandomLog {
    public static func line(_ random: inout SeededRandom) -> String {
        func number() -> String { String(Float(random.below(4_001) - 2_000) / 500) }
        let aids = ["medicijndispenser", "theepot", "duofiets"]
        let parts = ["button", "sachet", "lid", "body", "ring", "wiel"]
        let choices = ["set-clock", "ignore", "welcome", "nothing"]
        switch random.below(24) {
        case 0: return "start - kiosk"
        case 1: return "pick-up \(aids[random.below(3)])"
        case 2: return "put-back"
        case 3: return "try-out"
        case 4, 5: return "choose \(choices[random.below(4)])"
        case 6, 7: return "touch \(aids[random.below(2)]) \(parts[random.below(6)])"
        case 8: return "turn \(number()) \(number())"
        case 9: return "view \(number()) 1.5 \(number()) \(number()) -0.2 \(number())"
        case 10: return "tap 0 1.5 1.8 \(number()) -0.4 -3.4"
        case 11: return "judge helps-me"
        case 12: return "claim minuten"
        case 13: return "reading \(random.below(3) == 0 ? "on" : "off")"
        case 14: return "calm \(random.below(5) == 0 ? "on" : "off")"
        case 15: return "in-view \(aids[random.below(2)]) \(random.below(2) == 0 ? "on" : "off")"
        case 16: return "closer \(Float(random.below(30)) / 10)"
        case 17: return random.below(10) == 0 ? "hand-over" : "still-here"
        case 18: return "tick \(random.below(30_000))"
        case 19: return random.below(4) == 0 ? "leave" : "source minuten"
        default: return "tick \(random.below(40))"
        }
    }
}
