import Foundation

extension DecodingError {
    /// Where a record could not be read, and the sentence that says why.
    var place: (field: String, message: String) {
        switch self {
        case .keyNotFound(let key, let context):
            (Self.field(context.codingPath + [key]), "This field is missing; add it.")
        case .valueNotFound(_, let context):
            (Self.field(context.codingPath), "This field is empty (null); fill it in.")
        case .typeMismatch(_, let context):
            (Self.field(context.codingPath), "This is not the kind of value that belongs here; see schema.json.")
        case .dataCorrupted(let context):
            (
                Self.field(context.codingPath),
                "This value is not one of those that are known; see schema.json. (\(context.debugDescription))"
            )
        @unknown default:
            ("", "This file cannot be read (\(self)).")
        }
    }

    private static func field(_ path: [any CodingKey]) -> String {
        path.reduce("") { field, key in
            if let index = key.intValue { return "\(field)[\(index)]" }
            return field.isEmpty ? key.stringValue : "\(field).\(key.stringValue)"
        }
    }
}
