import Testing

@testable import Catalogue

@Suite("Digests")
struct DigestTests {
    @Test(
        "Given the examples of the standard, when they are digested, then the published digests come out",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func publishedDigests(_ text: String, _ digest: String) {
        #expect(Digest.hex(Digest.sha256(text.utf8)) == digest)
    }

    @Test("Given two draws of random bytes, when they are compared, then they differ")
    func randomBytesDiffer() {
        #expect(Digest.randomBytes(32).count == 32)
        #expect(Digest.randomBytes(32) != Digest.randomBytes(32))
        #expect(Digest.randomBytes(0).isEmpty)
    }

    @Test("Given bytes with leading zeros, when they are written, then every byte has two signs")
    func hexHasTwoSigns() {
        #expect(Digest.hex([0, 1, 15, 16, 255]) == "00010f10ff")
    }
}
