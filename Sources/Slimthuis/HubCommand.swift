import Foundation
import Hub

/// The subcommands under `hub`: which devices may send visits.
enum HubCommand {
    static let commands = [enrol, revoke, list]

    private static let enrol = Command(
        words: ["hub", "enrol"],
        summary: "Let a device send visits, and print its token once.",
        usage: """
              --name NAME     what people call the device, such as "tablet hal"
              --data FOLDER   the data folder of the hub (.data)
              --json          print the device and its token as JSON

            The token is shown this once. Open the home on the device as ADDRESS/#device=TOKEN.
            """
    ) { arguments in
        let asJSON = arguments.flag("json")
        let name = try arguments.option("name")
        let registry = try takeRegistry(&arguments)
        try arguments.finish()
        guard let name else { throw Misuse("Give the device a name: hub enrol --name \"tablet hal\"") }
        let enrolment = try registry.open().enrol(name: name)
        if asJSON {
            try print(json: Enrolled(id: enrolment.device.id, name: name, token: enrolment.token))
        } else {
            print("\(name) may send visits. Its token, shown this once:\n\(enrolment.token)")
        }
        return .fine
    }

    private static let revoke = Command(
        words: ["hub", "revoke"],
        summary: "Take a device's right to send visits away.",
        usage: """
              DEVICE          the id or the name of the device
              --data FOLDER   the data folder of the hub (.data)
              --json          print what was revoked as JSON

            Takes effect at once, also while the hub runs. Exit code 1: there is no such device, or no longer.
            """
    ) { arguments in
        let asJSON = arguments.flag("json")
        let registry = try takeRegistry(&arguments)
        guard let device = arguments.word() else { throw Misuse("Say which device: hub revoke \"tablet hal\"") }
        try arguments.finish()
        let revoked = try registry.open().revoke(device)
        if asJSON {
            try print(json: revoked)
        } else if revoked.isEmpty {
            print("No device \"\(device)\" may send visits; slimthuis hub list shows which may.")
        } else {
            for device in revoked { print("\(device.name) (\(device.id)) may send no more visits.") }
        }
        return revoked.isEmpty ? .no : .fine
    }

    private static let list = Command(
        words: ["hub", "list"],
        summary: "List the devices that may send visits, and those that no longer may.",
        usage: """
              --data FOLDER   the data folder of the hub (.data)
              --json          print the list as JSON
            """
    ) { arguments in
        let asJSON = arguments.flag("json")
        let registry = try takeRegistry(&arguments)
        try arguments.finish()
        let devices = try registry.open().devices()
        if asJSON {
            try print(json: devices)
        } else {
            for device in devices {
                let since = device.enrolled.formatted(.iso8601)
                let until = device.revoked.map { "\trevoked \($0.formatted(.iso8601))" } ?? ""
                print("\(device.id)\t\(device.name)\tenrolled \(since)\(until)")
            }
            if devices.isEmpty { print("No device is enrolled; slimthuis hub enrol enrols one.") }
        }
        return .fine
    }
}

extension HubCommand {
    /// What `enrol --json` prints.
    private struct Enrolled: Encodable {
        let id: String
        let name: String
        let token: String
    }

    /// Where the list of devices is, opened once all words of the command are taken.
    private struct RegistryPlace {
        let folder: String

        func open() throws -> DeviceRegistry {
            do {
                return try DeviceRegistry(folder: folder)
            } catch {
                throw Misuse("\(error)")
            }
        }
    }

    private static func takeRegistry(_ arguments: inout Arguments) throws -> RegistryPlace {
        RegistryPlace(folder: try arguments.option("data") ?? ".data")
    }

    private static func print(json value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        Swift.print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    private static func print(_ line: String) { Swift.print(line) }
}
