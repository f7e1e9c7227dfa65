import CSQLite

/// One run through the rows of a statement, which lets go of the statement at its end.
final class StatementSteps {
    let statement: Statement
    private var atEnd = false

    init(_ statement: Statement, arguments: StatementArguments?) throws {
        self.statement = statement
        try statement.prepare(arguments)
    }

    deinit { sqlite3_reset(statement.handle) }

    func advance() throws -> Bool {
        if atEnd { return false }
        do {
            if try statement.step() { return true }
        } catch {
            atEnd = true
            throw error
        }
        atEnd = true
        return false
    }
}
