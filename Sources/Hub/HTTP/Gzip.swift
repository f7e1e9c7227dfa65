import CZlib

/// Packs bytes as gzip through zlib.
enum Gzip {
    struct Failure: Error, CustomStringConvertible {
        let code: Int32
        var description: String { "zlib cannot compress: code \(code)" }
    }

    static func compressed(_ bytes: [UInt8]) throws -> [UInt8] {
        var stream = z_stream()
        // 15 bits of window, and 16 more that ask for gzip's frame.
        let started = deflateInit2_(
            &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard started == Z_OK else { throw Failure(code: started) }
        defer { deflateEnd(&stream) }
        var input = bytes
        return try input.withUnsafeMutableBufferPointer { input in
            let bound = Int(deflateBound(&stream, UInt(input.count)))
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            return try [UInt8](unsafeUninitializedCapacity: bound) { output, count in
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                let ended = deflate(&stream, Z_FINISH)
                guard ended == Z_STREAM_END else { throw Failure(code: ended) }
                count = bound - Int(stream.avail_out)
            }
        }
    }
}
