import HomeEngine

/// One engine and the memory it shares with the browser: text in and out, poses out.
struct Bridge {
    private var engine: Engine?
    private(set) var text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 4_096)
    private(set) var poses = UnsafeMutableBufferPointer<Float>.allocate(capacity: 1)
    private var numbers: [Float] = []

    /// Makes room for a text of so many bytes.
    mutating func reserve(_ count: Int) {
        guard count > text.count else { return }
        text.deallocate()
        text = .allocate(capacity: count)
    }

    /// Starts an engine on the description in the text buffer. Returns the length of the complaint, 0 when all is well.
    mutating func load(length: Int, seed: UInt64) -> Int {
        do throws(ScriptError) {
            let engine = Engine(home: try Home(json: Array(text.prefix(Swift.max(0, length)))), seed: seed)
            poses.deallocate()
            poses = .allocate(capacity: Swift.max(1, engine.poseCount))
            self.engine = engine
            refreshPoses()
            return 0
        } catch {
            return put(error.sentence)
        }
    }

    /// Takes the input line in the text buffer. Returns the length of the complaint, 0 when all is well.
    mutating func send(length: Int) -> Int {
        let line = String(decoding: text.prefix(Swift.max(0, length)), as: UTF8.self)
        guard let input = Input(line: line) else { return put("The engine does not know the input \"\(line)\".") }
        do throws(InputError) {
            try engine?.handle(input)
            refreshPoses()
            return 0
        } catch {
            return put(error.sentence)
        }
    }

    mutating func tick(milliseconds: Int64) {
        // A tick names nothing, so it cannot be refused.
        try? engine?.handle(.tick(milliseconds: milliseconds))
        refreshPoses()
    }

    /// Puts what was decided in the text buffer, a line for each effect, and returns its length.
    mutating func takeEffects() -> Int {
        var lines = ""
        for effect in engine?.drainEffects() ?? [] {
            if !lines.isEmpty { lines += "\n" }
            lines += effect.line
        }
        return put(lines)
    }

    var poseCount: Int { engine?.poseCount ?? 0 }

    /// What a ray points at: −1 for nothing, otherwise aid × 256, plus part + 1 when it is a part.
    func target(along ray: Ray) -> Int {
        guard let target = engine?.target(along: ray) else { return -1 }
        return target.aid * 256 + (target.part.map { $0 + 1 } ?? 0)
    }

    var digest: UInt64 { engine?.digest ?? 0 }

    private mutating func refreshPoses() {
        guard let engine else { return }
        engine.writePoses(to: &numbers)
        for (index, number) in numbers.enumerated() { poses[index] = number }
    }

    private mutating func put(_ string: String) -> Int {
        let bytes = Array(string.utf8)
        reserve(bytes.count)
        for (index, byte) in bytes.enumerated() { text[index] = byte }
        return bytes.count
    }
}
