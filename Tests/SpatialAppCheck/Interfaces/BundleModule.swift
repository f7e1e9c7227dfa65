import Foundation

// SwiftPM generates this in every target that has resources.
extension Bundle {
    static var module: Bundle { .main }
}
