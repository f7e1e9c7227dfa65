/// The hub's counters in the text form that Prometheus reads.
struct MetricsPage {
    var server: HTTPMeter.Reading
    /// By the status that the answer carried.
    var events: [String: Int]
    var residentMemory: Int?

    static let eventStatuses = ["stored", "duplicate", "conflict", "rejected"]

    var text: String {
        var lines: [String] = []
        func metric(_ name: String, _ type: String, _ help: String, _ values: [(labels: String, value: Int)]) {
            lines.append("# HELP \(name) \(help)")
            lines.append("# TYPE \(name) \(type)")
            lines += values.map { "\(name)\($0.labels) \($0.value)" }
        }
        metric(
            "slimthuis_requests_total", "counter", "Answers by the class of their status.",
            (1...5).map { ("{status=\"\($0)xx\"}", server.answers[$0] ?? 0) })
        metric(
            "slimthuis_connections_open", "gauge", "Connections that are open now.", [("", server.openConnections)])
        metric(
            "slimthuis_events_total", "counter", "Visit events received, by what became of them.",
            Self.eventStatuses.map { ("{status=\"\($0)\"}", events[$0] ?? 0) })
        if let residentMemory {
            metric(
                "process_resident_memory_bytes", "gauge", "Memory that the process holds.", [("", residentMemory)])
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
