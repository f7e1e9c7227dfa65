import HomeEngine

extension JSON {
    /// The value at a path such as `claims[0].qualifier.nl`, or nil when there is none.
    func value(at field: String) -> JSON? {
        var value = self
        for step in Self.steps(field) {
            guard let next = value.child(step) else { return nil }
            value = next
        }
        return value
    }

    /// The line of a path, or of as much of it as exists.
    func line(of field: String) -> Int {
        var value = self
        for step in Self.steps(field) {
            guard let next = value.child(step) else { break }
            value = next
        }
        return value.line
    }

    /// Every text in it with the path to it, in the order of the file.
    func texts(under field: String = "") -> [(field: String, text: String)] {
        switch content {
        case .string(let text): [(field, text)]
        case .array(let values):
            values.enumerated().flatMap { index, value in value.texts(under: "\(field)[\(index)]") }
        case .object(let members):
            members.flatMap { member in
                member.value.texts(under: field.isEmpty ? member.name : "\(field).\(member.name)")
            }
        default: []
        }
    }

    /// The paths of what is said here and not in `known`; what is null says nothing.
    func fields(notIn known: JSON, under field: String = "") -> [String] {
        switch (content, known.content) {
        case (.object(let members), .object):
            return members.flatMap { member -> [String] in
                if case .null = member.value.content { return [] }
                if member.name == "$schema" { return [] }
                let path = field.isEmpty ? member.name : "\(field).\(member.name)"
                guard let other = known[member.name] else { return [path] }
                return member.value.fields(notIn: other, under: path)
            }
        case (.array(let values), .array(let others)):
            return zip(values, others).enumerated().flatMap { index, pair in
                pair.0.fields(notIn: pair.1, under: "\(field)[\(index)]")
            }
        default:
            return []
        }
    }

    private func child(_ step: Substring) -> JSON? {
        if let index = Int(step), case .array(let values) = content {
            return values.indices.contains(index) ? values[index] : nil
        }
        return self[String(step)]
    }

    /// `a[0].b` as `a`, `0`, `b`; a key that holds a point itself, as in the interface texts, stays whole.
    private static func steps(_ field: String) -> [Substring] {
        if field.hasPrefix("\"") { return [field.dropFirst().dropLast()] }
        return field.split(whereSeparator: { $0 == "." || $0 == "[" || $0 == "]" })
    }
}
