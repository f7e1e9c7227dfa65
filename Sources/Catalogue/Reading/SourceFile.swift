import Foundation
import HomeEngine

/// One source file: what it says, and on which line it says it.
public struct SourceFile<Value: Sendable>: Sendable {
    /// From the root of the sources.
    public let path: String
    public let bytes: [UInt8]
    public let value: Value
    let json: JSON

    /// A finding at a field of this file; a missing field gets the line of what should hold it.
    func finding(_ rule: Finding.Rule, at field: String, _ message: String) -> Finding {
        Finding(file: path, line: json.line(of: field), field: field, rule: rule, message: message)
    }
}

extension SourceFile where Value: Codable {
    /// Reads a file, or says why not. With `isStrict`, fields nobody knows are findings: most are typing errors.
    static func read(_ path: String, from tree: SourceTree, isStrict: Bool = true) -> (SourceFile?, [Finding]) {
        func failed(line: Int, field: String, _ message: String) -> (SourceFile?, [Finding]) {
            (nil, [Finding(file: path, line: line, field: field, rule: .form, message: message)])
        }
        let bytes: [UInt8]
        do {
            guard let read = try tree.read(path) else {
                return failed(line: 1, field: "", "This file is missing; add it.")
            }
            bytes = read
        } catch {
            let reason = CatalogueError.reason(error)
            return failed(line: 1, field: "", "This file cannot be read (\(reason)); check its permissions.")
        }
        let json: JSON
        do {
            json = try JSON(bytes)
        } catch {
            return failed(line: error.line, field: error.field, "This is no JSON: \(error.problem).")
        }
        do {
            let value = try JSONDecoder().decode(Value.self, from: Data(bytes))
            let file = SourceFile(path: path, bytes: bytes, value: value, json: json)
            guard isStrict else { return (file, []) }
            let known = try JSON(Array(JSONEncoder().encode(value)))
            let unknown = json.fields(notIn: known).map { field in
                file.finding(.form, at: field, "This field is not known; check its spelling or take it out.")
            }
            return (file, unknown)
        } catch let error as DecodingError {
            let place = error.place
            return failed(line: json.line(of: place.field), field: place.field, place.message)
        } catch {
            return failed(line: 1, field: "", "This file cannot be read (\(CatalogueError.reason(error))).")
        }
    }
}
