/// The script can be played with single taps and without hurry, has no dead end and always ends well.
enum TryOutRules {
    /// More steps than this and people lose the thread.
    static let longestPath = 8

    static func findings(
        in aid: SourceFile<AidRecord>, strings: [Language: SourceFile<[String: String]>]
    ) -> [Finding] {
        var findings: [Finding] = []
        func found(_ field: String, _ message: String) { findings.append(aid.finding(.tryOut, at: field, message)) }
        let script = aid.value.tryOut
        let ids = script.states.map(\.id)
        for double in Name.doubled(ids) {
            found("tryOut.states[\(double.index)].id", "\"\(double.name)\" stands here twice.")
        }
        if !ids.contains(script.start) { found("tryOut.start", "There is no state \"\(script.start)\".") }
        for double in Name.doubled(aid.value.parts.map(\.id)) {
            found("parts[\(double.index)].id", "\"\(double.name)\" stands here twice.")
        }
        for (index, state) in script.states.enumerated() {
            findings += StateRules(aid: aid, index: index, state: state, states: Set(ids), strings: strings).findings()
        }
        // The way through is only worth following once every step leads somewhere.
        guard findings.isEmpty else { return findings }

        let way = Way(script)
        for (index, state) in script.states.enumerated() {
            let field = "tryOut.states[\(index)]"
            if !way.reachable.contains(state.id) {
                found(field, "No single tap ever leads to \"\(state.id)\"; lead there or take it out.")
            } else if !way.ending.contains(state.id) {
                found(field, "From \"\(state.id)\" no end can be reached with single taps; lead on from here.")
            }
        }
        if !script.states.contains(where: { $0.end == .finished }) {
            found("tryOut.states", "A try-out needs a state that ends \"finished\".")
        }
        let longest = way.longestPath
        if longest > longestPath {
            found("tryOut.states", "A way of \(longest) steps is too long; make it \(longestPath) at most.")
        }
        return findings
    }
}
