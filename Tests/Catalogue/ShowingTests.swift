import Foundation
import Testing

@testable import Catalogue

@Suite("Which text is shown")
struct ShowingTests {
    private let record: AidRecord

    init() throws { record = try #require(HouseTexts().sources.aids.first?.value) }

    private func texts(_ texts: [String: String], language: Language = .nl) -> Texts {
        Texts(language: language) { texts[$0] }
    }

    @Test("Given a text with placeholders, when it is shown, then they are filled in, and unknown ones stay")
    func fillsIn() {
        let words = texts(["two": "{aid} en {aid} met {part}", "odd": "a } b {aid", "in": "{{aid}}", "none": "niets"])
        #expect(words("two", ["aid": "bril"]) == "bril en bril met {part}")
        #expect(words("two", ["aid": "{part}", "part": "knop"]) == "{part} en {part} met knop")
        #expect(words("odd", ["aid": "bril"]) == "a } b {aid")
        #expect(words("in", ["aid": "bril"]) == "{bril}")
        #expect(words("none") == "niets" && words("lost.key") == "lost.key")
    }

    @Test("Given a try-out, when it has not started, then its first step is told; under way, the step it is in")
    func findsTheStep() {
        #expect(record.state(at: nil)?.id == record.tryOut.start)
        #expect(record.state(at: "signal")?.id == "signal")
        #expect(record.state(at: "nowhere") == nil)
    }

    @Test("Given a step with a remark, when its part is touched, then the remark is said, otherwise the step's caption")
    func saysTheRemark() throws {
        let state = try #require(record.tryOut.states.first { $0.remarks?.isEmpty == false })
        let remark = try #require(state.remarks?.first)
        for language in Language.allCases {
            #expect(state.caption(remarkedPart: remark.part, in: language) == remark.caption[language])
            #expect(state.caption(remarkedPart: nil, in: language) == state.caption[language])
            #expect(state.caption(remarkedPart: "nothing", in: language) == state.caption[language])
        }
        let screen = try #require(record.state(at: "signal")?.screen)
        #expect(screen[.nl] == screen.nl && screen[.en] == screen.en && screen.nl != screen.en)
    }

    @Test("Given a part, when it has a sentence of its own, then its button says that; otherwise one with its name")
    func saysWhatToTouch() throws {
        let words = texts(["tryOut.part": "Raak aan: {part}"])
        #expect(words.touching("button", of: record) == "Druk op de knop")
        let lid = try #require(record.parts.first { $0.id == "lid" })
        #expect(words.touching("lid", of: record) == "Raak aan: \(lid.name.nl)")
        #expect(words.touching("wheel", of: record) == "Raak aan: wheel")
        #expect(record.name(ofPart: "lid", in: .en) == lid.name.en)
    }

    @Test("Given a record, when its first number is told, then it is the one the record leads with")
    func leadsWithItsClaim() throws {
        #expect(try #require(record.leadingClaim).id == record.leadClaim)
    }

    @Test("Given the house's own texts, when the words for touching are looked up, then both languages have them")
    func theHouseHasTheWords() throws {
        for (file, language) in [(HouseTexts.dutch, Language.nl), (HouseTexts.english, .en)] {
            let json = try #require(HouseTexts().texts[file])
            let known = try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
            let words = texts(known, language: language)
            for part in record.tryOut.states.flatMap({ $0.taps ?? [] }).map(\.part) {
                let text = words.touching(part, of: record)
                #expect(!text.contains("{") && !text.contains("."), "\(language) \(part): \(text)")
            }
        }
    }
}
