import Catalogue
import Foundation
import HomeEngine

/// What there is to show: the home for the engine and the record of every aid, from the app's own catalogue.
struct HomeContent {
    /// Nil only when not even the stand-in can be read.
    let home: Home?
    let records: [String: AidRecord]
    /// What the facilitator must know, when the catalogue could not be used.
    let problem: String?
    private let bundle: Bundle

    /// The aids, in the order of the home.
    var aids: [String] { home?.aids.map { $0.id } ?? [] }

    /// Which content this is; every event in the log names it.
    var name: String { home?.content ?? "none" }

    func texts(in language: Language) -> Texts { Texts(language: language, in: bundle) }

    /// Opens the catalogue in a bundle. When it is missing or broken the home stands there all the same, with a
    /// stand-in that can be picked up, and a sentence says what to do.
    static func open(in bundle: Bundle) -> HomeContent {
        do {
            let file = "catalogue.sqlite"
            guard let path = bundle.path(forResource: "catalogue", ofType: "sqlite") else {
                throw CatalogueError.notThere(path: file)
            }
            let catalogue = try CatalogueDatabase(path: path)
            let home = try Home(json: catalogue.homeScriptJSON())
            let records = try catalogue.aids().map { ($0.slug, $0) }
            return HomeContent(
                home: home, records: Dictionary(records) { first, _ in first }, problem: nil, bundle: bundle)
        } catch {
            return HomeContent(
                home: try? Home(json: Array(StandInHome.script.utf8)), records: [:], problem: sentence(for: error),
                bundle: bundle)
        }
    }

    private static func sentence(for error: any Error) -> String {
        switch error {
        case let error as CatalogueError: error.description
        case let error as ScriptError: error.sentence
        default: error.localizedDescription
        }
    }
}
