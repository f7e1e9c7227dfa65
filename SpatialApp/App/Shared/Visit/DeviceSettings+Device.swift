import Foundation
import Visits

extension DeviceSettings {
    /// What the organisation set through its device management, and what was set on the device itself.
    init(of defaults: UserDefaults) {
        self.init(
            managed: defaults.dictionary(forKey: "com.apple.configuration.managed") ?? [:],
            own: defaults.dictionaryRepresentation())
    }
}
