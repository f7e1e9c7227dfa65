/// Keeps what happens on the device's disk and brings it to the hub, away from the thread that draws.
public actor VisitKeeper {
    private let open: @Sendable () throws -> VisitLog
    private let onProblem: @Sendable (String) -> Void
    private var log: VisitLog?
    /// What is not on disk yet, oldest first.
    private var waiting: [VisitEntry] = []
    private var uplink = Uplink()
    private var random: any RandomNumberGenerator & Sendable
    private var isDelivering = false
    /// Of how many broken files was told.
    private var toldOf = 0

    /// - Parameters:
    ///   - random: spreads the retries of the devices in a hall.
    ///   - open: opens the log; tried again at every entry for as long as it fails.
    ///   - onProblem: is told, in a sentence for the facilitator, what goes wrong. Nothing stops because of it.
    public init(
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator(),
        open: @escaping @Sendable () throws -> VisitLog, onProblem: @escaping @Sendable (String) -> Void
    ) {
        self.random = random
        self.open = open
        self.onProblem = onProblem
    }

    /// Puts an entry on disk, after those that still waited for it.
    public func keep(_ entry: VisitEntry) {
        waiting.append(entry)
        do {
            let log = try openLog()
            defer { tellOfBrokenFiles(of: log) }
            while let next = waiting.first {
                try write(next, to: log)
                waiting.removeFirst()
            }
        } catch {
            // A full disk: kept in memory, and written with the next that happens.
            onProblem(String(describing: error))
        }
    }

    private func write(_ entry: VisitEntry, to log: VisitLog) throws {
        let happening = entry.happening
        do {
            try log.append(
                happening.kind, aid: happening.aid, detail: happening.detail, offset: happening.offset,
                visit: entry.visit, audience: entry.audience, at: entry.at)
        } catch let refusal as EventRefusal {
            // No hub would ever take it, so it may not hold up the others.
            onProblem(refusal.description)
        }
    }

    /// Sends what no hub has answered for, for as long as it takes, and forgets by id what was answered. Called again
    /// while it is busy it has nothing to add: what was kept meanwhile is sent as well.
    public func deliver(along line: HubLine) async {
        guard !isDelivering else { return }
        isDelivering = true
        defer { isDelivering = false }
        do {
            while true {
                switch uplink.step(pending: try openLog().pendingCount(), now: line.now()) {
                case .rest: return
                case .wait(let milliseconds): try await line.wait(milliseconds)
                case .send(let limit): try await send(limit, along: line)
                }
            }
        } catch is CancellationError {
            return
        } catch {
            onProblem(String(describing: error))
        }
    }

    private func send(_ limit: Int, along line: HubLine) async throws {
        var reply = UplinkReply.unreachable
        defer { uplink.received(reply, now: line.now(), using: &random) }
        let log = try openLog()
        let events = try log.pending(atMost: limit)
        guard let response = await line.post(try Uplink.body(events)) else { return }
        let judged = UplinkReply(status: response.status, body: response.body, sent: events.map(\.id))
        if case .answers(let answers) = judged {
            try log.settle(answers)
            for answer in answers where answer.status == .rejected {
                onProblem("The hub rejects a visit event; it is kept apart on this device. \(answer.reason ?? "")")
            }
        }
        if case .refused = judged { onProblem("The hub does not know this device: enrol it, and give it its token.") }
        reply = judged
    }

    private func openLog() throws -> VisitLog {
        if let log { return log }
        let opened = try open()
        log = opened
        tellOfBrokenFiles(of: opened)
        return opened
    }

    private func tellOfBrokenFiles(of log: VisitLog) {
        let names = log.setAsideFiles
        for name in names.dropFirst(toldOf) {
            onProblem("The visits kept before cannot be read. They are set aside as \(name); new ones are kept.")
        }
        toldOf = names.count
    }
}
