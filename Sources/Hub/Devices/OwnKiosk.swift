import Foundation

/// The hub's own screen: a browser on the same machine, enrolled without anybody typing a token.
struct OwnKiosk: Codable, Sendable {
    let token: String
    let device: String

    static let name = "kiosk"

    /// The kiosk of this data folder, the same at every start, because the browser keeps what it was given.
    static func prepare(folder: String, registry: DeviceRegistry) throws -> OwnKiosk {
        let url = URL(filePath: folder + "/kiosk.json")
        if let data = try? Data(contentsOf: url), let kept = try? JSONDecoder().decode(OwnKiosk.self, from: data),
            try registry.device(token: kept.token) != nil
        {
            return kept
        }
        let enrolment = try registry.enrol(name: name)
        let kiosk = OwnKiosk(token: enrolment.token, device: enrolment.device.id)
        let data = try JSONEncoder().encode(kiosk)
        // Made with these rights from its first moment: other users of the machine must never read the token.
        try? FileManager.default.removeItem(at: url)
        let descriptor = open(url.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: url.path])
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try file.write(contentsOf: data)
        try file.close()
        return kiosk
    }
}
