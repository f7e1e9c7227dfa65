import GRDB

/// The tables of a catalogue, made in one go: a catalogue is built anew, never changed.
enum CatalogueSchema {
    /// Goes up when a reader of an older version would misread the tables, and when the builder makes something else
    /// of the same sources: an existing catalogue of the same content is otherwise kept.
    static let version = 1

    static func create(_ db: Database) throws {
        try db.execute(
            sql: """
                PRAGMA user_version = \(version);
                CREATE TABLE document (name TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL) STRICT;
                CREATE TABLE room (
                    id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, nameNl TEXT NOT NULL, nameEn TEXT NOT NULL
                ) STRICT;
                CREATE TABLE aid (
                    slug TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL,
                    room TEXT NOT NULL REFERENCES room (id), spot TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
                    stage TEXT NOT NULL, circleQuestion INTEGER NOT NULL, nameNl TEXT NOT NULL, nameEn TEXT NOT NULL,
                    record TEXT NOT NULL
                ) STRICT;
                CREATE TABLE claim (
                    id TEXT NOT NULL, aid TEXT NOT NULL REFERENCES aid (slug), position INTEGER NOT NULL,
                    value REAL NOT NULL, unitNl TEXT NOT NULL, unitEn TEXT NOT NULL, direction TEXT NOT NULL,
                    sentenceNl TEXT NOT NULL, sentenceEn TEXT NOT NULL, qualifierNl TEXT NOT NULL CHECK (qualifierNl <> ''),
                    qualifierEn TEXT NOT NULL CHECK (qualifierEn <> ''), n INTEGER, organisation TEXT NOT NULL,
                    year INTEGER NOT NULL, strength TEXT NOT NULL, sourceTitle TEXT NOT NULL,
                    sourceReference TEXT NOT NULL, sourceLines TEXT, sourceUrl TEXT, scope TEXT NOT NULL,
                    attachedTo TEXT NOT NULL, PRIMARY KEY (aid, id)
                ) STRICT;
                CREATE TABLE claimConflict (
                    aid TEXT NOT NULL, claim TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (aid, claim, other),
                    FOREIGN KEY (aid, claim) REFERENCES claim (aid, id),
                    FOREIGN KEY (aid, other) REFERENCES claim (aid, id)
                ) STRICT;
                CREATE TABLE synonym (
                    language TEXT NOT NULL, said TEXT NOT NULL, means TEXT NOT NULL, PRIMARY KEY (language, said, means)
                ) STRICT;
                CREATE VIRTUAL TABLE aidText USING fts5(
                    slug UNINDEXED, language UNINDEXED, name, oneLiner, text, more,
                    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
                );
                """)
    }
}
