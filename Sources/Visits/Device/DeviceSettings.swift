import Foundation
import HomeEngine

/// What a facilitator set for a device, by hand or from a distance.
public struct DeviceSettings: Sendable {
    /// The names under which settings are looked for.
    enum Key: String {
        case hubAddress, hubToken, setting, exhibition
    }

    /// Where visits go, and as which device.
    public struct Hub: Equatable, Sendable {
        /// The address to post visits to.
        public let visits: URL
        public let token: String
    }

    /// Nil when visits stay on the device.
    public let hub: Hub?
    /// A device that nobody said anything about goes from visitor to visitor.
    public let setting: Setting
    public let exhibition: String?
    /// What is wrong with the settings, in sentences for the facilitator; what is wrong is left out.
    public let problems: [String]

    /// - Parameters:
    ///   - managed: what the organisation set from a distance; it comes first.
    ///   - own: what was set on the device.
    public init(managed: [String: Any], own: [String: Any]) {
        var problems: [String] = []
        func text(_ key: Key) -> String? {
            let value = (managed[key.rawValue] ?? own[key.rawValue]) as? String
            let trimmed = value?.trimmingCharacters(in: .whitespacesAndNewlines)
            return trimmed?.isEmpty == true ? nil : trimmed
        }

        var hub: Hub?
        switch (text(.hubAddress), text(.hubToken)) {
        case (nil, nil): break
        case (let address?, let token?):
            hub = Self.visits(at: address).map { Hub(visits: $0, token: token) }
            if hub == nil {
                problems.append("The hub's address \(address) has to start with https://; visits stay on this device.")
            }
        case (_?, nil): problems.append("The hub's address is set and hubToken is not; visits stay on this device.")
        case (nil, _?): problems.append("The hub's token is set and hubAddress is not; visits stay on this device.")
        }
        self.hub = hub

        let named = text(.setting)
        setting = named.flatMap { Setting(rawValue: $0) } ?? .kiosk
        if let named, Setting(rawValue: named) == nil {
            problems.append("The setting is \(named); set kiosk or personal. Until then this is a kiosk.")
        }

        var exhibition = text(.exhibition)
        do {
            try VisitEvent.checkName(exhibition, of: "exhibition")
        } catch {
            exhibition = nil
            problems.append(error.reason)
        }
        self.exhibition = exhibition
        self.problems = problems
    }

    /// The token may only travel unseen, or within the building.
    private static func visits(at address: String) -> URL? {
        guard let url = URL(string: address), let host = url.host(), !host.isEmpty else { return nil }
        let isNearby = ["localhost", "127.0.0.1"].contains(host) || host.hasSuffix(".local")
        guard url.scheme == "https" || (url.scheme == "http" && isNearby) else { return nil }
        guard url.query() == nil, url.fragment() == nil else { return nil }
        return url.appending(path: "api/v1/visits")
    }
}
