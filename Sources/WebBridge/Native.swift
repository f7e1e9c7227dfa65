#if !arch(wasm32)
    import HomeEngine

    #if canImport(Glibc)
        // Links the C library's rounding and square root, which unoptimised code calls.
        import Glibc
    #endif

    /// The same boundary on a machine with an operating system: reads a description of the home and a log of input
    /// lines, and prints what the browser would get. The parity test compares this with WebAssembly.
    @main enum Native {
        static func main() {
            var script = ""
            while let line = readLine(strippingNewline: false), line != "--- inputs\n" { script += line }
            let complaint = write(script).withCString { _ in homeLoad(Int32(script.utf8.count), 7) }
            printText(complaint)
            while let line = readLine() {
                let length = Int32(write(line).utf8.count)
                printText(homeSend(length))
                printText(homeEffects())
                print(String(homeDigest(), radix: 16))
            }
        }

        private static func write(_ string: String) -> String {
            let buffer = homeBuffer(Int32(string.utf8.count))
            for (index, byte) in string.utf8.enumerated() { buffer?[index] = byte }
            return string
        }

        private static func printText(_ length: Int32) {
            guard length > 0, let buffer = homeBuffer(length) else { return }
            print(String(decoding: UnsafeBufferPointer(start: buffer, count: Int(length)), as: UTF8.self))
        }
    }
#endif
