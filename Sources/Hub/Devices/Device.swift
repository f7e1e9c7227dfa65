import Foundation

/// One device that may send visits: a tablet, a headset, a kiosk.
public struct Device: Codable, Equatable, Sendable {
    public let id: String
    /// What people call it, such as "tablet hal".
    public let name: String
    public let enrolled: Date
    /// When it was told that it may send no more.
    public let revoked: Date?
}
