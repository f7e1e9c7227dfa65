import Foundation

/// The files of one folder, as they stand on disk at the moment of asking.
struct StaticFiles: Sendable {
    let folder: String
    let delivery: Delivery
    /// Given to every file unless the delivery says otherwise.
    var headers = HTTPHeaders()

    /// The file of that name below the folder; what is hidden or leads out of the folder does not exist.
    func answer(_ request: HTTPRequest, name: some StringProtocol) throws -> HTTPResponse {
        guard let version = version(named: String(name)) else { throw Problem.notFound() }
        return try delivery.answer(request, with: version)
    }

    func version(named name: String) -> Representation? {
        let segments = name.split(separator: "/", omittingEmptySubsequences: false)
        guard !segments.contains(where: { $0.isEmpty || $0.hasPrefix(".") }) else { return nil }
        // A link in the folder may point anywhere; only what truly lies in the folder is given.
        guard let root = Self.realPath(folder), let path = Self.realPath(folder + "/" + name),
            path.hasPrefix(root + "/")
        else { return nil }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let size = Int64(status.st_size)
        return Representation(
            type: .of(name), tag: Self.tag(of: status), content: .file(path: path, size: size), headers: headers)
    }

    private static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// Another file, another length or another moment of writing is another version.
    private static func tag(of status: stat) -> EntityTag {
        #if canImport(Glibc)
            let written = status.st_mtim
        #else
            let written = status.st_mtimespec
        #endif
        let numbers = [Int(status.st_ino), Int(status.st_size), written.tv_sec, Int(written.tv_nsec)]
        return EntityTag(numbers.map { String($0, radix: 36) }.joined(separator: "-"))
    }
}
