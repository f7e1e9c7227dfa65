import Catalogue
import HomeEngine
import RealityKit
import RealityKitContent

/// The entities of the home: the room, the aids in it and their parts.
@MainActor
final class HomeStage {
    let root = Entity()
    private(set) var scale = HomeScale.real
    private let home: HomeModel
    private let room = Entity()
    private var aids: [AidBody] = []

    init(home: HomeModel) {
        self.home = home
        root.name = "home"
        root.addChild(room)
    }

    /// Loads the room and its aids. What will not load is a calm placeholder; the home works without it.
    func furnish(in setting: Setting) async {
        guard let description = home.content.home else { return }
        let start = description.rooms[description.start]
        let walls = await load(start.id)
        if let walls { room.addChild(walls) }
        if case .volume = setting { makeDollHouse(of: walls) }
        for (index, aid) in description.aids.enumerated() where aid.room == description.start {
            let model = await load(home.content.records[aid.id]?.model ?? aid.id) ?? .placeholder(for: aid)
            let body = AidBody(aid: aid, index: index, model: model)
            room.addChild(body.entity)
            aids.append(body)
            home.send(.inView(aid: aid.id, true))
        }
        await home.sounds.load()
        home.stage = self
        root.components.set(HomeComponent(home: home, stage: self))
        show(home.screen, words: home.words)
    }

    /// Where the home is put up.
    enum Setting {
        case volume, screen
    }

    /// Makes touchable what may be touched now, and has every aid say what it is.
    func show(_ screen: VisitScreen, words: Texts) {
        for aid in aids {
            let isHeld = screen.held == aid.id
            aid.makeTouchable(isHeld: isHeld)
            aid.describe(record: home.content.records[aid.id], words: words, isHeld: isHeld)
        }
        guard let held = aids.first(where: { $0.id == screen.held }), let lines = home.heldStep?.screen else { return }
        let language = home.language
        Task { await held.showOnScreen(lines: lines[language]) }
    }

    /// Makes a sound where it comes from and lights its twin.
    func sound(_ name: String, twin: String, aid: String?) {
        let body = aids.first { $0.id == aid }
        let part = body?.part(named: twin)
        part?.components[PartPoseComponent.self]?.flash = PartPoseComponent.flashTime
        home.sounds.play(name, from: part ?? body?.entity ?? root)
    }

    private func load(_ name: String) async -> Entity? {
        do {
            return try await Entity(named: name, in: realityKitContentBundle)
        } catch {
            home.tell("The model \(name) did not load (\(error.localizedDescription)); make the models again.")
            return nil
        }
    }

    private func makeDollHouse(of walls: Entity?) {
        let house = DollHouse(fitting: walls?.openedUp() ?? Box(min: [-2, 0, -2], max: [2, 2.6, 2]))
        scale = .dollHouse(house)
        room.scale = SIMD3(repeating: house.scale)
        room.position = house.origin
        // Whoever stands before the volume looks at the aid in hand from its front.
        home.send(.view(eye: house.hand + [0, 0, 1], direction: [0, 0, -1]))
    }
}

extension Entity {
    /// Takes off the parts of a room that would hide its inside, and measures that inside: what lies under the ceiling.
    fileprivate func openedUp() -> Box {
        let bounds = (findEntity(named: "ceiling") ?? self).visualBounds(relativeTo: self)
        for part in ["ceiling", "entrance"] { findEntity(named: part)?.isEnabled = false }
        return Box(min: [bounds.min.x, min(0, bounds.min.y), bounds.min.z], max: bounds.max)
    }
}
