import Foundation
import Visits

/// The first page for the innovation team: what happened in the home, in five figures and a table.
struct DashboardPage {
    var texts: InterfaceTexts
    var language: String
    var summary: VisitsSummary
    /// The name of an aid by its slug.
    var names: [String: String]
    /// The time of day at which the figures were counted.
    var time: String

    static let secondsBetweenRefreshes = 30

    var html: String {
        let figures = [
            figure("visits", summary.visits, isAll: true), figure("pickedUp", summary.pickedUp),
            figure("tried", summary.tried), figure("finished", summary.finished), figure("helped", summary.helped),
        ]
        return Self.page(
            texts: texts, language: language,
            head: "<meta http-equiv=\"refresh\" content=\"\(Self.secondsBetweenRefreshes)\">",
            body: """
                <header>
                <div>
                <p class="house">\(text("app.name"))</p>
                <h1>\(text("dashboard.title"))</h1>
                <p class="intro">\(text("dashboard.intro"))</p>
                </div>
                <p class="updated">\(text("dashboard.updated", ["time": time]))</p>
                </header>
                <dl class="figures">
                \(figures.joined(separator: "\n"))
                </dl>
                <h2>\(text("dashboard.perAid"))</h2>
                \(table)
                <aside class="note">
                <p>\(text("dashboard.note"))</p>
                <p>\(text("dashboard.together"))</p>
                </aside>
                """)
    }

    /// What is shown to who is not signed in.
    static func door(texts: InterfaceTexts, language: String, isKeyUsed: Bool) -> String {
        let sentence = texts(isKeyUsed ? "dashboard.signedOut" : "dashboard.signIn")
        return page(
            texts: texts, language: language, head: "",
            body: """
                <div class="door">
                <p class="house">\(HTML.escaped(texts("app.name")))</p>
                <h1>\(HTML.escaped(texts("dashboard.title")))</h1>
                <p class="intro">\(HTML.escaped(sentence))</p>
                </div>
                """)
    }

    private static func page(texts: InterfaceTexts, language: String, head: String, body: String) -> String {
        """
        <!doctype html>
        <html lang="\(HTML.escaped(language))">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        \(head)
        <title>\(HTML.escaped(texts("dashboard.title"))) · \(HTML.escaped(texts("app.name")))</title>
        <link rel="stylesheet" href="/web/dashboard.css">
        </head>
        <body>
        <main>
        \(body)
        </main>
        </body>
        </html>

        """
    }

    private func text(_ key: String, _ values: [String: String] = [:]) -> String {
        HTML.escaped(texts(key, values))
    }

    private func figure(_ name: String, _ count: Int, isAll: Bool = false) -> String {
        """
        <div class="figure\(isAll ? " all" : "")" data-figure="\(name)">
        <dt>\(text("dashboard.\(name)"))</dt>
        <dd class="number">\(count)</dd>
        <dd class="meaning">\(text("dashboard.\(name).meaning"))</dd>
        </div>
        """
    }

    private var table: String {
        guard !summary.aids.isEmpty else {
            return "<div class=\"scroll\"><p class=\"none\">\(text("dashboard.none"))</p></div>"
        }
        let columns = ["aid", "pickedUp", "tried", "finished", "helped", "left"]
        let heads = columns.map { "<th scope=\"col\">\(text("dashboard.\($0)"))</th>" }.joined()
        let rows = summary.aids.map { row in
            let counts = [
                ("pickedUp", row.pickedUp), ("tried", row.tried), ("finished", row.finished), ("helped", row.helped),
                ("left", row.left),
            ]
            let cells = counts.map { "<td data-count=\"\($0.0)\">\($0.1)</td>" }.joined()
            let name = HTML.escaped(names[row.aid] ?? row.aid)
            return "<tr data-aid=\"\(HTML.escaped(row.aid))\"><th scope=\"row\">\(name)</th>\(cells)</tr>"
        }
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(text("dashboard.perAid"))">
            <table>
            <thead><tr>\(heads)</tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            </div>
            """
    }
}
