/// The whole catalogue as front ends fetch it.
struct CatalogueDocument: Encodable, Sendable {
    let version: Int
    let content: String
    let aids: [AidRecord]
    let rooms: [RoomRecord]
}
