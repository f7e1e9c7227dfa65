import Catalogue
import Foundation
import Visits

/// The home over HTTP: hands out the home and its catalogue, takes in visits, and shows what came of them.
public final class Hub: Sendable {
    public let sessions: Sessions
    let folders: HubFolders
    let catalogue: CatalogueDatabase
    let visits: VisitStore
    let registry: DeviceRegistry
    let kiosk: OwnKiosk?
    let delivery = Delivery()
    let meter = HTTPMeter()
    let ingested = IngestMeter()
    let now: @Sendable () -> Date
    let log: FaultLog
    /// Read once: a catalogue never changes while it is open.
    let catalogueVersion: Representation
    let homeVersion: Representation

    /// Opens what the hub needs. `hasOwnKiosk` gives a browser on this very machine a token of its own; it is only for
    /// a hub that nobody else can reach.
    public init(
        folders: HubFolders, hasOwnKiosk: Bool, now: @escaping @Sendable () -> Date = { Date() },
        log: FaultLog = .standardError
    ) throws {
        self.folders = folders
        self.now = now
        self.log = log
        sessions = Sessions(now: now)
        try folders.makeData()
        catalogue = try CatalogueBuilder.upToDate(
            CatalogueSources(.folder(URL(filePath: folders.root, directoryHint: .isDirectory))),
            at: URL(filePath: folders.data + "/catalogue.sqlite"))
        catalogueVersion = Representation(
            type: .json, tag: EntityTag("catalogue-\(catalogue.content)"),
            content: .bytes(try catalogue.catalogueJSON()))
        homeVersion = Representation(
            type: .json, tag: EntityTag("home-\(catalogue.content)"), content: .bytes(try catalogue.homeScriptJSON()))
        registry = try DeviceRegistry(folder: folders.data, now: now)
        kiosk = hasOwnKiosk ? try OwnKiosk.prepare(folder: folders.data, registry: registry) : nil
        let aids = Set(try catalogue.slugs())
        visits = try VisitStore(
            path: folders.data + "/" + VisitStore.fileName, isKnownAid: { aids.contains($0) },
            now: { Moment(milliseconds: Int64((now().timeIntervalSince1970 * 1000).rounded())) },
            onSetAside: { log.fault("The file of the visits was damaged; it was set aside as \($0).") })
    }

    /// A server for this hub; it still has to be started.
    public func server(
        address: String, port: UInt16, limits: HTTPLimits = HTTPLimits()
    ) -> HTTPServer {
        let router = router()
        return HTTPServer(
            address: address, port: port, limits: limits, common: SecurityHeaders.common, meter: meter, log: log,
            admission: { try router.admit($0) }, handler: { try router.answer($0) })
    }

    /// Closes the databases, once the server has stopped.
    public func close() throws {
        try visits.close()
        try registry.close()
    }
}
