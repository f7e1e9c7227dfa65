#if !arch(wasm32)
    import HomeEngine

    #if canImport(Glibc)
        // Links the C library's rounding and square root, which unoptimised code calls.
        import Glibc
    #endif

    /// The same boundary on a machine with an operating system: reads a seed, a description of the home and a log of
    /// input lines, and prints what the browser would get. The parity test compares this with WebAssembly.
    @main enum Native {
        static func main() {
            let seed = readLine().flatMap { UInt32($0) } ?? 0
            var script = ""
            while let line = readLine(strippingNewline: false), line != "--- inputs\n" { script += line }
            printText(homeLoad(write(script), seed))
            while let line = readLine() {
                printText(homeSend(write(line)))
                printText(homeEffects())
                print(String(homeDigest(), radix: 16))
            }
        }

        private static func write(_ string: String) -> Int32 {
            let buffer = homeBuffer(Int32(string.utf8.count))
            for (index, byte) in string.utf8.enumerated() { buffer?[index] = byte }
            return Int32(string.utf8.count)
        }

        private static func printText(_ length: Int32) {
            guard length > 0, let buffer = homeBuffer(length) else { return }
            print(String(decoding: UnsafeBufferPointer(start: buffer, count: Int(length)), as: UTF8.self))
        }
    }
#endif
