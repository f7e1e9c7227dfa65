/// What one client may cost the hub: bytes, connections and time.
public struct HTTPLimits: Sendable {
    /// The largest body that is read; a larger one is refused before it is read.
    public var bodyBytes = 4 << 20
    /// The largest request line and headers together.
    public var headerBytes = 16 << 10
    public var connections = 256
    /// Generous, because all devices of an exhibition may share one address.
    public var connectionsPerAddress = 64
    /// From the request line until the last byte of the body, however steadily the bytes drip in.
    public var receiving: Duration = .seconds(30)
    /// From the start of the answer until its last byte; a model over a slow line takes its time.
    public var answering: Duration = .seconds(120)
    /// How long a connection may stay open between two requests.
    public var idle: Duration = .seconds(15)
    /// How long a graceful stop waits for requests in flight.
    public var stopping: Duration = .seconds(10)

    public init() {}
}
