/// A value in a description together with the way to it, so that every complaint names its place.
struct Field {
    let json: JSON
    let path: String

    func wrong(_ problem: String) -> ScriptError { ScriptError(field: path, line: json.line, problem: problem) }

    /// The member of that name; it must be there.
    func member(_ name: String) throws(ScriptError) -> Field {
        guard let field = optional(name) else { throw wrong("\"\(name)\" is missing") }
        return field
    }

    /// The member of that name when it is there and not null.
    func optional(_ name: String) -> Field? {
        guard let json = json[name] else { return nil }
        if case .null = json.content { return nil }
        return Field(json: json, path: path.isEmpty ? name : "\(path).\(name)")
    }

    func string() throws(ScriptError) -> String {
        guard case .string(let string) = json.content else { throw wrong("a text should stand here") }
        return string
    }

    /// A name that the engine's lines and the visit events can carry: no spaces, no tabs, not empty, no number.
    func name() throws(ScriptError) -> String {
        let name = try string()
        let isPlain = name.utf8.allSatisfy { byte in
            (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
                || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: "-")
        }
        guard isPlain, !name.isEmpty, name != "-" else {
            throw wrong("a name has only small letters, digits and hyphens")
        }
        guard let first = name.utf8.first, first >= UInt8(ascii: "a"), name.utf8.count <= 64 else {
            throw wrong("a name starts with a letter and has at most 64 signs")
        }
        return name
    }

    func bool() throws(ScriptError) -> Bool {
        guard case .bool(let bool) = json.content else { throw wrong("true or false should stand here") }
        return bool
    }

    func number() throws(ScriptError) -> Float {
        guard case .number(let number) = json.content, abs(number) <= 1_000_000 else {
            throw wrong("a number should stand here")
        }
        return Float(number)
    }

    /// A time in whole milliseconds.
    func milliseconds() throws(ScriptError) -> Int64 {
        guard case .number(let number) = json.content, number >= 0, number <= 86_400_000 else {
            throw wrong("a number of milliseconds, at most a day, should stand here")
        }
        return Int64(number.rounded(.toNearestOrEven))
    }

    func vector() throws(ScriptError) -> Vector {
        let numbers = try array()
        guard numbers.count == 3 else { throw wrong("three numbers should stand here") }
        return Vector(try numbers[0].number(), try numbers[1].number(), try numbers[2].number())
    }

    func array() throws(ScriptError) -> [Field] {
        guard case .array(let values) = json.content else { throw wrong("a list should stand here") }
        var fields: [Field] = []
        for (index, value) in values.enumerated() {
            fields.append(Field(json: value, path: "\(path)[\(index)]"))
        }
        return fields
    }

    /// The list under that name; none when it is not there.
    func list(_ name: String) throws(ScriptError) -> [Field] {
        guard let field = optional(name) else { return [] }
        return try field.array()
    }
}
