import HomeEngine
import Testing
import Visits

/// Simulated visits.
struct VisitSimulationTests {
    private func events(seed: UInt64, visits: Int = 30) throws -> [VisitEvent] {
        var simulation = try #require(
            VisitSimulation(aids: ["medicijndispenser", "druppelbril"], seed: seed, start: Happenings.noon))
        return try (0..<visits).flatMap { _ in try simulation.next() }
    }

    @Test func `the same seed gives the same visits, and another seed others`() throws {
        #expect(try events(seed: 1) == events(seed: 1))
        #expect(try Set(events(seed: 1).map(\.id)).isDisjoint(with: events(seed: 2).map(\.id)))
    }

    @Test func `every event says that it is simulated, and is taken by a store`() throws {
        let events = try events(seed: 3)
        #expect(events.allSatisfy { $0.exhibition == VisitEvent.simulation })
        #expect(Set(events.map(\.visit)).count == 30 && events.map(\.sequence) == (1...Int64(events.count)).map { $0 })
        let folder = try Folder()
        let store = try VisitStore.open(folder)
        let answers = try store.append(EventBatch(events), device: "simulation")
        #expect(answers.allSatisfy { $0.status == .stored })
        #expect(try store.report().visits == 0)
        let report = try store.report(withSimulated: true)
        #expect(report.visits == 30 && report.finished > 0 && report.helped > 0 && report.left > 0)
        #expect(report.attempts.finished + report.attempts.helped + report.attempts.left == report.attempts.tried)
    }

    @Test func `without aids there is nothing to simulate`() {
        #expect(VisitSimulation(aids: [], seed: 1, start: Happenings.noon) == nil)
    }
}
