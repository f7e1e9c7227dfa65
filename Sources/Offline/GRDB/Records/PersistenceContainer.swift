/// The columns of a record and their values, in the order in which they were given.
public struct PersistenceContainer: Sendable {
    private(set) var columns: [String] = []
    private(set) var values: [DatabaseValue] = []

    init(_ record: some EncodableRecord) throws {
        try record.encode(to: &self)
        precondition(!columns.isEmpty, "\(type(of: record)): invalid empty persistence container")
    }

    /// The value of a column. Setting nil writes NULL.
    public subscript(_ column: String) -> (any DatabaseValueConvertible)? {
        get { position(of: column).map { values[$0] } }
        set {
            let value = newValue?.databaseValue ?? .null
            if let position = position(of: column) {
                values[position] = value
            } else {
                columns.append(column)
                values.append(value)
            }
        }
    }

    func value(of column: String) -> DatabaseValue { position(of: column).map { values[$0] } ?? .null }

    private func position(of column: String) -> Int? {
        columns.firstIndex { $0 == column || $0.lowercased() == column.lowercased() }
    }
}
