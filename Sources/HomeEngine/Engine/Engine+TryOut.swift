extension Engine {
    mutating func startTryOut() {
        guard phase != .welcome, let aid = held, run == nil, let script = home.aids[aid].tryOut else { return }
        restParts(of: aid)
        run = Run(aid: aid, step: script.start)
        emit(.tryOutStarted, aid: aid)
        enter(script.start)
    }

    mutating func choose(_ choice: String) {
        guard let run, let script = home.aids[run.aid].tryOut else { return }
        for known in script.steps[run.step].choices where known.id == choice { return enter(known.to) }
    }

    mutating func touchDuringTryOut(part: Int) {
        guard let run, let script = home.aids[run.aid].tryOut else { return }
        let step = script.steps[run.step]
        for tap in step.taps where tap.part == part { return enter(tap.to) }
        if step.remarks.contains(part) {
            let aid = home.aids[run.aid]
            effects.append(.remark(aid: aid.id, step: step.id, part: aid.parts[part].id))
        }
    }

    mutating func leaveTryOut() {
        guard let left = run else { return }
        run = nil
        restParts(of: left.aid)
        end(left.aid, .left)
    }

    /// The script's own clock; it stands still while something is read aloud.
    mutating func advanceTryOut(_ milliseconds: Int64) {
        guard !isReading else { return }
        var left = milliseconds
        // A long tick may pass through several steps.
        while left > 0, let current = run, let script = home.aids[current.aid].tryOut {
            guard let after = script.steps[current.step].after, current.elapsed + left >= after.milliseconds else {
                run?.elapsed += left
                return
            }
            left -= after.milliseconds - current.elapsed
            enter(after.to)
        }
    }

    private mutating func enter(_ index: Int) {
        guard let aid = run?.aid, let script = home.aids[aid].tryOut else { return }
        let step = script.steps[index]
        run?.step = index
        run?.elapsed = 0
        effects.append(.tryOut(aid: home.aids[aid].id, step: step.id))
        emit(.tryOutStep, aid: aid, detail: step.id)
        for cue in step.cues { give(cue, aid: aid) }
        if let ending = step.ending {
            run = nil
            end(aid, ending)
        }
    }

    private mutating func give(_ cue: TryOut.Cue, aid: Int) {
        switch cue {
        case .glow(let part, let shine):
            aids[aid].parts[part].shine = shine
            aids[aid].parts[part].glow.goal = shine == .off ? 0 : 1
        case .move(let part, let offset): aids[aid].parts[part].offset.goal = offset
        case .turn(let part, let turn): aids[aid].parts[part].turn.goal = turn
        case .show(let part, let isShown): aids[aid].parts[part].isShown = isShown
        case .sound(let name, let twin):
            effects.append(.sound(name, twin: home.aids[aid].parts[twin].id))
        }
    }

    private mutating func end(_ aid: Int, _ ending: Ending) {
        effects.append(.tryOutEnded(aid: home.aids[aid].id, ending))
        let kind: VisitEventKind =
            switch ending {
            case .finished: .tryOutFinished
            case .helped: .tryOutHelped
            case .left: .tryOutLeft
            }
        emit(kind, aid: aid)
    }
}
