import GRDB

/// The tables of the visits. A step that has been released is never changed; the next one is added after it.
enum VisitSchema {
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 events") { db in
            try db.execute(
                sql: """
                    CREATE TABLE visitEvent (
                        id BLOB NOT NULL PRIMARY KEY,
                        visit BLOB NOT NULL,
                        sequence INTEGER NOT NULL,
                        kind TEXT NOT NULL,
                        aid TEXT,
                        detail TEXT,
                        offset INTEGER NOT NULL,
                        at INTEGER NOT NULL,
                        uncertainty INTEGER NOT NULL,
                        exhibition TEXT,
                        audience TEXT,
                        frontEnd TEXT NOT NULL,
                        engine TEXT NOT NULL,
                        content TEXT NOT NULL,
                        device TEXT NOT NULL,
                        receivedAt INTEGER NOT NULL
                    );
                    CREATE INDEX visitEventByVisit ON visitEvent (visit);
                    CREATE TABLE erasedVisit (visit BLOB NOT NULL PRIMARY KEY) WITHOUT ROWID;
                    """)
        }
        return migrator
    }()
}
