import Catalogue
import Foundation
import HomeEngine
import Testing

@testable import Hub
@testable import Visits

/// The way of the app, from the engine to the report, over the line that the app uses itself.
@Suite("Given the app on a device")
struct AppOverHTTPTests {
    private let running: RunningHub
    private let keeper: VisitKeeper
    private let problems = RunningServer.Recorded()

    init() throws {
        let running = try RunningHub()
        let (problems, path) = (problems, running.house.folder.path + "/visits.sqlite")
        self.running = running
        keeper = VisitKeeper(
            open: {
                try VisitLog(
                    path: path, origin: .init(frontEnd: "iPadOS", engine: Engine.version, content: "0123456789abcdef"),
                    now: Self.now, ids: TimeOrderedIDs(now: Self.now))
            }, onProblem: { problems.add($0) })
    }

    @Sendable
    private static func now() -> Moment { Moment(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1_000)) }

    private func line(token: String) throws -> HubLine {
        let settings = DeviceSettings(
            managed: ["hubAddress": "http://localhost:\(running.port)", "hubToken": token], own: [:])
        return HubLine(to: try #require(settings.hub))
    }

    /// A visitor who tries the first aid and always does what leads on.
    private func visit() async throws {
        let home = try Home(json: running.hub.catalogue.homeScriptJSON())
        var engine = Engine(home: home, seed: 1)
        let aid = try #require(home.aids.first)
        let script = try #require(aid.tryOut)
        for input in [.start(.resident, .kiosk), .pickUp(aid: aid.id), .tryOut] as [Input] { try engine.handle(input) }
        while let step = script.steps.first(where: { $0.id == engine.currentStep }) {
            if let tap = step.taps.first {
                try engine.handle(.touch(aid: aid.id, part: aid.parts[tap.part].id))
            } else {
                try engine.handle(.choose(try #require(step.choices.first).id))
            }
        }
        for input in [.judge(.helpsMe), .handOver] as [Input] { try engine.handle(input) }
        var recorder = VisitRecorder(now: Self.now, ids: TimeOrderedIDs(now: Self.now))
        for case .event(let happening) in engine.drainEffects() { await keeper.keep(recorder.entry(for: happening)) }
    }

    @Test("when a visitor tries the aid, then the report counts one visit that was finished")
    func reachesTheReport() async throws {
        try await visit()
        await keeper.deliver(along: try line(token: running.hub.registry.enrol(name: "ipad hal").token))
        let report = try running.hub.visits.report()
        #expect(report.visits == 1 && report.pickedUp == 1 && report.finished == 1 && report.helped == 0)
        #expect(problems.all.isEmpty)
    }

    @Test("when its token is not known, or nobody answers, then the line says which")
    func tellsWhatIsWrong() async throws {
        let refused = try await line(token: "nobody").post(Uplink.body([]))
        #expect(refused?.status == 401)
        let away = try line(token: "nobody")
        running.server.stop()
        #expect(try await away.post(Uplink.body([])) == nil)
    }
}
