import HomeEngine

/// A small home to test with: a kitchen with a dispenser that can be tried and a teapot that cannot.
public enum SampleHome {
    public static func engine(seed: UInt64 = 1, replacing old: String = "", by new: String = "") throws -> Engine {
        Engine(home: try home(replacing: old, by: new), seed: seed)
    }

    public static func home(replacing old: String = "", by new: String = "") throws -> Home {
        let text = old.isEmpty ? json : json.replacing(old, with: new)
        return try Home(json: Array(text.utf8))
    }

    public static let json = """
        {"version": 1, "content": "0123456789abcdef", "start": "keuken",
         "thresholds": {"askAfter": 60000, "handOverAfter": 20000, "leaveTryOutAfter": 180000,
                        "noticedAfter": 1000, "turnedBy": 0.5},
         "rooms": [{"id": "keuken", "view": {"eye": [0, 1.5, 1.8], "target": [0, 1, -1.5], "fieldOfView": 50},
           "spots": [{"id": "aanrecht", "position": [0.4, 0.9, -1.6], "yaw": 0.2},
                     {"id": "tafel", "position": [-1, 0.75, -0.5], "yaw": 0}]}],
         "aids": [
          {"id": "medicijndispenser", "spot": "aanrecht",
           "box": {"min": [-0.095, 0, -0.075], "max": [0.095, 0.25, 0.085]},
           "parts": [
            {"id": "body", "box": {"min": [-0.095, 0, -0.075], "max": [0.095, 0.2, 0.075]}},
            {"id": "lid", "box": {"min": [-0.095, 0.2, -0.075], "max": [0.095, 0.25, 0.075]}},
            {"id": "button", "box": {"min": [-0.016, 0.087, 0.074], "max": [0.016, 0.119, 0.082]}},
            {"id": "ring", "box": {"min": [-0.02, 0.083, 0.074], "max": [0.02, 0.123, 0.078]}},
            {"id": "sachet", "shown": false, "box": {"min": [-0.04, 0.03, 0.02], "max": [0.04, 0.06, 0.07]}}],
           "tryOut": {"start": "before", "states": [
            {"id": "before", "remarks": ["button"], "choices": [{"id": "set-clock", "to": "signal"}]},
            {"id": "signal", "cues": [{"part": "ring", "glow": "pulse"}, {"sound": "beep", "twin": "ring"}],
             "taps": [{"part": "button", "to": "sachet"}], "remarks": ["lid"],
             "choices": [{"id": "ignore", "to": "second-signal"}],
             "after": {"seconds": 20, "to": "second-signal"}},
            {"id": "second-signal", "cues": [{"sound": "beep", "twin": "ring"}],
             "taps": [{"part": "button", "to": "sachet"}], "choices": [{"id": "ignore", "to": "carer"}],
             "after": {"seconds": 20, "to": "carer"}},
            {"id": "carer", "cues": [{"part": "ring", "glow": "on"}, {"sound": "message", "twin": "ring"}],
             "choices": [{"id": "welcome", "to": "together"}]},
            {"id": "sachet", "cues": [{"part": "ring", "glow": "off"},
              {"part": "sachet", "shown": true, "move": [0, -0.01, 0.06]}],
             "taps": [{"part": "sachet", "to": "taken"}]},
            {"id": "taken", "end": "finished"},
            {"id": "together", "end": "helped"}]}},
          {"id": "theepot", "spot": "tafel", "box": {"min": [-0.1, 0, -0.08], "max": [0.1, 0.2, 0.08]},
           "parts": [{"id": "body", "box": {"min": [-0.1, 0, -0.08], "max": [0.1, 0.2, 0.08]}}]}]}
        """
}

extension Engine {
    /// Lets time go by in the steps of a screen.
    public mutating func wait(seconds: Double) throws {
        for _ in 0..<Int(seconds * 62.5) { try handle(.tick(milliseconds: 16)) }
    }

    /// Takes the inputs in order.
    public mutating func take(_ inputs: Input...) throws {
        for input in inputs { try handle(input) }
    }

    /// The kinds that were counted since the last time, in order.
    public mutating func drainKinds() -> [VisitEventKind] {
        drainEffects().compactMap { effect in
            if case .event(let happening) = effect { happening.kind } else { nil }
        }
    }

    /// A ray from the visitor's eye through a place.
    public func sight(of place: Vector, from eye: Vector = Vector(0, 1.5, 1.8)) -> Ray {
        Ray(origin: eye, direction: place - eye)
    }

    /// Where the middle of a part of an aid is in the room.
    public func middle(ofPart name: String, aid: Int = 0) -> Vector {
        guard let part = home.aids[aid].part(named: name) else { return .zero }
        let pose = pose(ofAid: aid)
        let offset = partPose(part, ofAid: aid).offset
        return pose.position + pose.rotation.turned(home.aids[aid].parts[part].box.center + offset)
    }
}
