import Testing

@testable import Catalogue

/// One mistake an editor could make, and where it must be found.
struct Mistake: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: String
    let old: String
    let new: String
    let rule: Finding.Rule
    let field: String
    /// The file that is named, when it is another than the spoiled one.
    var named: String?
    /// False when the line named is that of what should hold a missing field.
    var isOnLine = true

    private static func aid(
        _ name: String, _ old: String, _ new: String, _ rule: Finding.Rule, _ field: String, isOnLine: Bool = true
    ) -> Mistake {
        Mistake(
            testDescription: name, file: HouseTexts.aid, old: old, new: new, rule: rule, field: field,
            isOnLine: isOnLine)
    }

    static let all = form + record + languages + claims + wording + tryOut + models + home + strings

    static let form = [
        aid("no JSON", "\"slug\": ", "\"slug\" ", .form, ""),
        aid("a name that stands twice", "\"room\": ", "\"slug\": ", .form, ""),
        aid("a missing field", "\"frontDoor\": ", "\"frontDor\": ", .form, "frontDoor", isOnLine: false),
        aid("an unknown field", "\"leadClaim\": ", "\"leadClaims\": ", .form, "leadClaims"),
        aid(
            "text where a number belongs", "\"circleQuestion\": 2", "\"circleQuestion\": \"2\"", .form, "circleQuestion"
        ),
        aid("an unknown value", "\"strength\": \"estimate\"", "\"strength\": \"sure\"", .form, "claims[3].strength"),
    ]

    static let record = [
        aid("a slug that is not the file's name", "\"slug\": \"med", "\"slug\": \"Med", .record, "slug"),
        aid("an unknown room", "\"room\": \"keuken\"", "\"room\": \"kelder\"", .record, "room"),
        aid("an unknown spot", "\"spot\": \"aanrecht\"", "\"spot\": \"vensterbank\"", .record, "spot"),
        aid("a sixth question", "\"circleQuestion\": 2", "\"circleQuestion\": 6", .record, "circleQuestion"),
        aid("a class that is none", "04 19 04", "4.19.04", .record, "iso9999.code"),
        aid("an unknown audience", "\"volunteer\"", "\"visitor\"", .record, "audiences[2]"),
        aid("a next step twice", "\"id\": \"aanvragen\"", "\"id\": \"bespreken\"", .record, "nextSteps[1].id"),
        aid("a name with capitals", "\"id\": \"aanvragen\"", "\"id\": \"Aanvragen\"", .record, "nextSteps[1].id"),
        aid(
            "a name no visit event could carry", "\"id\": \"aanvragen\"", "\"id\": \"1-aanvragen\"", .record,
            "nextSteps[1].id"),
        aid("a link that is not safe", "\"link\": \"volgt\"", "\"link\": \"http://x\"", .record, "toolbox[0].link"),
        aid("an aid that is not there", "\"related\": []", "\"related\": [\"rollator\"]", .record, "related[0]"),
        aid(
            "a stage without history", "\"current\": \"introduced\"", "\"current\": \"secured\"", .record,
            "stage.current"),
        aid("a real person", "\"fictional\": true", "\"fictional\": false", .record, "story.fictional"),
        aid(
            "a domain left out", "\"domain\": \"gemeenten\"", "\"domain\": \"welzijn\"", .record, "workAgreements",
            isOnLine: false),
    ]

    static let languages = [
        aid(
            "no English", "\"en\": \"Gives a signal", "\"de\": \"Gives a signal", .form, "oneLiner.en", isOnLine: false),
        aid("spaces nobody needs", "\"nl\": \"Geeft een", "\"nl\": \" Geeft een", .languages, "oneLiner.nl"),
        aid(
            "a line too long for the screen", "Medicijnen ochtend", "Medicijnen voor deze ochtend", .languages,
            "tryOut.states[1].screen.nl[1]"),
        aid(
            "a screen with fewer lines in English", "[\"07:55\", \"Good morning\", \"Not yet time\"]",
            "[\"07:55\", \"Good morning\"]", .languages, "tryOut.states[0].screen", isOnLine: false),
    ]

    static let claims = [
        aid("no qualifier", "\"qualifier\": ", "\"remark\": ", .form, "claims[0].qualifier", isOnLine: false),
        aid(
            "another value in the sentence", "kan de thuiszorg 22 minuten", "kan de thuiszorg 21 minuten", .claims,
            "claims[0].sentence.nl"),
        aid(
            "a promise", "kan de thuiszorg 22 minuten", "houdt de thuiszorg 22 minuten", .claims,
            "claims[0].sentence.nl"),
        aid(
            "a figure about a theme", "\"scope\": \"aid\"", "\"scope\": \"theme\"", .claims,
            "claims[0].attachedTo.scope"),
        aid(
            "a figure about another aid", "\"scope\": \"aid\", \"id\": \"medicijndispenser\"",
            "\"scope\": \"aid\", \"id\": \"oogdruppelbril\"", .claims, "claims[0].attachedTo.id"),
        aid(
            "a conflict only one side knows", "\"conflictsWith\": [\"tijd-22-minuten\", \"uren-2-5-per-week\"]",
            "\"conflictsWith\": [\"uren-2-5-per-week\"]", .claims, "claims[0].conflictsWith[0]", isOnLine: false),
        aid(
            "a conflict with nothing", "[\"tijd-10-minuten\", ", "[\"tijd-11-minuten\", ", .claims,
            "claims[0].conflictsWith[0]"),
        aid(
            "an unsafe source", "\"url\": \"https://www.skipr", "\"url\": \"http://www.skipr", .claims,
            "claims[3].source.url"),
        aid(
            "no source", "\"title\": \"Digitale medicijndispenser: oplossing voor patiënt én zorgpersoneel\"",
            "\"title\": \"\"", .claims, "claims[1].source", isOnLine: false),
        aid(
            "no organisation", "\"organisation\": \"Omring\"", "\"organisation\": \"\"", .claims,
            "claims[3].organisation"),
        aid("a year that is none", "\"year\": 2023", "\"year\": 23", .claims, "claims[3].year"),
        aid("measured with nobody", "\"n\": null", "\"n\": 0", .claims, "claims[0].n"),
        aid("a first claim that is none", "\"leadClaim\": \"tijd", "\"leadClaim\": \"geld", .claims, "leadClaim"),
        aid(
            "an ambition shown first", "\"strength\": \"literature\"", "\"strength\": \"ambition\"", .claims,
            "leadClaim", isOnLine: false),
    ]

    static let wording = [
        aid("a number without a claim", "veel mensen. Een", "3 van de 4 mensen. Een", .numbers, "text[0].nl"),
        aid("a number in words", "veel mensen. Een", "de helft van de mensen. Een", .numbers, "text[0].nl"),
        aid(
            "a time that is no demo data", "\"08:20\", \"Medicijnen", "\"08:30\", \"Medicijnen", .numbers,
            "tryOut.states[2].screen.nl[0]"),
        aid("a forbidden word", "\"nl\": \"Geeft een", "\"nl\": \"Technologie: geeft een", .words, "oneLiner.nl"),
        aid("a brand", "Een medicijndispenser denkt", "Een Medido denkt", .words, "text[0].nl"),
        aid("a causal claim", "Zo doet u het zelf.", "Het leidt tot rust.", .words, "text[2].nl"),
        aid("advice on treatment", "Zo doet u het zelf.", "U moet uw medicijnen nemen.", .words, "text[2].nl"),
        aid(
            "a sentence without end", "Dat overkomt veel mensen. Een medicijndispenser denkt met u mee.",
            "Dat overkomt veel mensen en daarom is er een medicijndispenser die elke dag op het goede moment met u meedenkt en u helpt.",
            .sentences, "text[0].nl"),
    ]

    static let tryOut = [
        aid(
            "a button without words", ", \"touch\": { \"nl\": \"Pak het zakje\", \"en\": \"Take the sachet\" }", "",
            .tryOut,
            "tryOut.states[3].taps[0].part", isOnLine: false),
        aid(
            "a dead end",
            "\"taps\": [\n          { \"part\": \"sachet\", \"to\": \"taken\" },\n          { \"part\": \"tray\", \"to\": \"taken\" }\n        ]",
            "\"taps\": []", .tryOut, "tryOut.states[3]", isOnLine: false),
        aid(
            "a way to nowhere", "\"part\": \"tray\", \"to\": \"taken\"", "\"part\": \"tray\", \"to\": \"gone\"",
            .tryOut, "tryOut.states[3].taps[1].to"),
        aid("a start that is none", "\"start\": \"before\"", "\"start\": \"after\"", .tryOut, "tryOut.start"),
        aid(
            "a state nobody comes to", "\"to\": \"carer\"\n          }", "\"to\": \"sachet\"\n          }", .tryOut,
            "tryOut.states[5]", isOnLine: false),
        aid(
            "a sound without its twin", "{ \"sound\": \"click\", \"twin\": \"button\" }", "{ \"sound\": \"click\" }",
            .tryOut, "tryOut.states[3].cues[1]"),
        aid(
            "a sound without a caption", "\"sound\": \"click\"", "\"sound\": \"boing\"", .tryOut,
            "tryOut.states[3].cues[1].sound"),
        aid(
            "a part that is none", "\"part\": \"tray\", \"to\": \"taken\"", "\"part\": \"handle\", \"to\": \"taken\"",
            .tryOut, "tryOut.states[3].taps[1].part"),
        aid(
            "a part that leads on and remarks", "\"part\": \"tray\", \"to\": \"taken\"",
            "\"part\": \"lid\", \"to\": \"taken\"", .tryOut, "tryOut.states[3].remarks[2].part", isOnLine: false),
        aid(
            "a part out of sight", "0.0693], \"shown\": true }\n        ],\n        \"taps\"",
            "0.0693] }\n        ],\n        \"taps\"", .tryOut, "tryOut.states[3].taps[0].part", isOnLine: false),
        aid("a hurry", "\"seconds\": 20", "\"seconds\": 3", .tryOut, "tryOut.states[1].after.seconds"),
        aid(
            "an end that goes on", "\"end\": \"finished\"",
            "\"end\": \"finished\", \"after\": { \"seconds\": 20, \"to\": \"before\" }", .tryOut, "tryOut.states[4].end"
        ),
        aid(
            "a cue that says nothing", "{ \"part\": \"sachet\", \"shown\": false },", "{ \"part\": \"sachet\" },",
            .tryOut, "tryOut.states[4].cues[1]"),
        aid("a state twice", "\"id\": \"taken\"", "\"id\": \"sachet\"", .tryOut, "tryOut.states[4].id"),
    ]

    static let models = [
        aid(
            "a pose the model does not have", "\"move\": [0, 0, -0.003]", "\"move\": [0, 0, -0.3]", .model,
            "tryOut.states[3].cues[0].move"),
        Mistake(
            testDescription: "a model without a part", file: HouseTexts.aidModel, old: "\"tray\"", new: "\"trays\"",
            rule: .model, field: "parts[5].id", named: HouseTexts.aid, isOnLine: false),
        Mistake(
            testDescription: "a kitchen without the spot", file: HouseTexts.roomModel, old: "\"aanrecht\"",
            new: "\"tafel\"", rule: .model, field: "rooms[0].spots[0].id", named: HouseTexts.home, isOnLine: false),
        Mistake(
            testDescription: "a kitchen without a view", file: HouseTexts.roomModel, old: "\"view\"", new: "\"views\"",
            rule: .model, field: "rooms[0].model", named: HouseTexts.home, isOnLine: false),
    ]

    static let home = [
        Mistake(
            testDescription: "a start that is no room", file: HouseTexts.home, old: "\"start\": \"keuken\"",
            new: "\"start\": \"kelder\"", rule: .record, field: "start"),
        Mistake(
            testDescription: "thresholds that are text", file: HouseTexts.home, old: "\"askAfter\": 60000",
            new: "\"askAfter\": \"lang\"", rule: .form, field: "thresholds.askAfter"),
        Mistake(
            testDescription: "a threshold the engine refuses", file: HouseTexts.home, old: "\"askAfter\": 60000",
            new: "\"askAfter\": -1", rule: .engine, field: "", isOnLine: false),
    ]

    static let strings = [
        Mistake(
            testDescription: "a text in Dutch only", file: HouseTexts.english, old: "  \"aid.closer\": \"Closer\",\n",
            new: "", rule: .strings, field: "\"aid.closer\"", named: HouseTexts.dutch, isOnLine: false),
        Mistake(
            testDescription: "another placeholder in English", file: HouseTexts.english, old: "holding: {aid}",
            new: "holding: {thing}", rule: .strings, field: "\"aid.inHand\""),
        Mistake(
            testDescription: "keys out of order", file: HouseTexts.dutch, old: "  \"aid.closer\": ",
            new: "  \"zzz\": \"Slot\",\n  \"aid.closer\": ", rule: .strings, field: "\"aid.closer\"",
            isOnLine: false),
        Mistake(
            testDescription: "a forbidden word on a button", file: HouseTexts.dutch, old: "\"Dichterbij\"",
            new: "\"Meer technologie\"", rule: .words, field: "\"aid.closer\""),
        Mistake(
            testDescription: "a number on a button", file: HouseTexts.dutch, old: "\"Dichterbij\"", new: "\"2 keer\"",
            rule: .numbers, field: "\"aid.closer\""),
        Mistake(
            testDescription: "an event without a text", file: HouseTexts.dutch, old: "\"event.turned\"",
            new: "\"event.turnedd\"", rule: .strings, field: "", isOnLine: false),
    ]
}
