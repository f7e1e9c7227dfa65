import Catalogue
import Foundation
import Hub
import Visits

/// The subcommands under `visits`: what happened, counted, handed over, imitated and erased.
enum VisitsCommand {
    static let commands = [report, export, simulate, erase]

    private static let report = Command(
        words: ["visits", "report"],
        summary: "Count in how many visits aids were picked up, tried and finished.",
        usage: """
              --data FOLDER      the data folder of a hub (.data)
              --with-simulated   count simulated visits too
              --json             print the report as JSON
            """
    ) { arguments in
        let file = try takeFile(&arguments)
        let withSimulated = arguments.flag("with-simulated")
        let asJSON = arguments.flag("json")
        try arguments.finish()
        let summary = try opening { () throws(StoreError) in try VisitArchive(path: file) }
            .report(withSimulated: withSimulated)
        if asJSON {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            print(String(decoding: try encoder.encode(summary), as: UTF8.self))
        } else {
            print(table(summary))
        }
        return .fine
    }

    private static let export = Command(
        words: ["visits", "export"],
        summary: "Print every event as JSON, one a line.",
        usage: """
              --data FOLDER   the data folder of a hub (.data)

            Simulated events say so in "exhibition".
            """
    ) { arguments in
        let file = try takeFile(&arguments)
        _ = arguments.flag("json")
        try arguments.finish()
        let archive = try opening { () throws(StoreError) in try VisitArchive(path: file) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var failure: (any Error)?
        try archive.forEach { event in
            do {
                print(String(decoding: try encoder.encode(event), as: UTF8.self))
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        return .fine
    }

    private static let simulate = Command(
        words: ["visits", "simulate"],
        summary: "Store visits that nobody made, marked as simulated, to see a report with numbers in it.",
        usage: """
              --visits N      how many (required)
              --seed S        chooses what happens; the same seed gives the same visits, stored once (1)
              --data FOLDER   the data folder of a hub (.data)
              --root FOLDER   where Resources stand, for the aids (the current folder)

            Reports leave simulated visits out unless they are asked for with --with-simulated.
            """
    ) { arguments in
        let folder = try takeFolder(&arguments)
        guard let visits = try arguments.number("visits", in: 1...1_000_000) else {
            throw Misuse("Say how many visits to simulate with --visits N.")
        }
        let seed = try arguments.number("seed", in: 0...Int.max) ?? 1
        let root = try arguments.option("root") ?? "."
        try arguments.finish()
        let aids = CatalogueSources(.folder(URL(fileURLWithPath: root, isDirectory: true))).aids.map(\.value.slug)
        guard let start = Moment("2026-01-01T09:00:00Z"),
            var simulation = VisitSimulation(aids: aids.sorted(), seed: UInt64(seed), start: start)
        else { throw Misuse("\(root) holds no aids; name the folder of the project with --root.") }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw Misuse("The folder \(folder) cannot be made; name another with --data.")
        }
        let store = try opening { () throws(StoreError) in try openStore(in: folder, aids: Set(aids)) }
        var stored = 0
        var sent = 0
        for _ in 0..<visits {
            let events = try simulation.next()
            sent += events.count
            stored += try store.append(EventBatch(events), device: VisitEvent.simulation).count { $0.status == .stored }
        }
        try store.close()
        print("\(visits) simulated visits, \(sent) events, of which \(stored) are new in \(store.path).")
        return .fine
    }

    private static let erase = Command(
        words: ["visits", "erase"],
        summary: "Erase one visit, from the disk too, and refuse what may still come of it.",
        usage: """
              --visit ID      the visit, as \"visits export\" shows it (required)
              --data FOLDER   the data folder of a hub (.data)

            Exit code 0: erased. 1: there was no such visit.
            """
    ) { arguments in
        let file = try takeFile(&arguments)
        guard let text = try arguments.option("visit") else {
            throw Misuse("Say which visit to erase with --visit ID.")
        }
        guard let visit = VisitID(text) else {
            throw Misuse("\(text) is no id of a visit; \"visits export\" shows them.")
        }
        try arguments.finish()
        let store = try opening { () throws(StoreError) in
            try VisitStore(path: file, isKnownAid: { _ in false }, now: now, onSetAside: tellSetAside)
        }
        let count = try store.erase(visit: visit)
        try store.close()
        print(count == 0 ? "There is no visit \(visit) in \(file)." : "\(count) events of visit \(visit) are erased.")
        return count == 0 ? .no : .fine
    }

    private static func openStore(in folder: String, aids: Set<String>) throws(StoreError) -> VisitStore {
        try VisitStore(
            path: folder + "/" + VisitStore.fileName, isKnownAid: aids.contains, now: now, onSetAside: tellSetAside)
    }

    /// What cannot even be opened is exit code 2.
    private static func opening<T>(_ open: () throws(StoreError) -> T) throws -> T {
        do {
            return try open()
        } catch {
            throw Misuse(error.description)
        }
    }

    private static func takeFolder(_ arguments: inout Arguments) throws -> String {
        try arguments.option("data") ?? ".data"
    }

    private static func takeFile(_ arguments: inout Arguments) throws -> String {
        let folder = try takeFolder(&arguments)
        let file = folder + "/" + VisitStore.fileName
        guard FileManager.default.fileExists(atPath: file) else {
            throw Misuse("There are no visits in \(folder); name the data folder of a hub with --data.")
        }
        return file
    }

    private static func now() -> Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

    private static func tellSetAside(_ name: String) {
        FaultLog.standardError.fault("The visits were damaged and are set aside as \(name).")
    }

    private static func table(_ summary: VisitsSummary) -> String {
        let head = ["visits \(summary.visits)", "picked up", "tried", "finished", "helped", "left"]
        var rows = [head]
        rows += summary.aids.map { [$0.aid, $0.pickedUp, $0.tried, $0.finished, $0.helped, $0.left].map { "\($0)" } }
        rows.append(
            ["all aids"]
                + [summary.pickedUp, summary.tried, summary.finished, summary.helped, summary.left].map { "\($0)" })
        let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            row.indices.map { column in
                let space = String(repeating: " ", count: widths[column] - row[column].count)
                return column == 0 ? row[column] + space : space + row[column]
            }.joined(separator: "  ")
        }
        return (lines + [summary.note]).joined(separator: "\n")
    }
}
