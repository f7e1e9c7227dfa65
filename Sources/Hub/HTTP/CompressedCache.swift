import Synchronization

/// Keeps what has been compressed, up to a number of bytes; what was not asked for the longest goes first.
final class CompressedCache: Sendable {
    private struct Entry {
        var bytes: [UInt8]
        var lastUse: Int
    }

    private struct State {
        var entries: [String: Entry] = [:]
        var size = 0
        var uses = 0
    }

    private let capacity: Int
    private let state = Mutex(State())

    init(capacity: Int = 12 << 20) { self.capacity = capacity }

    var size: Int { state.withLock { $0.size } }

    /// The compressed bytes under that key, made at most once as long as they are kept.
    func bytes(for key: String, make: () throws -> [UInt8]) rethrows -> [UInt8] {
        if let kept = find(key) { return kept }
        let made = try make()
        guard made.count <= capacity else { return made }
        state.withLock { state in
            state.uses += 1
            if let former = state.entries.updateValue(Entry(bytes: made, lastUse: state.uses), forKey: key) {
                state.size -= former.bytes.count
            }
            state.size += made.count
            while state.size > capacity, let oldest = state.entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
                state.entries[oldest.key] = nil
                state.size -= oldest.value.bytes.count
            }
        }
        return made
    }

    private func find(_ key: String) -> [UInt8]? {
        state.withLock { state in
            state.uses += 1
            state.entries[key]?.lastUse = state.uses
            return state.entries[key]?.bytes
        }
    }
}
