import Foundation
import OSLog
import RealityKit

/// The sounds of the try-outs, played from the place they come from.
@MainActor
final class CueSounds {
    private static let names = ["beep", "click", "done", "message"]
    private var resources: [String: AudioFileResource] = [:]
    private let logger = Logger(subsystem: "nl.slimlangerthuis.showcase", category: "sounds")

    /// A sound that will not load is missed by nobody: its twin is seen.
    func load() async {
        for name in Self.names where resources[name] == nil {
            guard let url = Bundle.main.url(forResource: name, withExtension: "wav", subdirectory: "Sounds") else {
                logger.error("Sound \(name, privacy: .public) is not in the app.")
                continue
            }
            do {
                resources[name] = try await AudioFileResource(contentsOf: url, withName: name)
            } catch {
                let problem = "Sound \(name) did not load: \(error.localizedDescription)"
                logger.error("\(problem, privacy: .public)")
            }
        }
    }

    func play(_ name: String, from entity: Entity) {
        guard let resource = resources[name] else { return }
        entity.playAudio(resource)
    }
}
