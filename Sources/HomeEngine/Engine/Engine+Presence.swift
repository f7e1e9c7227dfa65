extension Engine {
    mutating func start(_ audience: Audience?, _ setting: Setting) {
        guard phase == .welcome else { return }
        phase = .visiting
        self.setting = setting
        visitClock = 0
        lastSign = 0
        nextInvitation = clock + Engine.firstInvitation
        effects.append(.visitStarted)
        emit(.visitStarted, detail: audience?.rawValue)
    }

    mutating func noteSignOfLife() {
        lastSign = visitClock
        if case .asking = phase { answerQuestion() }
    }

    mutating func answerQuestion() {
        guard case .asking = phase else { return }
        phase = .visiting
        lastSign = visitClock
        effects.append(.askOver)
        emit(.stillHere)
    }

    /// On a device that goes from hand to hand: ask when nothing happens, then hand over. Never during a try-out
    /// or while something is read aloud; a try-out that lies still for long is left first.
    mutating func advancePatience() {
        // Nobody visits for a day, and no event that says so would be taken: a home left open starts anew.
        if visitClock >= Engine.longestVisit { return handOver(detail: "idle") }
        guard setting == .kiosk else { return }
        if isReading {
            lastSign = visitClock
            return
        }
        if case .asking(let since) = phase {
            if visitClock - since >= home.thresholds.handOverAfter { handOver(detail: "idle") }
            return
        }
        let quiet = visitClock - lastSign
        if run != nil {
            if quiet >= home.thresholds.leaveTryOutAfter { leaveTryOut() }
            return
        }
        if quiet >= home.thresholds.askAfter {
            phase = .asking(since: visitClock)
            effects.append(.ask)
            emit(.idleAsked)
        }
    }

    /// Ends the visit and makes everything as it was, for whoever comes next.
    mutating func handOver(detail: String) {
        guard phase != .welcome else { return }
        putBack()
        emit(.handedOver, detail: detail)
        // Somebody who walked away was last here when something last happened.
        emit(.visitEnded, detail: detail, at: detail == "idle" ? lastSign : visitClock)
        phase = .welcome
        isReading = false
        isCalm = false
        subject = nil
        nearness = 1
        for index in noticing.indices { noticing[index] = Noticing(isInView: noticing[index].isInView) }
        nextInvitation = clock + Engine.firstInvitation
        effects.append(.welcome)
    }
}
