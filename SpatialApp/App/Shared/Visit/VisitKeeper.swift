import Foundation
import Visits

/// Writes what happens to disk, away from the thread that draws.
actor VisitKeeper {
    private static let file = "visits.sqlite"

    private let folder: URL
    private let origin: VisitLog.Origin
    private var log: VisitLog?

    init(folder: URL, content: String) {
        self.folder = folder
        #if os(visionOS)
            let frontEnd = "visionOS"
        #else
            let frontEnd = "iPadOS"
        #endif
        origin = VisitLog.Origin(frontEnd: frontEnd, engine: "1", content: content)
    }

    /// Keeps every entry until there are no more, and tells when one cannot be kept.
    func keep(_ entries: AsyncStream<VisitEntry>, onProblem: @MainActor @Sendable (String) -> Void) async {
        for await entry in entries {
            do {
                let log = try await open(onProblem)
                let happening = entry.happening
                try log.append(
                    happening.kind, aid: happening.aid, detail: happening.detail, offset: happening.offset,
                    visit: entry.visit, audience: entry.audience)
            } catch {
                await onProblem(String(describing: error))
            }
        }
    }

    /// Opened at the first entry, and tried again at every next one as long as it will not open.
    private func open(_ onProblem: @MainActor @Sendable (String) -> Void) async throws -> VisitLog {
        if let log { return log }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let opened = try VisitLog(
            path: folder.appending(path: Self.file).path, origin: origin, now: Moment.now,
            ids: TimeOrderedIDs(now: Moment.now))
        log = opened
        if let name = opened.setAside {
            await onProblem("The visits kept before cannot be read. They are set aside as \(name); new ones are kept.")
        }
        return opened
    }
}
