/// The rules for one state of a try-out.
struct StateRules {
    let aid: SourceFile<AidRecord>
    let index: Int
    let state: TryOutRecord.State
    let states: Set<String>
    let strings: [Language: SourceFile<[String: String]>]

    private var taps: [TryOutRecord.Tap] { state.taps ?? [] }
    private var choices: [TryOutRecord.Choice] { state.choices ?? [] }
    private var remarks: [TryOutRecord.Remark] { state.remarks ?? [] }
    private var cues: [TryOutRecord.Cue] { state.cues ?? [] }

    func findings() -> [Finding] {
        ways() + parts() + cues.enumerated().flatMap { number, cue in self.cue(cue, at: number) }
    }

    private func found(_ field: String, _ message: String) -> Finding {
        aid.finding(.tryOut, at: field.isEmpty ? place : "\(place).\(field)", message)
    }

    private var place: String { "tryOut.states[\(index)]" }

    private func ways() -> [Finding] {
        var findings: [Finding] = []
        if !Name.isPlain(state.id) {
            findings.append(found("id", Name.rule))
        }
        if state.end != nil {
            if !taps.isEmpty || !choices.isEmpty || state.after != nil {
                findings.append(found("end", "Nothing can follow the end; take out what leads on."))
            }
        } else if taps.isEmpty && choices.isEmpty {
            findings.append(found("", "\"\(state.id)\" is a dead end: no single tap leads on. Add a tap or a choice."))
        }
        for (number, tap) in taps.enumerated() where !states.contains(tap.to) {
            findings.append(found("taps[\(number)].to", "There is no state \"\(tap.to)\"."))
        }
        for (number, choice) in choices.enumerated() {
            if !states.contains(choice.to) {
                findings.append(found("choices[\(number)].to", "There is no state \"\(choice.to)\"."))
            }
            if !Name.isPlain(choice.id) {
                findings.append(found("choices[\(number)].id", Name.rule))
            }
        }
        for double in Name.doubled(choices.map(\.id)) {
            findings.append(found("choices[\(double.index)].id", "\"\(double.name)\" stands here twice."))
        }
        if let after = state.after {
            if !states.contains(after.to) { findings.append(found("after.to", "There is no state \"\(after.to)\".")) }
            if after.seconds < 10 {
                findings.append(found("after.seconds", "Nobody is hurried here: wait at least 10 seconds."))
            }
        }
        return findings
    }

    private func parts() -> [Finding] {
        var findings: [Finding] = []
        for (number, tap) in taps.enumerated() {
            findings += part(tap.part, at: "taps[\(number)].part")
            let isFirst = !taps[..<number].contains { $0.to == tap.to } && !choices.contains { $0.to == tap.to }
            if isFirst, let named = aid.value.parts.first(where: { $0.id == tap.part }), named.touch == nil {
                findings.append(
                    found(
                        "taps[\(number)].part",
                        "\"\(tap.part)\" leads on, so its part needs a \"touch\": the words on its button."))
            }
            let isHidden = aid.value.parts.first { $0.id == tap.part }?.shown == false
            if isHidden, !cues.contains(where: { $0.part == tap.part && $0.shown == true }) {
                findings.append(
                    found("taps[\(number)].part", "\"\(tap.part)\" is out of sight, so nobody can touch it; show it."))
            }
        }
        for (number, remark) in remarks.enumerated() {
            findings += part(remark.part, at: "remarks[\(number)].part")
            if taps.contains(where: { $0.part == remark.part }) {
                findings.append(
                    found("remarks[\(number)].part", "\"\(remark.part)\" leads on here, so it cannot remark as well."))
            }
        }
        for double in Name.doubled(taps.map(\.part)) {
            findings.append(found("taps[\(double.index)].part", "\"\(double.name)\" stands here twice."))
        }
        for double in Name.doubled(remarks.map(\.part)) {
            findings.append(found("remarks[\(double.index)].part", "\"\(double.name)\" stands here twice."))
        }
        return findings
    }

    private func part(_ id: String, at field: String) -> [Finding] {
        aid.value.parts.contains { $0.id == id } ? [] : [found(field, "The aid has no part \"\(id)\"; see parts.")]
    }

    private func cue(_ cue: TryOutRecord.Cue, at number: Int) -> [Finding] {
        let field = "cues[\(number)]"
        if let sound = cue.sound {
            var findings: [Finding] = []
            if let twin = cue.twin {
                findings += part(twin, at: "\(field).twin")
            } else {
                findings.append(
                    found(field, "The sound \"\(sound)\" has no visual twin; name the part that shows the same."))
            }
            for language in Language.allCases {
                guard let texts = strings[language] else { continue }
                if texts.value["sound.\(sound)"] == nil {
                    findings.append(
                        found("\(field).sound", "\(texts.path) has no caption \"sound.\(sound)\" for this sound."))
                }
            }
            if cue.part != nil {
                findings.append(found(field, "A cue is either a sound or something a part does; make it two cues."))
            }
            return findings
        }
        guard let id = cue.part else { return [found(field, "A cue names a part or a sound.")] }
        var findings = part(id, at: "\(field).part")
        if cue.glow == nil && cue.move == nil && cue.turn == nil && cue.shown == nil {
            findings.append(found(field, "A cue must say what the part does."))
        }
        for (name, offset) in [("move", cue.move), ("turn", cue.turn)] {
            if let offset, offset.count != 3 || offset.contains(where: { abs($0) > 10 }) {
                findings.append(found("\(field).\(name)", "Three small numbers, x y z, should stand here."))
            }
        }
        return findings
    }
}
