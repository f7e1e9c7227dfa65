/// Everything the catalogue is made from, as it stands in the files, with what could not be read.
public struct CatalogueSources: Sendable {
    public static let homePath = "Resources/Catalogue/home.json"
    public static let synonymsPath = "Resources/Catalogue/synonyms.json"
    public static let forbiddenWordsPath = "Resources/Catalogue/forbidden-words.json"
    public static let aidsFolder = "Resources/Catalogue/aids"
    public static let stringsFolder = "Resources/Strings"
    public static let modelsFolder = "Models3D/Built"

    public let home: SourceFile<HomeRecord>?
    public let aids: [SourceFile<AidRecord>]
    public let synonyms: SourceFile<SynonymRecord>?
    public let forbiddenWords: SourceFile<[ForbiddenWord]>?
    public let strings: [Language: SourceFile<[String: String]>]
    /// By the name of the model.
    public let models: [String: SourceFile<ModelDescription>]
    /// What could not be read.
    public let findings: [Finding]

    /// Reads the sources of a house; what is wrong with them stands in `findings`.
    public init(_ tree: SourceTree) {
        var findings: [Finding] = []
        func take<Value: Codable>(_ path: String, as type: Value.Type, isStrict: Bool = true) -> SourceFile<Value>? {
            let (file, found) = SourceFile<Value>.read(path, from: tree, isStrict: isStrict)
            findings += found
            return file
        }
        home = take(Self.homePath, as: HomeRecord.self)
        synonyms = take(Self.synonymsPath, as: SynonymRecord.self)
        forbiddenWords = take(Self.forbiddenWordsPath, as: [ForbiddenWord].self)
        var strings: [Language: SourceFile<[String: String]>] = [:]
        for language in Language.allCases {
            strings[language] = take(
                "\(Self.stringsFolder)/\(language.rawValue).json", as: [String: String].self, isStrict: false)
        }
        self.strings = strings
        var names: [String] = []
        do {
            names = try tree.list(Self.aidsFolder).filter { $0.hasSuffix(".json") }
        } catch {
            findings.append(
                Finding(
                    file: Self.aidsFolder, line: 1, field: "", rule: .form,
                    message: "This folder cannot be read (\(CatalogueError.reason(error))); check its permissions."))
        }
        aids = names.compactMap { take("\(Self.aidsFolder)/\($0)", as: AidRecord.self) }
        let wanted = Set((home?.value.rooms.map(\.model) ?? []) + aids.map(\.value.model))
        var models: [String: SourceFile<ModelDescription>] = [:]
        for model in wanted.sorted() {
            models[model] = take("\(Self.modelsFolder)/\(model).json", as: ModelDescription.self, isStrict: false)
        }
        self.models = models
        self.findings = findings
    }

    /// Names this content: the first 16 hexadecimal digits of the SHA-256 over all files it is made from.
    public var content: String {
        var files: [(path: String, bytes: [UInt8])] = aids.map { ($0.path, $0.bytes) }
        files += models.values.map { ($0.path, $0.bytes) }
        if let home { files.append((home.path, home.bytes)) }
        if let synonyms { files.append((synonyms.path, synonyms.bytes)) }
        var all: [UInt8] = []
        for file in files.sorted(by: { $0.path < $1.path }) {
            // Path and length go in, so that no text can pass for the border between two files.
            all += Array("\(file.path)\n\(file.bytes.count)\n".utf8) + file.bytes
        }
        return String(Digest.hex(Digest.sha256(all)).prefix(16))
    }
}
