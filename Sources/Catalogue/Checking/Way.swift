/// Which states of a try-out follow each other, when a visitor uses single taps only.
struct Way {
    private let script: TryOutRecord
    private let next: [String: [String]]

    init(_ script: TryOutRecord) {
        self.script = script
        next = Dictionary(
            script.states.map { state in
                (state.id, ((state.taps ?? []).map(\.to) + (state.choices ?? []).map(\.to)))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The states a visitor can come to.
    var reachable: Set<String> { reached(from: [script.start], by: next) }

    /// The states from which an end can be reached.
    var ending: Set<String> {
        var back: [String: [String]] = [:]
        for (from, targets) in next {
            for target in targets { back[target, default: []].append(from) }
        }
        return reached(from: script.states.filter { $0.end != nil }.map(\.id), by: back)
    }

    /// How many states the longest way goes through, without passing one twice.
    var longestPath: Int {
        var onPath: Set<String> = []
        func longest(from state: String) -> Int {
            // One step over the limit is enough to know; this bounds the search.
            guard onPath.count <= TryOutRules.longestPath, onPath.insert(state).inserted else { return 0 }
            defer { onPath.remove(state) }
            return 1 + (next[state, default: []].map(longest).max() ?? 0)
        }
        return longest(from: script.start)
    }

    private func reached(from starts: [String], by edges: [String: [String]]) -> Set<String> {
        var reached = Set(starts)
        var waiting = starts
        while let state = waiting.popLast() {
            for target in edges[state, default: []] where reached.insert(target).inserted { waiting.append(target) }
        }
        return reached
    }
}
