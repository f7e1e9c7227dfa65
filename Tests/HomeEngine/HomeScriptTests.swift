import HomeEngine
import TestSupport
import Testing

@Suite("Reading the home")
struct HomeScriptTests {
    @Test("Given a good description, when it is read, then rooms, spots, aids and scripts are there")
    func reads() throws {
        let home = try SampleHome.home()
        #expect(home.rooms.map { $0.id } == ["keuken"])
        #expect(home.aids.map { $0.id } == ["medicijndispenser", "theepot"])
        #expect(home.aids[0].tryOut?.steps.count == 7)
        #expect(home.aids[1].tryOut == nil)
        #expect(home.aids[0].parts[4].isShown == false)
    }

    @Test(
        "Given a mistake in the description, when it is read, then the field and what is wrong are named",
        arguments: [
            (#""start": "keuken""#, #""start": "zolder""#, "start", "there is no room \"zolder\""),
            (#""spot": "tafel""#, #""spot": "dak""#, "aids[1].spot", "no room has a spot \"dak\""),
            (#""start": "before""#, #""start": "later""#, "aids[0].tryOut.start", "the try-out has no state \"later\""),
            (
                #""to": "sachet"}], "remarks""#, #""to": "nergens"}], "remarks""#,
                "aids[0].tryOut.states[1].taps[0].to", "the try-out has no state \"nergens\""
            ),
            (
                #""twin": "ring"}],"#, #""twin": "bel"}],"#, "aids[0].tryOut.states[1].cues[1].twin",
                "the aid has no part \"bel\""
            ),
            (
                #""sound": "beep", "twin": "ring"}],"#, #""sound": "beep"}],"#, "aids[0].tryOut.states[1].cues[1]",
                "\"twin\" is missing"
            ),
            (
                #""end": "finished""#, #""end": "failed""#, "aids[0].tryOut.states[5].end",
                "a try-out ends \"finished\" or \"helped\""
            ),
            (
                #""taps": [{"part": "sachet", "to": "taken"}]"#, #""taps": []"#, "aids[0].tryOut.states[4]",
                "a visitor must be able to go on from here with one tap"
            ),
            (
                #""noticedAfter": 1000"#, #""noticedAfter": -1"#, "thresholds.noticedAfter",
                "a number of milliseconds, at most a day, should stand here"
            ),
            (
                #""glow": "pulse""#, #""glow": "flash""#, "aids[0].tryOut.states[1].cues[0].glow",
                "a part glows \"off\", \"on\" or \"pulse\""
            ),
            (#""id": "theepot""#, #""id": "medicijndispenser""#, "aids[1]", "\"medicijndispenser\" stands here twice"),
            (
                #""id": "theepot""#, #""id": "Thee pot""#, "aids[1].id",
                "a name has only small letters, digits and hyphens"
            ),
            (
                #""id": "theepot""#, #""id": "2-theepotten""#, "aids[1].id",
                "a name starts with a letter and has at most 64 signs"
            ),
            (
                #""id": "theepot""#, #""id": "\#(String(repeating: "thee", count: 17))""#, "aids[1].id",
                "a name starts with a letter and has at most 64 signs"
            ),
            (
                #""fieldOfView": 50"#, #""fieldOfView": 500"#, "rooms[0].view.fieldOfView",
                "a view is 20 to 110 degrees high"
            ),
        ])
    func mistakes(old: String, new: String, field: String, problem: String) throws {
        let error = #expect(throws: ScriptError.self) { try SampleHome.home(replacing: old, by: new) }
        #expect(error?.field == field)
        #expect(error?.problem == problem)
        #expect((error?.line ?? 0) > 0)
    }

    @Test(
        "Given text that is no JSON, when it is read, then it is refused with its line",
        arguments: [
            "", "{", "[1,]", #"{"a":1,"a":2}"#, "nul", "01x", #""\u12"#, #""\ud800""#, "{} x", "1e999", "\"\u{1}\"",
        ])
    func broken(text: String) {
        #expect(throws: ScriptError.self) { try JSON(Array(text.utf8)) }
    }

    @Test("Given deeper nesting than a home has, when it is read, then it is refused instead of running out of room")
    func tooDeep() {
        let text = String(repeating: "[", count: 100_000)
        #expect(throws: ScriptError.self) { try JSON(Array(text.utf8)) }
    }

    @Test("Given more names in one object than anything has, when it is read, then it is refused before it takes long")
    func tooWide() {
        func object(_ count: Int) -> [UInt8] {
            Array("{\((0..<count).map { "\"n\($0)\":0" }.joined(separator: ","))}".utf8)
        }
        #expect(throws: Never.self) { try JSON(object(1_000)) }
        #expect(throws: ScriptError.self) { try JSON(object(1_001)) }
    }

    @Test("Given damaged descriptions, when they are read, then they are refused or understood, never a crash")
    func fuzz() {
        let good = Array(SampleHome.json.utf8)
        for seed in UInt64(1)...3_000 {
            var random = SeededRandom(seed: seed)
            var bytes = good
            for _ in 0...random.below(4) {
                let place = random.below(bytes.count)
                switch random.below(3) {
                case 0: bytes[place] = UInt8(random.below(256))
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(20)))
                default: bytes.insert(contentsOf: [UInt8(ascii: "{"), UInt8(ascii: "9")], at: place)
                }
            }
            guard let home = try? Home(json: bytes) else { continue }
            var engine = Engine(home: home, seed: seed)
            try? engine.handle(.start(nil, .kiosk))
            for aid in home.aids { try? engine.handle(.pickUp(aid: aid.id)) }
            try? engine.handle(.tryOut)
            try? engine.handle(.tick(milliseconds: 100_000))
        }
    }

    @Test("Given numbers as people write them, when they are read, then they are the nearest there is")
    func numbers() throws {
        for text in [
            "0", "-0.5", "1.25e2", "0.1", "123456789.125", "3.4e-5", "1e3", "299792458", "0.30000000000000004",
        ] {
            guard case .number(let number) = try JSON(Array(text.utf8)).content else {
                Issue.record("\(text) is no number")
                continue
            }
            #expect(number == Double(text), "\(text)")
        }
    }
}
