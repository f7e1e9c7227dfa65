import Foundation

#if canImport(CryptoKit)
    import CryptoKit
#else
    import COpenSSL
#endif

/// SHA-256 and random bytes: CryptoKit on Apple's systems, OpenSSL elsewhere.
public enum Digest {
    /// The SHA-256 of some bytes.
    public static func sha256(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        let input = Array(bytes)
        #if canImport(CryptoKit)
            return Array(SHA256.hash(data: input))
        #else
            var digest = [UInt8](repeating: 0, count: 32)
            // A SHA-256 of bytes in memory has nothing that can go wrong but memory itself.
            let done = EVP_Digest(input, input.count, &digest, nil, EVP_sha256(), nil)
            precondition(done == 1, "OpenSSL has no SHA-256")
            return digest
        #endif
    }

    /// Bytes as small hexadecimal letters.
    public static func hex(_ bytes: some Sequence<UInt8>) -> String {
        var text = ""
        for byte in bytes {
            text.append(byte < 16 ? "0" : "")
            text.append(String(byte, radix: 16))
        }
        return text
    }

    /// Bytes nobody can guess, for keys and tokens.
    public static func randomBytes(_ count: Int) -> [UInt8] {
        // The system's generator is cryptographically secure on every platform we run on.
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
