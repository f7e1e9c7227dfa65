import HomeEngine
import Testing
import Visits

/// What a facilitator can set, and what comes of mistakes in it.
struct DeviceSettingsTests {
    @Test func `given nothing, then visits stay on the device, which goes from visitor to visitor`() {
        let settings = DeviceSettings(managed: [:], own: ["AppleLanguages": ["nl"], "hubAddress": "  "])
        #expect(settings.hub == nil && settings.setting == .kiosk && settings.exhibition == nil)
        #expect(settings.problems.isEmpty)
    }

    @Test func `given settings from a distance and on the device, then those from a distance come first`() {
        let settings = DeviceSettings(
            managed: ["hubAddress": "https://hub.example.nl/", "exhibition": "beurs"],
            own: ["hubAddress": "https://other.nl", "hubToken": " secret ", "setting": "personal"])
        #expect(settings.hub?.visits.absoluteString == "https://hub.example.nl/api/v1/visits")
        #expect(settings.hub?.token == "secret")
        #expect(settings.setting == .personal && settings.exhibition == "beurs" && settings.problems.isEmpty)
    }

    @Test func `given a hub in the building, then it needs no https; elsewhere the token would be seen`() {
        func hub(_ address: String) -> String? {
            DeviceSettings(managed: [:], own: ["hubAddress": address, "hubToken": "t"]).hub?.visits.absoluteString
        }
        #expect(hub("http://localhost:8080") == "http://localhost:8080/api/v1/visits")
        #expect(hub("http://hub.local") == "http://hub.local/api/v1/visits")
        for address in ["http://hub.example.nl", "hub.example.nl", "ftp://hub.local", "https://", "https://h.nl?a=b"] {
            #expect(hub(address) == nil, "\(address)")
        }
    }

    @Test func `given mistakes, then each is told in a sentence and the rest holds`() {
        let settings = DeviceSettings(
            managed: ["hubAddress": "http://hub.example.nl", "hubToken": "t", "setting": "kermis"],
            own: ["exhibition": "open dag in mei"])
        #expect(settings.hub == nil && settings.setting == .kiosk && settings.exhibition == nil)
        #expect(settings.problems.count == 3 && settings.problems.allSatisfy { $0.hasSuffix(".") })
        let half = DeviceSettings(managed: ["hubToken": "t"], own: [:])
        #expect(half.hub == nil && half.problems.count == 1)
        #expect(DeviceSettings(managed: ["hubAddress": "https://hub.nl"], own: [:]).problems.count == 1)
    }
}
