/// What an insertion tells the record.
public struct InsertionSuccess: Sendable {
    public var rowID: Int64
}
