import Foundation
import GRDB
import Testing

@testable import Hub

@Suite("Given a list of devices")
struct DeviceRegistryTests {
    private let folder: TemporaryFolder
    private let registry: DeviceRegistry
    private let moment = Date(timeIntervalSince1970: 1_795_000_000.25)

    init() throws {
        folder = try TemporaryFolder()
        let moment = moment
        registry = try DeviceRegistry(folder: folder.path, now: { moment })
    }

    @Test("when a device is enrolled, then its token finds it and no other token does")
    func enrolment() throws {
        let first = try registry.enrol(name: "tablet hal")
        let second = try registry.enrol(name: "bril 1")
        #expect(try registry.device(token: first.token)?.id == first.device.id)
        #expect(try registry.device(token: second.token)?.name == "bril 1")
        #expect(first.token != second.token)
        let secret = try #require(second.token.split(separator: ".").last)
        let strangers = [
            "", ".", first.device.id, "\(first.device.id).", "\(first.device.id).\(secret)",
            first.token + "0", String(first.token.dropLast()), "\(first.token)\0", "' OR 1=1 --.x",
        ]
        for stranger in strangers {
            #expect(try registry.device(token: stranger) == nil, "\(stranger)")
        }
    }

    @Test("when a device is revoked by name or id, then its token finds it no more, also after a new start")
    func revocation() throws {
        let one = try registry.enrol(name: "tablet hal")
        let other = try registry.enrol(name: "bril 1")
        #expect(try registry.revoke("tablet hal").map(\.id) == [one.device.id])
        #expect(try registry.device(token: one.token) == nil)
        #expect(try registry.device(token: other.token) != nil)
        #expect(try registry.revoke("tablet hal").isEmpty)
        #expect(try registry.revoke("nobody").isEmpty)
        try registry.close()
        let again = try DeviceRegistry(folder: folder.path)
        #expect(try again.device(token: one.token) == nil)
        #expect(try again.revoke(other.device.id).map(\.name) == ["bril 1"])
        let devices = try again.devices()
        #expect(devices.count == 2 && devices.allSatisfy { $0.revoked != nil })
        #expect(devices.allSatisfy { $0.enrolled == moment })
    }

    @Test("when the files are read, then no token stands in them")
    func noTokenAtRest() throws {
        let enrolment = try registry.enrol(name: "tablet hal")
        let secret = try #require(enrolment.token.split(separator: ".").last)
        try registry.close()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = try Data(contentsOf: URL(filePath: folder.path + "/" + name))
            #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(name)")
        }
    }

    @Test(
        "when a name is empty, too long or holds a control character, then it is refused",
        arguments: ["", String(repeating: "a", count: 81), "a\nb", "a\0b"])
    func badName(name: String) throws {
        #expect(throws: DeviceRegistryError.badName) { try registry.enrol(name: name) }
    }

    @Test("when the file is no database, then the error names it and says what to do")
    func damaged() throws {
        let other = try TemporaryFolder()
        try other.write(String(repeating: "no database ", count: 1000), to: "hub.sqlite")
        #expect {
            _ = try DeviceRegistry(folder: other.path)
        } throws: { error in
            let sentence = String(describing: error)
            return sentence.contains(other.path + "/hub.sqlite") && sentence.contains("--data")
        }
    }

    @Test("when the hub starts again, then its own kiosk keeps its token, in a file for nobody else")
    func ownKiosk() throws {
        let first = try OwnKiosk.prepare(folder: folder.path, registry: registry)
        let again = try OwnKiosk.prepare(folder: folder.path, registry: registry)
        #expect(first.token == again.token)
        #expect(try registry.device(token: first.token)?.id == first.device)
        let rights = try FileManager.default.attributesOfItem(atPath: folder.path + "/kiosk.json")[.posixPermissions]
        #expect(rights as? Int == 0o600)
        _ = try registry.revoke(first.device)
        let renewed = try OwnKiosk.prepare(folder: folder.path, registry: registry)
        #expect(renewed.token != first.token)
    }

    @Test("when digests are compared, then only the same bytes are the same")
    func comparison() {
        #expect(DeviceRegistry.isSame([1, 2, 3], [1, 2, 3]))
        #expect(!DeviceRegistry.isSame([1, 2, 3], [1, 2, 4]))
        #expect(!DeviceRegistry.isSame([1, 2, 3], [0, 2, 3]))
        #expect(!DeviceRegistry.isSame([1, 2], [1, 2, 3]))
    }
}
