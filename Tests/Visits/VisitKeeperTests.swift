import Foundation
import HomeEngine
import Synchronization
import Testing
import Visits

/// Keeping what happens, and bringing it to a hub, with a disk and a network that fail.
struct VisitKeeperTests {
    private let folder: Folder
    private let world: World
    private var recorder = VisitRecorder(
        now: { Happenings.noon }, ids: TimeOrderedIDs(now: { Happenings.noon }, random: SeededRandom(seed: 5)))

    init() throws {
        folder = try Folder()
        world = World(folder)
    }

    private mutating func keep(_ count: Int, with keeper: VisitKeeper) async {
        await keeper.keep(recorder.entry(for: .of(.visitStarted, detail: "volunteer")))
        for number in 1..<count {
            await keeper.keep(recorder.entry(for: .of(.pickedUp, aid: "druppelbril", offset: Int64(number))))
        }
    }

    @Test mutating func `given entries, then they are on disk in order, with what the device knows`() async throws {
        await keep(3, with: world.keeper())
        let events = try world.open().pending(atMost: 9)
        #expect(events.map(\.sequence) == [1, 2, 3] && events.map(\.offset) == [0, 1, 2])
        #expect(events.allSatisfy { $0.audience == .volunteer && $0.at == Happenings.noon && $0.engine == "1" })
        #expect(Set(events.map(\.visit)).count == 1)
        #expect(world.problems.isEmpty)
    }

    @Test mutating func `given a disk that fails for a while, then nothing is lost`() async throws {
        let keeper = world.keeper()
        world.diskFails = true
        await keep(2, with: keeper)
        #expect(world.problems.count == 2)
        world.diskFails = false
        await keeper.keep(recorder.entry(for: .of(.visitEnded, offset: 9)))
        #expect(try world.open().pending(atMost: 9).map(\.offset) == [0, 1, 9])
    }

    @Test mutating func `given an entry that no hub would take, then the next is kept`() async throws {
        let keeper = world.keeper()
        await keeper.keep(recorder.entry(for: .of(.claimOpened, aid: "druppelbril", detail: "een zin met spaties")))
        await keeper.keep(recorder.entry(for: .of(.stillHere, offset: 4)))
        #expect(try world.open().pending(atMost: 9).map(\.kind) == [.stillHere])
        #expect(world.problems.count == 1)
    }

    @Test mutating func `given a broken log, then it is set aside, told by name, and the visit is kept`() async throws {
        try Data(String(repeating: "no database ", count: 99).utf8)
            .write(to: URL(fileURLWithPath: folder.file("log.sqlite")))
        await keep(1, with: world.keeper())
        #expect(world.problems.first?.contains("log.sqlite.broken-") == true)
        #expect(try world.open().pendingCount() == 1)
    }

    @Test mutating func `given a network that fails now and then, then the hub gets all once`() async throws {
        let seed = UInt64.random(in: .min ... .max)
        let keeper = world.keeper()
        await keep(350, with: keeper)
        world.fates = SeededRandom(seed: seed)
        let sent = try world.open().pending(atMost: 1_000)
        await keeper.deliver(along: world.line)
        #expect(try world.store.events() == sent, "seed \(seed)")
        #expect(try world.open().pendingCount() == 0, "seed \(seed)")
    }

    @Test mutating func `given an event while a request is under way, then it is sent too`() async throws {
        let keeper = world.keeper()
        await keep(2, with: keeper)
        var recorder = recorder
        let late = recorder.entry(for: .of(.visitEnded, offset: 7))
        let world = world
        let line = HubLine(
            post: { body in
                let isFirst = world.requests.isEmpty
                let response = await world.answer(body)
                guard isFirst else { return response }
                await keeper.keep(late)
                // A second call while the first is busy leaves it to the first.
                await keeper.deliver(along: world.line)
                return response
            }, wait: { world.pass($0) }, now: { world.now })
        await keeper.deliver(along: line)
        #expect(world.requests == [2, 1])
        #expect(try world.store.events().map(\.offset) == [0, 1, 7])
        #expect(try world.open().pendingCount() == 0)
    }

    @Test mutating func `given a hub that is away, then one waits for it and no more`() async throws {
        let keeper = world.keeper()
        await keep(1, with: keeper)
        let (world, another) = (world, recorder.entry(for: .of(.stillHere)))
        let line = HubLine(
            post: { _ in nil },
            wait: { milliseconds in
                world.pass(milliseconds)
                guard world.waits < 3 else { throw CancellationError() }
                await keeper.keep(another)
                await keeper.deliver(along: world.impatientLine)
            }, now: { world.now })
        await keeper.deliver(along: line)
        #expect(world.waits == 3 && world.requests.isEmpty)
        #expect(try world.open().pendingCount() == 3)
    }

    @Test mutating func `given an event that the hub rejects, then that is told with the reason, once`() async throws {
        let keeper = world.keeper()
        await keeper.keep(recorder.entry(for: .of(.pickedUp, aid: "rollator")))
        await keeper.keep(recorder.entry(for: .of(.stillHere)))
        await keeper.deliver(along: world.line)
        await keeper.deliver(along: world.line)
        #expect(world.problems.count == 1 && world.problems[0].contains("rejects"))
        #expect(try world.open().pendingCount() == 0 && world.store.events().map(\.kind) == [.stillHere])
    }

    @Test mutating func `given a hub that does not know the device, then all stays`() async throws {
        let keeper = world.keeper()
        await keep(2, with: keeper)
        world.status = 401
        await keeper.deliver(along: world.impatientLine)
        #expect(world.problems.count == 1 && world.problems[0].contains("enrol"))
        #expect(try world.open().pendingCount() == 2)
        world.status = 200
        await keeper.deliver(along: world.line)
        #expect(try world.open().pendingCount() == 0 && world.store.events().count == 2)
    }
}

extension Happening {
    /// As the engine gives it.
    static func of(
        _ kind: VisitEventKind, aid: String? = nil, detail: String? = nil, offset: Int64 = 0
    ) -> Happening {
        Happening(kind: kind, aid: aid, detail: detail, offset: offset)
    }
}

/// A device's disk and a hub, which do as a test says.
private final class World: Sendable {
    private struct State {
        var diskFails = false
        var problems: [String] = []
        var requests: [Int] = []
        var status = 200
        var waits = 0
        var now: Int64 = 0
        var fates: SeededRandom?
    }

    private struct DiskFull: Error {}

    private let folder: Folder
    private let state = Mutex(State())
    let store: VisitStore

    init(_ folder: Folder) {
        self.folder = folder
        store = try! VisitStore.open(folder)
    }

    var problems: [String] { state.withLock { $0.problems } }
    /// How many events each request had.
    var requests: [Int] { state.withLock { $0.requests } }
    var now: Int64 { state.withLock { $0.now } }
    var diskFails: Bool {
        get { state.withLock { $0.diskFails } }
        set { state.withLock { $0.diskFails = newValue } }
    }
    var status: Int {
        get { state.withLock { $0.status } }
        set { state.withLock { $0.status = newValue } }
    }
    var fates: SeededRandom? {
        get { state.withLock { $0.fates } }
        set { state.withLock { $0.fates = newValue } }
    }

    func open() throws -> VisitLog {
        try VisitLog(
            path: folder.file("log.sqlite"),
            origin: .init(frontEnd: "iPadOS", engine: Engine.version, content: "0123456789abcdef"),
            now: { Moment(milliseconds: 0) }, ids: TimeOrderedIDs(now: { Happenings.noon }))
    }

    func keeper() -> VisitKeeper {
        VisitKeeper(
            random: SeededRandom(seed: 11),
            open: { [self] in
                guard !diskFails else { throw DiskFull() }
                return try open()
            },
            onProblem: { [self] problem in state.withLock { $0.problems.append(problem) } })
    }

    /// A line on which waiting costs no time.
    var line: HubLine {
        HubLine(
            post: { [self] in await answer($0) },
            wait: { [self] in pass($0) }, now: { [self] in now })
    }

    /// A line on which nobody waits for another try.
    var impatientLine: HubLine {
        HubLine(
            post: { [self] in await answer($0) },
            wait: { [self] milliseconds in
                pass(milliseconds)
                throw CancellationError()
            },
            now: { [self] in now })
    }

    /// How often somebody waited.
    var waits: Int { state.withLock { $0.waits } }

    func pass(_ milliseconds: Int64) {
        state.withLock {
            $0.now += milliseconds
            $0.waits += 1
        }
    }

    func answer(_ body: Data) async -> (status: Int, body: [UInt8])? {
        guard let batch = try? EventBatch(json: Array(body)) else { return (400, []) }
        state.withLock { $0.requests.append(batch.count) }
        guard status == 200 else { return (status, []) }
        // The request gets lost, or its answer does, or a hotel answers, or all goes well.
        let fate = state.withLock { $0.fates?.below(4) ?? 3 }
        guard fate > 0, let answers = try? store.append(batch, device: "ipad") else { return nil }
        switch fate {
        case 1: return nil
        case 2: return (200, Array("<html>Welcome, please sign in</html>".utf8))
        default: return (200, (try? JSONEncoder().encode(["answers": answers])).map { Array($0) } ?? [])
        }
    }
}
