import Foundation

extension Hub {
    /// Every address the hub answers to.
    func router() -> Router {
        var router = Router()
        addHome(to: &router)
        addCatalogue(to: &router)
        addVisits(to: &router)
        addDashboard(to: &router)
        addOperation(to: &router)
        return router
    }

    private func addHome(to router: inout Router) {
        let policy = HTTPHeaders([("Content-Security-Policy", SecurityHeaders.home())])
        func files(_ folder: String) -> StaticFiles { StaticFiles(folder: folder, delivery: delivery, headers: policy) }

        let page = VisitorPage(files: files(folders.web))
        router.on("GET", "/") { try page.answer($0) }
        let engine = files(folders.builtWeb)
        router.on("GET", "/engine.wasm") { try engine.answer($0, name: "engine.wasm") }
        for (prefix, folder) in [
            ("/web/", folders.web), ("/vendor/three/", folders.three), ("/sounds/", folders.sounds),
            ("/strings/", folders.strings),
        ] {
            let mounted = files(folder)
            router.files(below: prefix) { try mounted.answer($0, name: $1) }
        }
        let models = files(folders.models)
        router.files(below: "/models/") { request, name in
            // The descriptions beside the models are for the builder of the catalogue.
            guard ["glb", "usdz", "png"].contains(where: { name.hasSuffix("." + $0) }) else { throw Problem.notFound() }
            return try models.answer(request, name: name)
        }
    }

    private func addOperation(to router: inout Router) {
        router.on("GET", "/healthz") { [self] _ in
            do {
                try registry.check()
                _ = try catalogue.slugs()
                try visits.check()
            } catch {
                log.fault("A database does not answer: \(error)")
                throw Problem(
                    503, "unhealthy", title: "The hub is not well",
                    detail: "A database does not answer; the log of the hub says which.")
            }
            return uncached(.json(Array(#"{"status":"ok"}"#.utf8)))
        }
        router.on("GET", "/metrics") { [self] _ in
            let page = MetricsPage(
                server: meter.current, events: ingested.current, residentMemory: ResidentMemory.bytes())
            let type = "text/plain; version=0.0.4; charset=utf-8"
            return uncached(HTTPResponse(contentType: type, Array(page.text.utf8)))
        }
    }

    func uncached(_ response: HTTPResponse) -> HTTPResponse {
        var response = response
        response.headers.set("Cache-Control", "no-store")
        return response
    }

    func json(_ value: some Encodable) throws -> HTTPResponse {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return uncached(.json([UInt8](try encoder.encode(value))))
    }
}
