import Foundation
import HomeEngine
import TestSupport
import Visits

@testable import Hub

/// A device that keeps sending while the hub dies under it, and remembers what it was told.
final class SteadySender {
    /// Every event that was ever sent.
    private(set) var sent: [EventID: VisitEvent] = [:]
    /// Those the hub called stored or duplicate.
    private(set) var acknowledged: Set<EventID> = []
    /// How many had been stored although their answer was lost: the kill came between the two.
    private(set) var answersLost = 0
    /// What went against the promise.
    private(set) var faults: [String] = []
    private var device: DeviceAtWork
    private var random: SeededRandom
    private var waiting: [VisitEvent] = []
    private var formerBatch: [VisitEvent] = []

    init(seed: UInt64) {
        device = DeviceAtWork(seed: seed)
        random = SeededRandom(seed: seed)
    }

    /// Sends batch after batch until the hub is gone; `afterAnswer` is told of each answer.
    func sendUntilGone(port: UInt16, token: String, afterAnswer: () -> Void) {
        guard let client = try? RawClient(port: port) else { return }
        while (try? sendOne(over: client, token: token)) != nil { afterAnswer() }
    }

    /// Sends what was never answered, so that at the end nothing is open.
    func sendRest(port: UInt16, token: String) throws {
        let client = try RawClient(port: port)
        if !waiting.isEmpty { try send(waiting, over: client, token: token) }
        waiting = []
    }

    private func sendOne(over client: RawClient, token: String) throws {
        // Like a real device: what was not answered goes again, and now and then something that was.
        if waiting.isEmpty, !formerBatch.isEmpty, Int.random(in: 0..<4, using: &random) == 0 {
            return try send(formerBatch, over: client, token: token)
        }
        if waiting.isEmpty {
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let ends: [VisitEventKind] = [.tryOutFinished, .tryOutHelped, .tryOutLeft]
                waiting += try device.visit(endingIn: ends.randomElement(using: &random) ?? .tryOutLeft)
            }
            for event in waiting { sent[event.id] = event }
        }
        try send(waiting, over: client, token: token)
        formerBatch = waiting
        waiting = []
    }

    private func send(_ events: [VisitEvent], over client: RawClient, token: String) throws {
        let body = try EventsDocument(events: events).bytes
        let answer = try client.ask("POST", "/api/v1/visits", ["Authorization: Bearer \(token)"], body: body)
        guard answer.status == 200 else {
            faults.append("status \(answer.status): \(answer.text)")
            throw RawClient.Failure(description: "refused")
        }
        let answers = try AnswersDocument(answer.body).answers
        if answers.count != events.count { faults.append("\(answers.count) answers to \(events.count) events") }
        for (event, answer) in zip(events, answers) {
            switch answer.status {
            case .stored:
                if acknowledged.contains(event.id) { faults.append("\(event.id) was lost: it could be stored again") }
                acknowledged.insert(event.id)
            case .duplicate:
                if acknowledged.insert(event.id).inserted { answersLost += 1 }
            case .conflict, .rejected:
                faults.append("\(event.id) \(answer.status): \(answer.reason ?? "")")
            }
        }
    }
}
