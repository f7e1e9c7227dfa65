extension Engine {
    mutating func tap(_ ray: Ray) throws(InputError) {
        guard ray.origin.isSensible else { throw .notANumber }
        guard phase != .welcome else { return }
        guard let held else {
            if let aid = restingAid(along: ray) { pickUp(aid) }
            return
        }
        guard let part = part(of: held, along: ray) else { return }
        touch(part: part)
    }

    mutating func touch(_ name: String, _ partName: String?) throws(InputError) {
        let aid = try index(ofAid: name)
        var part: Int?
        if let partName {
            guard let index = home.aids[aid].part(named: partName) else { throw .unknownPart(partName, aid: name) }
            part = index
        }
        guard phase != .welcome else { return }
        guard held == aid else { return pickUp(aid) }
        if let part { touch(part: part) }
    }

    /// Touching a part of the aid in hand starts its try-out, or answers the step it is in.
    private mutating func touch(part: Int) {
        if run == nil { startTryOut() } else { touchDuringTryOut(part: part) }
    }

    mutating func pickUp(_ aid: Int) {
        guard phase != .welcome, held != aid else { return }
        putBack()
        held = aid
        subject = aid
        nearness = 1
        turnedSincePickUp = 0
        for index in aids.indices { aids[index].glow.goal = 0 }
        aids[aid].lift.goal = 1
        aids[aid].turn.settle(at: .zero)
        effects.append(.held(aid: home.aids[aid].id))
        emit(.pickedUp, aid: aid)
    }

    mutating func putBack() {
        guard let aid = held else { return }
        leaveTryOut()
        held = nil
        aids[aid].lift.goal = 0
        // The shortest way round back to the front.
        let turn = aids[aid].turn.value
        aids[aid].turn.settle(at: Vector(Trigonometry.wrapped(turn.x), turn.y, 0))
        aids[aid].turn.goal = .zero
        restParts(of: aid)
        nextInvitation = clock + Engine.invitationEvery
        effects.append(.released(aid: home.aids[aid].id))
        emit(.putBack, aid: aid)
    }

    mutating func turn(yaw: Float, pitch: Float) throws(InputError) {
        guard abs(yaw) <= 1_000, abs(pitch) <= 1_000 else { throw .notANumber }
        guard let aid = held else { return }
        let goal = aids[aid].turn.goal
        let steepest: Float = 1.2
        aids[aid].turn.goal = Vector(goal.x + yaw, Swift.max(-steepest, Swift.min(steepest, goal.y + pitch)), 0)
        let before = turnedSincePickUp
        turnedSincePickUp += abs(yaw) + abs(pitch)
        let threshold = home.thresholds.turnedBy
        if before < threshold, turnedSincePickUp >= threshold { emit(.turned, aid: aid) }
    }

    mutating func bringCloser(_ factor: Float) throws(InputError) {
        guard factor > 0, factor <= 100 else { throw .notANumber }
        guard held != nil else { return }
        nearness = Swift.max(0.6, Swift.min(2.2, nearness * factor))
    }

    mutating func restParts(of aid: Int) {
        for (index, part) in home.aids[aid].parts.enumerated() { aids[aid].parts[index].rest(isShown: part.isShown) }
    }

    /// The nearest aid on its spot that the ray hits or nearly hits.
    func restingAid(along ray: Ray) -> Int? {
        var nearest: (aid: Int, distance: Float)?
        for index in home.aids.indices where index != held {
            let local = pose(ofAid: index).local(ray)
            guard let distance = home.aids[index].touchBox.distance(along: local) else { continue }
            if distance < nearest?.distance ?? .greatestFiniteMagnitude { nearest = (index, distance) }
        }
        return nearest?.aid
    }

    /// The part of an aid that the ray means: the one that would lead on is forgiven a near miss; otherwise the
    /// smallest one hit, because a large body lies round everything.
    func part(of aid: Int, along ray: Ray) -> Int? {
        let local = pose(ofAid: aid).local(ray)
        let wanted = wantedParts(of: aid)
        var found: (part: Int, isWanted: Bool, size: Float)?
        for (index, part) in home.aids[aid].parts.enumerated() where aids[aid].parts[index].isShown {
            let isWanted = wanted.contains(index)
            let box = part.box.moved(by: aids[aid].parts[index].offset.value)
            guard box.grown(by: isWanted ? Reach.leading : 0).distance(along: local) != nil else { continue }
            let isBetter =
                if let found {
                    isWanted != found.isWanted ? isWanted : part.box.radius < found.size
                } else {
                    true
                }
            if isBetter { found = (index, isWanted, part.box.radius) }
        }
        return found?.part
    }

    /// The parts that lead on from the step the try-out is in.
    private func wantedParts(of aid: Int) -> [Int] {
        guard let run, run.aid == aid, let script = home.aids[aid].tryOut else { return [] }
        return script.steps[run.step].taps.map { $0.part }
    }
}
