extension HomeScript {
    /// Composes the script; nil when home, records or models lack something, which the checker names.
    init?(_ sources: CatalogueSources) {
        guard let home = sources.home?.value else { return nil }
        var rooms: [Room] = []
        for room in home.rooms {
            guard let model = sources.models[room.model]?.value, let view = model.view else { return nil }
            var spots: [Spot] = []
            for spot in room.spots {
                guard let place = model.spots?[spot.id] else { return nil }
                spots.append(Spot(id: spot.id, position: place.position.rounded, yaw: place.yaw.rounded4))
            }
            let rounded = ModelView(
                eye: view.eye.rounded, target: view.target.rounded, fieldOfView: view.fieldOfView.rounded4)
            rooms.append(Room(id: room.id, view: rounded, spots: spots))
        }
        var aids: [Aid] = []
        for record in sources.aids.map(\.value) {
            guard let model = sources.models[record.model]?.value else { return nil }
            var parts: [Part] = []
            for part in record.parts {
                guard let box = model.parts?[part.id]?.box else { return nil }
                parts.append(Part(id: part.id, box: box.rounded, shown: part.shown ?? true))
            }
            aids.append(
                Aid(
                    id: record.slug, spot: record.spot, box: model.box.rounded, parts: parts,
                    tryOut: TryOut(start: record.tryOut.start, states: record.tryOut.states.map(State.init))))
        }
        self.init(
            version: 1, content: sources.content, start: home.start, thresholds: home.thresholds, rooms: rooms,
            aids: aids)
    }
}

extension HomeScript.State {
    fileprivate init(_ state: TryOutRecord.State) {
        self.init(
            id: state.id, cues: state.cues ?? [], taps: state.taps ?? [],
            remarks: (state.remarks ?? []).map(\.part),
            choices: (state.choices ?? []).map { HomeScript.Choice(id: $0.id, to: $0.to) }, after: state.after,
            end: state.end)
    }
}

extension ModelBox {
    fileprivate var rounded: ModelBox { ModelBox(min: min.rounded, max: max.rounded) }
}

extension [Double] {
    fileprivate var rounded: [Double] { map(\.rounded4) }
}

extension Double {
    /// To a tenth of a millimetre: finer than anybody sees, and never written with an exponent.
    fileprivate var rounded4: Double {
        let value = (self * 10_000).rounded() / 10_000
        return value == 0 ? 0 : value
    }
}
