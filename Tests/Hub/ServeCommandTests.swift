import Foundation
import Testing
import Visits

@testable import Hub

@Suite("Given the command serve")
struct ServeCommandTests {
    private let house: House
    private let errors: String

    init() throws {
        house = try House()
        errors = house.folder.path + "/errors"
    }

    private func serve(_ words: [String]) throws -> (end: HubProcess.End, output: String, errors: String) {
        try HubProcess.run(["serve", "--root", house.folders.root, "--data", house.folders.data] + words)
    }

    @Test("when it has opened, then it tells where the home is, and its dashboard link works once")
    func opened() throws {
        let process = try HubProcess(house.folders, errors: errors)
        #expect(process.welcome.contains("The home:       http://localhost:\(process.port)/\n"))
        #expect(!process.welcome.contains("Not everything is there yet"))
        #expect(try RawClient(port: process.port).ask("GET", "/").text == House.page)
        #expect(try RawClient(port: process.port).ask("GET", process.dashboardPath).status == 303)
        #expect(try RawClient(port: process.port).ask("GET", process.dashboardPath).status == 401)
    }

    @Test("when it stands behind a proxy on its own machine, then it can be told to give nobody the kiosk's token")
    func withoutKiosk() throws {
        // What such a proxy sends on cannot be told from a browser on this machine.
        let open = try HubProcess(house.folders, errors: errors)
        #expect(try RawClient(port: open.port).ask("GET", "/api/v1/kiosk").status == 200)
        #expect(open.end(by: SIGTERM) == .code(0))
        let closed = try HubProcess(house.folders, errors: errors, with: ["--no-kiosk"])
        #expect(try RawClient(port: closed.port).ask("GET", "/api/v1/kiosk").status == 404)
    }

    @Test("when parts are missing, then it opens and tells which, with the command that makes each")
    func missingParts() throws {
        try FileManager.default.removeItem(atPath: house.folders.root + "/.vendor")
        let process = try HubProcess(house.folders, errors: errors)
        let missing = house.folders.missing
        #expect(missing.count == 1)
        #expect(process.welcome.contains("Not everything is there yet"))
        #expect(process.welcome.contains("  - \(missing[0])"))
    }

    @Test("when it is told to stop at its very first answer, then it stops")
    func stoppedEarly() throws {
        for _ in 0..<10 {
            let process = try HubProcess(house.folders, errors: errors)
            #expect(process.end(by: SIGTERM) == .code(0))
        }
    }

    @Test("when it is told to stop, then it ends with code 0 and closes its databases", arguments: [SIGTERM, SIGINT])
    func stopped(signal: Int32) throws {
        let process = try HubProcess(house.folders, errors: errors)
        let idle = try RawClient(port: process.port)
        #expect(try idle.ask("GET", "/healthz").status == 200)
        #expect(process.end(by: signal) == .code(0))
        #expect(idle.isClosed())
        #expect(try String(contentsOfFile: errors, encoding: .utf8) == "")
    }

    @Test("when its port is taken, then it says so on the error stream and ends with code 2")
    func portTaken() throws {
        let running = try RunningServer()
        let result = try serve(["--port", "\(running.port)"])
        #expect(result.end == .code(2))
        #expect(result.errors.contains("Port \(running.port) of 127.0.0.1 is taken"))
        #expect(result.output.isEmpty)
    }

    @Test(
        "when a database cannot be opened, then it says which and what to do, and ends with code 2",
        arguments: ["hub.sqlite", "visits.sqlite", "catalogue.sqlite"])
    func databaseCannotBeOpened(name: String) throws {
        // A folder where the file should be: neither to be read nor to be replaced by a new file.
        try house.folder.write("", to: "data/\(name)/in the way")
        let result = try serve(["--port", "0"])
        #expect(result.end == .code(2))
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(result.errors.contains("data/\(name)"))
    }

    @Test("when the visits are damaged, then the file is set aside, its name is told, and the home opens")
    func damagedVisits() throws {
        try house.folder.write(String(repeating: "no database ", count: 1_000), to: "data/visits.sqlite")
        let process = try HubProcess(house.folders, errors: errors)
        #expect(try RawClient(port: process.port).ask("GET", "/healthz").status == 200)
        let told = try String(contentsOfFile: errors, encoding: .utf8)
        #expect(told.split(separator: "\n").count == 1)
        #expect(told.contains("visits.sqlite.broken-"))
    }

    @Test("when nobody reads what it says and its log has no room, then it goes on, and stops as it should")
    func saysNothing() throws {
        // Something to tell at once: the file of the visits is damaged.
        try house.folder.write(String(repeating: "no database ", count: 1_000), to: "data/visits.sqlite")
        let process = try HubProcess(house.folders, errors: "/dev/full")
        process.stopListening()
        #expect(try RawClient(port: process.port).ask("GET", "/healthz").status == 200)
        #expect(process.end(by: SIGTERM) == .code(0))
    }

    @Test("when what a command prints cannot be written, then it says so and does not end with code 0")
    func printsNothing() throws {
        let words = ["hub", "enrol", "--name", "tablet hal", "--data", house.folders.data]
        let result = try HubProcess.run(words, output: "/dev/full")
        #expect(result.end == .code(1))
        #expect(result.errors.split(separator: "\n").count == 1)
    }

    @Test(
        "when its words make no sense, then it ends with code 2",
        arguments: [
            ["--port", "kitchen"], ["--port", "65536"], ["--port"], ["--nonsense"], ["--address", "kitchen"],
            ["--root", "/nonexistent"],
        ])
    func wrongUse(words: [String]) throws {
        let result = try HubProcess.run(
            ["serve", "--data", house.folders.data] + (words[0] == "--root" ? [] : ["--root", house.folders.root])
                + words)
        #expect(result.end == .code(2))
        #expect(result.errors.split(separator: "\n").count == 1)
    }

    @Test("when a device is enrolled and revoked while the hub runs, then it may send in between")
    func enrolAndRevoke() throws {
        let process = try HubProcess(house.folders, errors: errors)
        let data = ["--data", house.folders.data]
        let enrolled = try HubProcess.run(["hub", "enrol", "--name", "tablet hal"] + data)
        #expect(enrolled.end == .code(0))
        let token = try #require(enrolled.output.split(separator: "\n").last)
        let client = try RawClient(port: process.port)
        func send() throws -> Int {
            let headers = ["Authorization: Bearer \(token)"]
            return try client.ask("POST", "/api/v1/visits", headers, body: Array(#"{"events":[]}"#.utf8)).status
        }
        #expect(try send() == 200)
        #expect(try HubProcess.run(["hub", "list"] + data).output.contains("tablet hal"))
        #expect(try HubProcess.run(["hub", "revoke", "tablet hal"] + data).end == .code(0))
        #expect(try send() == 401)
        #expect(try HubProcess.run(["hub", "revoke", "tablet hal"] + data).end == .code(1))
        #expect(try HubProcess.run(["hub", "enrol"] + data).end == .code(2))
    }
}
