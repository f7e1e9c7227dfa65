import Foundation
import Hub

/// `slimthuis serve`: the home in a browser, its catalogue, the visits and the dashboard, until it is told to stop.
enum ServeCommand {
    static let commands = [serve]

    private static let firstPort = 8080
    private static let portsToTry = 100

    private static let serve = Command(
        words: ["serve"],
        summary: "Open the home in the browser and take in visits.",
        usage: """
              --port N        the port (the first free one from \(firstPort))
              --address A     the address to listen on (127.0.0.1: this machine only; 0.0.0.0: the whole network)
              --data FOLDER   where visits, devices and the built catalogue are kept (.data)
              --root FOLDER   where Resources and Models3D stand (the current folder)
              --no-kiosk      gives a browser on this machine no token of its own; needed behind a proxy on this machine

            Stops gracefully at Ctrl-C or a TERM signal: requests under way are finished first.
            Exit code 2: it could not start; the sentence on the error stream says why and what to do.
            """
    ) { arguments in
        let port = try arguments.number("port", in: 0...65_535)
        let address = try arguments.option("address") ?? "127.0.0.1"
        let folders = HubFolders(
            root: try arguments.option("root") ?? ".", data: try arguments.option("data") ?? ".data")
        let wantsKiosk = !arguments.flag("no-kiosk")
        try arguments.finish()
        guard folders.isHouse else {
            throw Misuse("\(folders.root) holds no Resources/Web; name the folder of the project with --root.")
        }
        let stop = StopSignals()
        // A client that goes away while it is answered is no reason to stop.
        signal(SIGPIPE, SIG_IGN)
        let isLocal = Peer(address: address == "localhost" ? "127.0.0.1" : address).isLoopback
        let hub: Hub
        do {
            hub = try Hub(folders: folders, hasOwnKiosk: wantsKiosk && isLocal)
        } catch {
            throw Misuse("\(error)")
        }
        let (server, opened) = try start(hub, address: address, port: port)
        say(welcome(hub, address: address, port: opened, missing: folders.missing))
        stop.wait()
        stop.endAtNext()
        say("Stopping: requests under way are finished first; once more stops at once.")
        server.stop()
        try hub.close()
        say("Stopped.")
        return .fine
    }

    private static func start(_ hub: Hub, address: String, port: Int?) throws -> (HTTPServer, UInt16) {
        let ports = port.map { $0...$0 } ?? firstPort...(firstPort + portsToTry - 1)
        for candidate in ports {
            let server = hub.server(address: address, port: UInt16(candidate))
            do throws(HTTPServerError) {
                return (server, try server.start())
            } catch {
                if case .portTaken = error, port == nil { continue }
                throw Misuse(error.description)
            }
        }
        throw Misuse("Ports \(ports.lowerBound) to \(ports.upperBound) are all taken; choose another one with --port.")
    }

    private static func welcome(_ hub: Hub, address: String, port: UInt16, missing: [String]) -> String {
        let isEverywhere = ["0.0.0.0", "::"].contains(address)
        let isLocal = isEverywhere || address == "127.0.0.1"
        let host = isLocal ? "localhost" : address.contains(":") ? "[\(address)]" : address
        let base = "http://\(host):\(port)"
        var lines = [
            "The home:       \(base)/",
            "The dashboard:  \(base)\(hub.newDashboardPath())  (this link works once)",
        ]
        if isEverywhere {
            lines.append(
                "Other devices reach it at http://ADDRESS-OF-THIS-MACHINE:\(port)/; "
                    + "slimthuis hub enrol gives each a token.")
        }
        if !missing.isEmpty {
            lines.append("Not everything is there yet:")
            lines += missing.map { "  - " + $0 }
        }
        return lines.joined(separator: "\n")
    }

    /// At once, also when the output goes to a file; when nobody reads it, the home is open all the same.
    private static func say(_ text: String) {
        try? FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
    }
}
