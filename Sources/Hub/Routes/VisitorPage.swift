import Foundation
import Synchronization

/// The page of the home, with the policy that lets exactly its own import map run.
final class VisitorPage: Sendable {
    private let files: StaticFiles
    private let policy = Mutex<(tag: EntityTag, text: String)?>(nil)

    init(files: StaticFiles) { self.files = files }

    func answer(_ request: HTTPRequest) throws -> HTTPResponse {
        guard var version = files.version(named: "index.html"), case .file(let path, _) = version.content else {
            throw Problem.notFound("The page of the home is missing; the folder Resources/Web must hold index.html.")
        }
        version.headers.set("Content-Security-Policy", try policy(for: version.tag, path: path))
        return try files.delivery.answer(request, with: version)
    }

    /// Worked out once for every version of the page.
    private func policy(for tag: EntityTag, path: String) throws -> String {
        if let known = policy.withLock({ $0 }), known.tag == tag { return known.text }
        let page = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        let text = SecurityHeaders.home(inline: SecurityHeaders.importMaps(in: page))
        policy.withLock { $0 = (tag, text) }
        return text
    }
}
