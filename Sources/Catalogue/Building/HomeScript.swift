import Foundation

/// The engine's description of the home: places, sizes and try-outs, without any text for visitors.
struct HomeScript: Encodable, Sendable {
    let version: Int
    let content: String
    let start: String
    let thresholds: HomeRecord.Thresholds
    let rooms: [Room]
    let aids: [Aid]

    struct Room: Encodable, Sendable {
        let id: String
        let view: ModelView
        let spots: [Spot]
    }

    struct Spot: Encodable, Sendable {
        let id: String
        let position: [Double]
        let yaw: Double
    }

    struct Aid: Encodable, Sendable {
        let id: String
        let spot: String
        let box: ModelBox
        let parts: [Part]
        let tryOut: TryOut
    }

    struct Part: Encodable, Sendable {
        let id: String
        let box: ModelBox
        let shown: Bool
    }

    struct TryOut: Encodable, Sendable {
        let start: String
        let states: [State]
    }

    struct State: Encodable, Sendable {
        let id: String
        let cues: [TryOutRecord.Cue]
        let taps: [TryOutRecord.Tap]
        let remarks: [String]
        let choices: [Choice]
        let after: TryOutRecord.After?
        let end: TryOutRecord.End?
    }

    struct Choice: Encodable, Sendable {
        let id: String
        let to: String
    }

    /// The same sources always give the same bytes.
    func json() throws -> [UInt8] { try CatalogueJSON.bytes(self) }
}
