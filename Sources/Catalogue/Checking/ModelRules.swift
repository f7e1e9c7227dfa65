/// The model has the parts and the poses that the record speaks of.
enum ModelRules {
    static func findings(in aid: SourceFile<AidRecord>, of sources: CatalogueSources) -> [Finding] {
        // A model that cannot be read is a finding already.
        guard let model = sources.models[aid.value.model] else { return [] }
        var findings: [Finding] = []
        for (index, part) in aid.value.parts.enumerated() where model.value.parts?[part.id] == nil {
            findings.append(
                aid.finding(.model, at: "parts[\(index)].id", "\(model.path) has no part \"\(part.id)\"."))
        }
        let boxes = [model.value.box] + (model.value.parts ?? [:]).sorted { $0.key < $1.key }.map(\.value.box)
        if boxes.contains(where: { $0.min.count != 3 || $0.max.count != 3 }) {
            findings.append(model.finding(.model, at: "box", "A box has three numbers for each corner."))
        }
        for (index, state) in aid.value.tryOut.states.enumerated() {
            for (number, cue) in (state.cues ?? []).enumerated() {
                guard let part = cue.part, let move = cue.move, move != [0, 0, 0] else { continue }
                let poses = model.value.poses?[part] ?? [:]
                let isKnown = poses.values.contains { pose in
                    pose.count == move.count && zip(pose, move).allSatisfy { abs($0 - $1) < 0.000_5 }
                }
                guard !isKnown else { continue }
                let known = poses.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
                findings.append(
                    aid.finding(
                        .model, at: "tryOut.states[\(index)].cues[\(number)].move",
                        "The model has no such pose for \"\(part)\"; it has \(known.isEmpty ? "none" : known)."))
            }
        }
        return findings
    }
}
