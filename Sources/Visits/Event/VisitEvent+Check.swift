extension VisitEvent {
    /// Refuses what cannot have happened and what could carry more than a name, so that nobody is ever identified.
    func check() throws(EventRefusal) {
        guard (1...9_007_199_254_740_991).contains(sequence) else {
            throw EventRefusal("The sequence is \(sequence); a device counts from 1.")
        }
        guard (0...86_400_000).contains(offset) else {
            throw EventRefusal("The offset is \(offset) ms; a visit starts at 0 and lasts less than a day.")
        }
        guard (0...9_007_199_254_740_991).contains(uncertainty) else {
            throw EventRefusal("The uncertainty is \(uncertainty) ms; it cannot be negative.")
        }
        guard (0..<253_402_300_800_000).contains(at.milliseconds) else {
            throw EventRefusal("The time is \(at); only the years 1970 to 9999 are known.")
        }
        if kind.concernsAid, aid == nil {
            throw EventRefusal("\"\(kind.rawValue)\" happens to an aid, and none is named.")
        }
        for (name, field) in [(aid, "aid"), (detail, "detail")] {
            // So that no telephone number fits.
            guard name?.utf8.first.map(Self.isLetter) ?? true else {
                throw EventRefusal("The \(field) has to be a name that starts with a letter.")
            }
            try Self.checkName(name, of: field)
        }
        try Self.checkName(exhibition, of: "exhibition")
        try Self.checkName(frontEnd, of: "frontEnd")
        try Self.checkName(engine, of: "engine")
        try Self.checkName(content, of: "content")
    }

    /// A name has no spaces, and none of the signs that an address needs.
    static func checkName(_ name: String?, of field: String) throws(EventRefusal) {
        guard let name else { return }
        guard (1...64).contains(name.utf8.count), name.utf8.allSatisfy(isNameByte) else {
            throw EventRefusal(
                "The \(field) has to be a name of 1 to 64 letters, digits, hyphens, dots or underscores.")
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: false
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
        default: isLetter(byte)
        }
    }
}
