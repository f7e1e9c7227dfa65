import Foundation
import HomeEngine
import RealityKit

extension HomeModel {
    /// Somebody activated an entity by voice, switch or VoiceOver: the same as a tap.
    func activate(_ entity: Entity) {
        guard let touched = entity.touched else { return }
        touch(aid: touched.aid, part: touched.part)
    }

    /// Somebody chose one of the actions an aid offers.
    func perform(_ key: LocalizedStringResource) {
        guard let action = AidAction.allCases.first(where: { $0.title(words).key == key.key }) else { return }
        send(action.input)
    }
}
