/// The house stands: its start is one of its rooms, its spots have one name each, its rooms have models.
enum HomeRules {
    static func findings(in sources: CatalogueSources) -> [Finding] {
        guard let home = sources.home else { return [] }
        var findings: [Finding] = []
        let rooms = home.value.rooms
        if home.value.version != 1 {
            findings.append(home.finding(.form, at: "version", "This catalogue reads version 1 of the home."))
        }
        if !rooms.contains(where: { $0.id == home.value.start }) {
            findings.append(home.finding(.record, at: "start", "There is no room \"\(home.value.start)\"."))
        }
        for double in Name.doubled(rooms.map(\.id)) {
            findings.append(
                home.finding(.record, at: "rooms[\(double.index)].id", "\"\(double.name)\" stands here twice."))
        }
        var spots: Set<String> = []
        for (number, room) in rooms.enumerated() {
            let model = sources.models[room.model]?.value
            if let model, model.view == nil {
                findings.append(
                    home.finding(
                        .model, at: "rooms[\(number)].model",
                        "The model \"\(room.model)\" has no view, so a visitor has nothing to start with."))
            }
            for (place, spot) in room.spots.enumerated() {
                let field = "rooms[\(number)].spots[\(place)].id"
                if !spots.insert(spot.id).inserted {
                    findings.append(home.finding(.record, at: field, "\"\(spot.id)\" stands here twice."))
                }
                if let model, model.spots?[spot.id] == nil {
                    findings.append(
                        home.finding(.model, at: field, "The model \"\(room.model)\" has no spot \"\(spot.id)\"."))
                }
            }
        }
        for text in VisitorText.all(in: home.json) where text.text.isEmpty {
            findings.append(home.finding(.languages, at: text.field, "This text is empty; write it."))
        }
        return findings
    }
}
