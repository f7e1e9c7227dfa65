import Foundation
import HomeEngine
import Visits

/// Hands what happens to its keeper in the order in which it happened, and has it brought to the hub.
@MainActor
final class VisitFeed {
    /// Told, in a sentence for the facilitator, when visits cannot be kept or sent. The home goes on.
    var onProblem: (String) -> Void = { _ in }

    private let entries: AsyncStream<VisitEntry>.Continuation
    private var recorder: VisitRecorder

    /// Starts keeping visits in a folder; what is shown is named in every event.
    init(folder: URL, content: String, settings: DeviceSettings) {
        let (stream, entries) = AsyncStream<VisitEntry>.makeStream()
        let (problems, problem) = AsyncStream<String>.makeStream()
        self.entries = entries
        recorder = VisitRecorder(now: Moment.now, ids: TimeOrderedIDs(now: Moment.now))
        let origin = VisitLog.Origin(
            frontEnd: Self.frontEnd, engine: Engine.version, content: content, exhibition: settings.exhibition)
        let keeper = VisitKeeper(
            open: { try VisitLog(in: folder, origin: origin) }, onProblem: { problem.yield($0) })
        let line = settings.hub.map { HubLine(to: $0) }
        Task {
            // What an earlier day left goes first; sending never holds up keeping.
            if let line { Task { await keeper.deliver(along: line) } }
            for await entry in stream {
                await keeper.keep(entry)
                if let line { Task { await keeper.deliver(along: line) } }
            }
        }
        Task { [weak self] in
            for await problem in problems { self?.onProblem(problem) }
        }
    }

    func record(_ happening: Happening) { entries.yield(recorder.entry(for: happening)) }

    private static var frontEnd: String {
        #if os(visionOS)
            "visionOS"
        #else
            "iPadOS"
        #endif
    }
}

extension VisitLog {
    fileprivate convenience init(in folder: URL, origin: Origin) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try self.init(
            path: folder.appending(path: "visits.sqlite").path, origin: origin, now: Moment.now,
            ids: TimeOrderedIDs(now: Moment.now))
    }
}

extension Moment {
    /// What this device's clock says.
    @Sendable
    static func now() -> Moment { Moment(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000)) }
}
