/// A value that says what stands in its columns.
public protocol EncodableRecord {
    func encode(to container: inout PersistenceContainer) throws
}
