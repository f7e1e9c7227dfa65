/// The SQL that writes one record.
struct RecordWriter<Record: MutablePersistableRecord> {
    private let db: Database
    private let container: PersistenceContainer
    private let key: [String]
    private let table = Record.databaseTableName

    init(_ db: Database, _ record: Record) throws {
        self.db = db
        container = try PersistenceContainer(record)
        key = try db.primaryKey(table)
    }

    func insert(_ resolution: Database.ConflictResolution?) throws -> InsertionSuccess {
        let resolution = resolution ?? Record.persistenceConflictPolicy.conflictResolutionForInsert
        try run("INSERT\(resolution.clause) INTO \(table.quoted) \(columnsAndMarks)", container.values)
        return InsertionSuccess(rowID: db.lastInsertedRowID)
    }

    func upsert() throws -> InsertionSuccess {
        let assignments = container.columns.filter { !isKey($0) }.map { "\($0.quoted) = excluded.\($0.quoted)" }
        let update = assignments.isEmpty ? "\(key[0].quoted) = \(key[0].quoted)" : assignments.joined(separator: ", ")
        let rowID = try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    INSERT INTO \(table.quoted) \(columnsAndMarks) ON CONFLICT DO UPDATE SET \(update) \
                    RETURNING \(key.count == 1 ? key[0].quoted : "0")
                    """),
            arguments: StatementArguments(container.values))
        return InsertionSuccess(rowID: rowID ?? db.lastInsertedRowID)
    }

    func update(_ resolution: Database.ConflictResolution?) throws {
        guard try updateIfThere(resolution) else {
            let values = key.map { ($0, container.value(of: $0)) }
            throw RecordError.recordNotFound(databaseTableName: table, key: Dictionary(uniqueKeysWithValues: values))
        }
    }

    func updateIfThere(_ resolution: Database.ConflictResolution?) throws -> Bool {
        guard hasKey else { return false }
        let resolution = resolution ?? Record.persistenceConflictPolicy.conflictResolutionForUpdate
        let rest = container.columns.filter { !isKey($0) }
        let columns = rest.isEmpty ? key : rest
        let assignments = columns.map { "\($0.quoted)=?" }.joined(separator: ", ")
        try run(
            "UPDATE\(resolution.clause) \(table.quoted) SET \(assignments) WHERE \(condition)",
            (columns + key).map(container.value(of:)))
        return db.changesCount > 0
    }

    func delete() throws -> Bool {
        guard hasKey else { return false }
        try run("DELETE FROM \(table.quoted) WHERE \(condition)", key.map(container.value(of:)))
        return db.changesCount > 0
    }

    func exists() throws -> Bool {
        guard hasKey else { return false }
        return try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM \(table.quoted) WHERE \(condition))"),
            arguments: StatementArguments(key.map(container.value(of:)))) ?? false
    }

    private var hasKey: Bool { key.contains { !container.value(of: $0).isNull } }

    private func isKey(_ column: String) -> Bool { key.contains { $0.lowercased() == column.lowercased() } }

    private var condition: String { key.map { "\($0.quoted)=?" }.joined(separator: " AND ") }

    private var columnsAndMarks: String {
        let marks = Array(repeating: "?", count: container.columns.count).joined(separator: ",")
        return "(\(container.columns.map(\.quoted).joined(separator: ", "))) VALUES (\(marks))"
    }

    private func run(_ sql: String, _ values: [DatabaseValue]) throws {
        try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
    }
}
