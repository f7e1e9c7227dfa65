import Foundation

/// Measured figures with the ratio to a reference that was measured in the same run.
struct BenchTable: Encodable {
    /// One measurement: ours, the reference, and what the numbers are.
    struct Row: Encodable {
        let name: String
        let ours: Double
        let reference: Double
        let unit: String
        /// Ours divided by the reference.
        var ratio: Double { reference == 0 ? 0 : ours / reference }

        enum CodingKeys: String, CodingKey { case name, ours, reference, unit, ratio }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(name, forKey: .name)
            try container.encode(ours, forKey: .ours)
            try container.encode(reference, forKey: .reference)
            try container.encode(unit, forKey: .unit)
            try container.encode(ratio, forKey: .ratio)
        }
    }

    let title: String
    /// What is measured.
    let ours: String
    /// What it is compared with.
    let reference: String
    let rows: [Row]

    /// The table for a terminal.
    var table: String {
        let header = ["", ours, reference, "ratio"]
        let lines = rows.map { row in
            [
                row.name, "\(Self.short(row.ours)) \(row.unit)", "\(Self.short(row.reference)) \(row.unit)",
                Self.short(row.ratio) + "×",
            ]
        }
        let widths = (0..<4).map { column in ([header] + lines).map { $0[column].count }.max() ?? 0 }
        func padded(_ cells: [String]) -> String {
            cells.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + space : space + cell
            }.joined(separator: "   ")
        }
        return ([title, padded(header)] + lines.map(padded)).joined(separator: "\n")
    }

    /// The same as JSON.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    /// Three figures that mean something, whatever the size.
    private static func short(_ number: Double) -> String {
        switch abs(number) {
        case 1_000...: String(Int(number.rounded()))
        case 100...: String(format: "%.0f", number)
        case 10...: String(format: "%.1f", number)
        default: String(format: "%.2f", number)
        }
    }
}
