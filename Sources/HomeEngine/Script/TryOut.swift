/// The script that lets a visitor use an aid. It is data: a new aid needs no new code.
public struct TryOut: Equatable, Sendable {
    /// One step: what is seen and heard in it, and the single taps that lead on.
    public struct Step: Equatable, Sendable {
        public let id: String
        public let cues: [Cue]
        /// The parts that lead on when they are touched.
        public let taps: [Tap]
        /// The parts that answer with a calm remark and change nothing.
        public let remarks: [Int]
        /// The answers that can be chosen.
        public let choices: [Choice]
        /// Where the step goes by itself.
        public let after: After?
        /// Set when the try-out ends here.
        public let ending: Ending?
    }

    /// Something seen or heard from the moment a step starts.
    public enum Cue: Equatable, Sendable {
        case glow(part: Int, Glow)
        case move(part: Int, Vector)
        case turn(part: Int, Vector)
        case show(part: Int, Bool)
        /// A sound, with the part that shows the same to who does not hear it.
        case sound(String, twin: Int)
    }

    /// How a part shines.
    public enum Glow: String, CaseIterable, Sendable {
        case off, on, pulse
    }

    /// A part that leads to another step.
    public struct Tap: Equatable, Sendable {
        public let part: Int
        public let to: Int
    }

    /// An answer that leads to another step.
    public struct Choice: Equatable, Sendable {
        public let id: String
        public let to: Int
    }

    /// The step that follows when nothing happens for a while.
    public struct After: Equatable, Sendable {
        public let milliseconds: Int64
        public let to: Int
    }

    public let start: Int
    public let steps: [Step]
}

extension TryOut {
    /// Reads a script; `parts` are the names of the aid's parts, in order.
    init(_ field: Field, parts: [String]) throws(ScriptError) {
        let fields = try field.member("states").array()
        var ids: [String] = []
        for step in fields {
            let id = try step.member("id")
            let name = try id.name()
            guard !ids.contains(name) else { throw id.wrong("\"\(name)\" stands here twice") }
            ids.append(name)
        }
        let names = Names(parts: parts, steps: ids)
        var steps: [Step] = []
        for (index, step) in fields.enumerated() {
            steps.append(try Step(step, id: ids[index], names: names))
        }
        start = try names.step(field.member("start"))
        self.steps = steps
    }

    /// Turns the names in a script into places in its lists.
    struct Names {
        let parts: [String]
        let steps: [String]

        func part(_ field: Field) throws(ScriptError) -> Int {
            let name = try field.name()
            guard let index = parts.firstIndex(of: name) else { throw field.wrong("the aid has no part \"\(name)\"") }
            return index
        }

        func step(_ field: Field) throws(ScriptError) -> Int {
            let name = try field.name()
            guard let index = steps.firstIndex(of: name) else {
                throw field.wrong("the try-out has no state \"\(name)\"")
            }
            return index
        }
    }
}

extension TryOut.Step {
    init(_ field: Field, id: String, names: TryOut.Names) throws(ScriptError) {
        self.id = id
        var cues: [TryOut.Cue] = []
        for cue in try field.list("cues") { try cues.append(contentsOf: Self.cues(cue, names: names)) }
        self.cues = cues
        var taps: [TryOut.Tap] = []
        for tap in try field.list("taps") {
            taps.append(.init(part: try names.part(tap.member("part")), to: try names.step(tap.member("to"))))
        }
        self.taps = taps
        var remarks: [Int] = []
        for remark in try field.list("remarks") { remarks.append(try names.part(remark)) }
        self.remarks = remarks
        var choices: [TryOut.Choice] = []
        for choice in try field.list("choices") {
            choices.append(.init(id: try choice.member("id").name(), to: try names.step(choice.member("to"))))
        }
        self.choices = choices
        if let after = field.optional("after") {
            let seconds = try after.member("seconds").number()
            guard seconds >= 1, seconds <= 600 else { throw after.wrong("a step waits from 1 to 600 seconds") }
            self.after = .init(milliseconds: Int64(seconds * 1000), to: try names.step(after.member("to")))
        } else {
            after = nil
        }
        if let end = field.optional("end") {
            guard let ending = Ending(rawValue: try end.string()), ending != .left else {
                throw end.wrong("a try-out ends \"finished\" or \"helped\"")
            }
            self.ending = ending
        } else {
            ending = nil
        }
        guard ending == nil || (taps.isEmpty && choices.isEmpty && after == nil) else {
            throw field.wrong("nothing can follow the end")
        }
        guard ending != nil || !taps.isEmpty || !choices.isEmpty else {
            throw field.wrong("a visitor must be able to go on from here with one tap")
        }
    }

    private static func cues(_ field: Field, names: TryOut.Names) throws(ScriptError) -> [TryOut.Cue] {
        if let sound = field.optional("sound") {
            return [.sound(try sound.name(), twin: try names.part(field.member("twin")))]
        }
        let part = try names.part(field.member("part"))
        var cues: [TryOut.Cue] = []
        if let glow = field.optional("glow") {
            guard let kind = TryOut.Glow(rawValue: try glow.string()) else {
                throw glow.wrong("a part glows \"off\", \"on\" or \"pulse\"")
            }
            cues.append(.glow(part: part, kind))
        }
        if let shown = field.optional("shown") { cues.append(.show(part: part, try shown.bool())) }
        if let move = field.optional("move") { cues.append(.move(part: part, try move.vector())) }
        if let turn = field.optional("turn") { cues.append(.turn(part: part, try turn.vector())) }
        guard !cues.isEmpty else { throw field.wrong("a cue must say what the part does") }
        return cues
    }
}
