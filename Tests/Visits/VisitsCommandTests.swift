import Foundation
import Testing
import Visits

@testable import slimthuis

/// The subcommands under `visits`.
struct VisitsCommandTests {
    private let folder: Folder
    private let root: Folder

    init() throws {
        folder = try Folder()
        root = try Folder()
        // A project with one aid.
        let aids = root.file("Resources/Catalogue/aids")
        try FileManager.default.createDirectory(atPath: aids, withIntermediateDirectories: true)
        let here = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let record = here.deletingLastPathComponent().appending(path: "Resources/Catalogue/aids/medicijndispenser.json")
        try FileManager.default.copyItem(atPath: record.path(), toPath: aids + "/medicijndispenser.json")
    }

    private func run(_ name: String, _ words: String...) throws -> Verdict {
        let command = try #require(VisitsCommand.commands.first { $0.words == ["visits", name] })
        var arguments = Arguments(words)
        return try command.run(&arguments)
    }

    private func archive() throws -> VisitArchive { try VisitArchive(path: folder.file(VisitStore.fileName)) }

    @Test func `given simulated visits, then they are stored once and left out of the report`() throws {
        for _ in 0..<2 {
            let verdict = try run(
                "simulate", "--visits", "20", "--seed", "4", "--data", folder.path, "--root", root.path)
            #expect(verdict == .fine)
            #expect(try archive().report().visits == 0 && archive().report(withSimulated: true).visits == 20)
        }
        #expect(try run("report", "--data", folder.path, "--json") == .fine)
        #expect(try run("report", "--data", folder.path, "--with-simulated") == .fine)
        #expect(try run("export", "--data", folder.path) == .fine)
    }

    @Test func `given a visit, when it is erased, then it is gone, and a second time there is no such visit`() throws {
        _ = try run("simulate", "--visits", "3", "--data", folder.path, "--root", root.path)
        var visit: VisitID?
        try archive().forEach { visit = visit ?? $0.event.visit }
        let name = try #require(visit).description
        #expect(try run("erase", "--data", folder.path, "--visit", name) == .fine)
        #expect(try archive().report(withSimulated: true).visits == 2)
        #expect(try run("erase", "--data", folder.path, "--visit", name) == .no)
    }

    @Test(arguments: ["report", "export", "erase"])
    func `given no visits, then that is wrong use, and nothing is made`(name: String) throws {
        #expect(throws: Misuse.self) { try run(name, "--data", folder.path, "--visit", "x") }
        #expect(folder.names.isEmpty)
    }

    @Test func `given a file that will not open, then that is wrong use, and the file stays`() throws {
        let path = folder.file(VisitStore.fileName)
        try Data(String(repeating: "no database ", count: 99).utf8).write(to: URL(filePath: path))
        let misuse = #expect(throws: Misuse.self) { try run("report", "--data", folder.path) }
        #expect(misuse?.description.contains(path) == true)
        #expect(folder.names == [VisitStore.fileName])
    }

    @Test func `what is not understood is wrong use`() throws {
        let data = ["--data", folder.path, "--root", root.path]
        #expect(throws: Misuse.self) { try run("simulate", data[0], data[1], data[2], data[3]) }
        #expect(throws: Misuse.self) { try run("simulate", "--visits", "0", data[0], data[1], data[2], data[3]) }
        #expect(throws: Misuse.self) {
            try run("simulate", "--visits", "1", "--data", folder.path, "--root", folder.path)
        }
        #expect(throws: Misuse.self) { try run("simulate", "--visits", "1", "--data", "/proc/x", "--root", root.path) }
        _ = try run("simulate", "--visits", "1", data[0], data[1], data[2], data[3])
        #expect(throws: Misuse.self) { try run("erase", "--data", folder.path) }
        #expect(throws: Misuse.self) { try run("erase", "--data", folder.path, "--visit", "hoi") }
        #expect(throws: Misuse.self) { try run("report", "--data", folder.path, "--nonsense") }
    }
}
