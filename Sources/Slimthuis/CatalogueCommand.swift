import Catalogue
import Foundation

/// The subcommands under `catalogue`: what the home tells, checked, built and looked up.
enum CatalogueCommand {
    static let commands = [check, build, search, show, list]

    private static let check = Command(
        words: ["catalogue", "check"],
        summary: "Check every rule on records, claims, texts and try-outs.",
        usage: """
              --root FOLDER   where Resources and Models3D stand (the current folder)
              --json          print the findings as JSON

            Exit code 0: nothing found. 1: something found, named with file, line and field.
            """
    ) { arguments in
        let asJSON = arguments.flag("json")
        let sources = try takeSources(&arguments)
        try arguments.finish()
        let findings = CatalogueChecker.findings(in: sources)
        if asJSON {
            try print(json: Checked(content: sources.content, aids: sources.aids.count, findings: findings))
        } else if findings.isEmpty {
            print("\(count(sources.aids.count, "aid")) checked, nothing found. Content \(sources.content).")
        } else {
            for finding in findings { print(finding) }
            print("\(count(findings.count, "finding")) in \(count(Set(findings.map(\.file)).count, "file")).")
        }
        return findings.isEmpty ? .fine : .no
    }

    private static let build = Command(
        words: ["catalogue", "build"],
        summary: "Make catalogue.sqlite from the sources.",
        usage: """
              --root FOLDER   where Resources and Models3D stand (the current folder)
              --out FILE      where to write (.data/catalogue.sqlite)
              --json          print what was built as JSON

            The same sources always give the same content. With a mistake in the sources nothing is written.
            """
    ) { arguments in
        let asJSON = arguments.flag("json")
        let out = try arguments.option("out") ?? defaultCatalogue
        let sources = try takeSources(&arguments)
        try arguments.finish()
        let report = try startable { try CatalogueBuilder.build(sources, to: URL(fileURLWithPath: out)) }
        if asJSON {
            try print(json: report)
        } else {
            let contents = [
                count(report.aids, "aid"), count(report.claims, "claim"), count(report.rooms, "room"),
            ].joined(separator: ", ")
            print("\(out): \(contents). Content \(report.content).")
        }
        return .fine
    }

    private static let search = Command(
        words: ["catalogue", "search"],
        summary: "Find aids by the words people use.",
        usage: """
              WORDS           what somebody would say, such as: ik vergeet mijn pillen
              --lang nl|en    the language of the words (nl)
              --limit N       at most this many (10)
              --catalogue F   a built catalogue (otherwise the sources here, built when they changed)
              --root FOLDER   where Resources and Models3D stand (the current folder)
              --json          print the hits as JSON

            Exit code 1: nothing was found.
            """
    ) { arguments in
        let asJSON = arguments.flag("json")
        let language = try takeLanguage(&arguments)
        let limit = try arguments.number("limit", in: 1...100) ?? 10
        let catalogue = try takeCatalogue(&arguments)
        var words: [String] = []
        while let word = arguments.word() { words.append(word) }
        try arguments.finish()
        guard !words.isEmpty else { throw Misuse("Say what to look for, such as: catalogue search pillendoos") }
        let query = words.joined(separator: " ")
        let hits = try catalogue.open().search(query, language: language, limit: limit)
        if asJSON {
            try print(json: SearchAnswer(query: query, language: language, hits: hits))
        } else {
            for hit in hits { print("\(hit.slug)\t\(hit.name)\t\(hit.reason.text)\t\(hit.snippet)") }
            if hits.isEmpty { print("Nothing found for \"\(query)\"; try another word.") }
        }
        return hits.isEmpty ? .no : .fine
    }

    private static let show = Command(
        words: ["catalogue", "show"],
        summary: "Show the record of one aid.",
        usage: """
              SLUG            the aid, such as medicijndispenser
              --lang nl|en    the language of the texts (nl)
              --catalogue F   a built catalogue (otherwise the sources here, built when they changed)
              --root FOLDER   where Resources and Models3D stand (the current folder)
              --json          print the whole record as JSON

            Exit code 1: there is no such aid.
            """
    ) { arguments in
        let asJSON = arguments.flag("json")
        let language = try takeLanguage(&arguments)
        let catalogue = try takeCatalogue(&arguments)
        guard let slug = arguments.word() else {
            throw Misuse("Say which aid, such as: catalogue show medicijndispenser")
        }
        try arguments.finish()
        let database = try catalogue.open()
        guard let aid = try database.aid(slug: slug) else {
            throw NoSuchAid(slug: slug, known: try database.slugs())
        }
        if asJSON {
            try print(json: aid)
        } else {
            print(AidSheet(aid: aid, claims: try database.claims(aid: slug), language: language).text)
        }
        return .fine
    }

    private static let list = Command(
        words: ["catalogue", "list"],
        summary: "List the aids with their rooms and stages.",
        usage: """
              --lang nl|en    the language of the names (nl)
              --catalogue F   a built catalogue (otherwise the sources here, built when they changed)
              --root FOLDER   where Resources and Models3D stand (the current folder)
              --json          print the list as JSON
            """
    ) { arguments in
        let asJSON = arguments.flag("json")
        let language = try takeLanguage(&arguments)
        let catalogue = try takeCatalogue(&arguments)
        try arguments.finish()
        let aids = try catalogue.open().aids()
        if asJSON {
            try print(json: aids.map { Listed($0, in: language) })
        } else {
            for aid in aids { print("\(aid.slug)\t\(aid.name[language])\t\(aid.room)\t\(aid.stage.current.rawValue)") }
        }
        return aids.isEmpty ? .no : .fine
    }
}

extension CatalogueCommand {
    private static let defaultCatalogue = ".data/catalogue.sqlite"

    /// What `check --json` prints.
    private struct Checked: Encodable {
        let content: String
        let aids: Int
        let findings: [Finding]
    }

    /// One line of `list --json`.
    private struct Listed: Encodable {
        let slug: String
        let name: String
        let room: String
        let spot: String
        let stage: Stage

        init(_ aid: AidRecord, in language: Language) {
            slug = aid.slug
            name = aid.name[language]
            room = aid.room
            spot = aid.spot
            stage = aid.stage.current
        }
    }

    private struct NoSuchAid: Error, CustomStringConvertible {
        let slug: String
        let known: [String]
        var description: String { "There is no aid \"\(slug)\"; there are: \(known.joined(separator: ", "))." }
    }

    /// Which catalogue to open, once all words of the command are taken.
    private enum Choice {
        case file(String)
        case sources(CatalogueSources)

        func open() throws -> CatalogueDatabase {
            try startable {
                switch self {
                case .file(let path): try CatalogueDatabase(path: path)
                case .sources(let sources):
                    try CatalogueBuilder.upToDate(sources, at: URL(fileURLWithPath: defaultCatalogue))
                }
            }
        }
    }

    /// A file that cannot be opened or written is no answer to the question: the command could not start.
    private static func startable<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as CatalogueError {
            if case .mistakes = error { throw error }
            throw Misuse(error.description)
        }
    }

    private static func takeCatalogue(_ arguments: inout Arguments) throws -> Choice {
        if let file = try arguments.option("catalogue") { return .file(file) }
        return .sources(try takeSources(&arguments))
    }

    private static func takeSources(_ arguments: inout Arguments) throws -> CatalogueSources {
        let root = try arguments.option("root") ?? "."
        let folder = URL(fileURLWithPath: root, isDirectory: true)
        let records = folder.appendingPathComponent(CatalogueSources.aidsFolder).path
        guard FileManager.default.fileExists(atPath: records) else {
            throw Misuse("\(root) holds no \(CatalogueSources.aidsFolder); name the folder of the project with --root.")
        }
        return CatalogueSources(.folder(folder))
    }

    private static func takeLanguage(_ arguments: inout Arguments) throws -> Language {
        guard let name = try arguments.option("lang") else { return .nl }
        guard let language = Language(rawValue: name) else {
            throw Misuse("--lang is nl or en, not \(name).")
        }
        return language
    }

    private static func count(_ number: Int, _ thing: String) -> String {
        "\(number) \(thing)\(number == 1 ? "" : "s")"
    }

    private static func print(json value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        Swift.print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    private static func print(_ line: some CustomStringConvertible) { Swift.print(line) }
}
