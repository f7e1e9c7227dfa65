import Foundation
import HomeEngine
import Synchronization
import TestSupport
import Testing
import Visits

@testable import Hub

@Suite("Given a hub that is killed while devices send", .serialized)
struct KillTests {
    private static let kills = 100
    private static let senders = 3

    @Test(
        "when that happens at a hundred random moments, then nothing acknowledged is missing and nothing is there twice"
    )
    func killedHub() throws {
        let seed = UInt64.random(in: .min ... .max)
        print("seed of the kills: \(seed)")
        var random = SeededRandom(seed: seed)
        let house = try House()
        let errors = house.folder.path + "/errors"
        let token = try DeviceRegistry(folder: house.folders.data).enrol(name: "tablet").token
        let senders = (0..<Self.senders).map { _ in SteadySender(seed: random.next()) }

        for _ in 0..<Self.kills {
            let process = try HubProcess(house.folders, errors: errors)
            let answersBefore = Int.random(in: 0...6, using: &random)
            let microseconds = UInt32.random(in: 0...8_000, using: &random)
            let moment = Moment(answers: answersBefore)
            let port = process.port
            let threads = senders.map { sender in
                let box = Unshared(value: sender)
                return Started {
                    box.value.sendUntilGone(port: port, token: token) { moment.answered() }
                }
            }
            moment.wait()
            usleep(microseconds)
            #expect(process.end(by: SIGKILL) == .signal(SIGKILL))
            for thread in threads { thread.join() }
        }

        let last = try HubProcess(house.folders, errors: errors)
        for sender in senders { try sender.sendRest(port: last.port, token: token) }
        #expect(last.end(by: SIGTERM) == .code(0))

        var stored: [EventID: VisitEvent] = [:]
        var count = 0
        let store = try VisitStore(
            path: house.folders.data + "/" + VisitStore.fileName, isKnownAid: { _ in true },
            now: { Visits.Moment(milliseconds: 0) })
        try store.forEach { event in
            stored[event.event.id] = event.event
            count += 1
        }
        let acknowledged = senders.reduce(into: Set<EventID>()) { $0.formUnion($1.acknowledged) }
        let sent = senders.reduce(into: [EventID: VisitEvent]()) { $0.merge($1.sent) { first, _ in first } }
        let lost = senders.map(\.answersLost).reduce(0, +)
        print(
            "\(sent.count) events over \(Self.kills) kills, \(count) stored, \(lost) of them without an answer at first"
        )
        #expect(senders.flatMap(\.faults) == [], "seed \(seed)")
        #expect(acknowledged.subtracting(stored.keys).isEmpty, "acknowledged but missing, seed \(seed)")
        #expect(count == stored.count, "stored twice, seed \(seed)")
        #expect(stored == sent, "what is stored is what was sent, seed \(seed)")
        #expect(try store.report().visits == sent.values.count { $0.kind == .visitStarted })
        #expect(sent.count > Self.kills * 5, "too little was sent to say anything")
        #expect(try String(contentsOfFile: errors, encoding: .utf8) == "", "the hub told of faults, seed \(seed)")
    }

    /// The moment after so many answers.
    private final class Moment: Sendable {
        private let answers: Atomic<Int>
        private let come = DispatchSemaphore(value: 0)

        init(answers: Int) {
            self.answers = Atomic(answers)
            if answers == 0 { come.signal() }
        }

        func answered() {
            if answers.subtract(1, ordering: .relaxed).newValue == 0 { come.signal() }
        }

        func wait() { _ = come.wait(timeout: .now() + 20) }
    }

    /// A value that one thread uses at a time, because who started it waits for its end.
    private struct Unshared<Value>: @unchecked Sendable {
        let value: Value
    }

    /// A thread that can be waited for.
    private struct Started {
        private let ended = DispatchSemaphore(value: 0)

        init(_ body: @escaping @Sendable () -> Void) {
            let ended = ended
            Thread.detachNewThread {
                body()
                ended.signal()
            }
        }

        func join() { ended.wait() }
    }
}
