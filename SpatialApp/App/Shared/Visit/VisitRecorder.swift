import Foundation
import HomeEngine
import Visits

/// Gives what happens its visit, and hands it to the keeper in the order in which it happened.
@MainActor
final class VisitRecorder {
    /// Told, in a sentence for the facilitator, when visits cannot be kept. The home goes on.
    var onProblem: (String) -> Void = { _ in }

    private let entries: AsyncStream<VisitEntry>.Continuation
    private var ids = TimeOrderedIDs(now: Moment.now)
    private var visit: VisitID?
    private var audience: Audience?

    /// Starts keeping visits in a folder; what is shown is named in every event.
    init(folder: URL, content: String) {
        let (stream, entries) = AsyncStream<VisitEntry>.makeStream()
        self.entries = entries
        let keeper = VisitKeeper(folder: folder, content: content)
        Task { [weak self] in
            await keeper.keep(stream) { problem in self?.onProblem(problem) }
        }
    }

    /// A new visitor: nothing connects this visit with the one before.
    func startVisit() {
        visit = ids.next()
        audience = nil
    }

    func record(_ happening: Happening) {
        if happening.kind == .visitStarted { audience = happening.detail.flatMap { Audience(rawValue: $0) } }
        guard let visit else { return }
        entries.yield(VisitEntry(visit: visit, audience: audience, happening: happening))
    }
}

/// Something that happened, and in which visit.
struct VisitEntry: Sendable {
    let visit: VisitID
    let audience: Audience?
    let happening: Happening
}

extension Moment {
    /// What this device's clock says.
    @Sendable
    static func now() -> Moment { Moment(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000)) }
}
