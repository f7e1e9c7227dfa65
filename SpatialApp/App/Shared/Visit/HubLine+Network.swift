import Foundation
import Visits

#if os(Linux)
    import FoundationNetworking
#endif

extension HubLine {
    /// The way to a hub over the network.
    init(to hub: DeviceSettings.Hub) {
        let session = URLSession(configuration: .ephemeral)
        let start = ContinuousClock.now
        self.init(
            post: { body in
                var request = URLRequest(url: hub.visits)
                request.httpMethod = "POST"
                request.httpBody = body
                request.setValue("application/json", forHTTPHeaderField: "Content-Type")
                request.setValue("Bearer \(hub.token)", forHTTPHeaderField: "Authorization")
                guard let (data, response) = try? await session.data(for: request),
                    let response = response as? HTTPURLResponse
                else { return nil }
                return (response.statusCode, Array(data))
            },
            wait: { try await Task.sleep(for: .milliseconds($0)) },
            now: { Int64((ContinuousClock.now - start) / .milliseconds(1)) })
    }
}
