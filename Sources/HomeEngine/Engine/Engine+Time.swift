extension Engine {
    /// Lets time go by: springs, scripts, invitations, and the patience of a shared device.
    mutating func advance(_ milliseconds: Int64) {
        clock += milliseconds
        if phase != .welcome {
            visitClock += milliseconds
            notice(milliseconds)
            advanceTryOut(milliseconds)
            advancePatience()
            advanceReading(milliseconds)
        }
        invite()
        let seconds = Float(milliseconds) / 1000
        for index in aids.indices {
            aids[index].advance(seconds, isCalm: isCalm)
        }
    }

    private mutating func advanceReading(_ milliseconds: Int64) {
        guard isReading else { return }
        readingTime += milliseconds
        if readingTime >= Engine.longestReading { isReading = false }
    }

    /// An aid that stays in view long enough counts as noticed, once a visit.
    private mutating func notice(_ milliseconds: Int64) {
        for index in noticing.indices where noticing[index].isInView && !noticing[index].isCounted {
            noticing[index].time += milliseconds
            if noticing[index].time >= home.thresholds.noticedAfter {
                noticing[index].isCounted = true
                emit(.noticed, aid: index)
            }
        }
    }

    /// While no aid is in hand, one of those on their spots invites; another one each time.
    private mutating func invite() {
        guard held == nil, clock >= nextInvitation, !home.aids.isEmpty else { return }
        nextInvitation = clock + Engine.invitationEvery
        let chosen = random.below(home.aids.count)
        for index in aids.indices { aids[index].glow.goal = index == chosen ? 1 : 0 }
        effects.append(.invite(aid: home.aids[chosen].id))
    }
}
