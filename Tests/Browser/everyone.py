"""For everyone: by keyboard alone, without a picture, with large letters, with a browser that lacks something."""

import json
import subprocess
import sys
import wave

import checks
from hub import ROOT
from visitor import AID, Visitor


def tab_to(visitor, name, limit=40):
    """Presses Tab until the keyboard is on the thing with that name."""
    for _ in range(limit):
        focused = visitor.page.evaluate(checks.FOCUSED)
        if focused and focused["name"] == name:
            return
        visitor.page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {name!r}")


def press(visitor, name, key="Enter"):
    tab_to(visitor, name)
    visitor.page.keyboard.press(key)
    visitor.advance(1_000)


def given_only_a_keyboard_when_visiting_then_everything_can_be_done(house):
    visitor = Visitor(house.browser, house.address).open()
    press(visitor, "Kom binnen")
    focused = visitor.page.evaluate(checks.FOCUSED)
    assert focused["name"] == "Pak op: Medicijndispenser", f"the keyboard is on {focused}"
    visitor.page.keyboard.press("Enter")
    visitor.advance(1_000)
    assert visitor.state()["held"] == AID
    assert visitor.page.evaluate("() => document.activeElement.textContent") == "Medicijndispenser"
    before = visitor.page.evaluate("() => Array.from(slt.engine.poses().slice(3, 7))")
    tab_to(visitor, "Draai naar links")
    visitor.page.keyboard.press("ArrowRight")
    visitor.page.keyboard.press("+")
    visitor.advance(900)
    assert visitor.page.evaluate("() => Array.from(slt.engine.poses().slice(3, 7))") != before, "arrows do not turn"
    press(visitor, "Probeer het", "Space")
    press(visitor, "Zet de klok op 08:00")
    assert visitor.page.evaluate("() => document.activeElement.className") == "caption", "the keyboard got lost"
    press(visitor, "Druk op de knop")
    press(visitor, "Pak het zakje")
    assert visitor.state()["ended"] == "finished"
    press(visitor, "Niets voor mij", "Space")
    assert visitor.state()["judged"] == {AID: "not-for-me"}
    visitor.page.keyboard.press("Escape")
    visitor.advance(1_000)
    assert visitor.state()["held"] is None, "Escape does not put the aid back"
    assert visitor.page.evaluate(checks.FOCUSED)["name"] == "Pak op: Medicijndispenser", "the keyboard got lost"
    visitor.delivered()
    visitor.close()


def given_the_list_when_visiting_then_it_is_complete_without_a_picture(house):
    visitor = Visitor(house.browser, house.address, "phone").open().enter()
    visitor.button("Toon als lijst")
    checks.everything(visitor, "list")
    house.keep(visitor.page, "phone-list")
    visitor.button("Pak op: Medicijndispenser")
    checks.everything(visitor, "aid in the list")
    house.keep(visitor.page, "phone-list-aid")
    visitor.button("Probeer het")
    visitor.button("knop")
    assert "nog geen tijd" in visitor.words(".remark"), "a part in the list does not answer"
    visitor.button("Zet de klok op 08:00")
    assert "08:00" in visitor.words(".display"), "the list does not show what the screen says"
    checks.everything(visitor, "try-out in the list")
    house.keep(visitor.page, "phone-list-trying")
    visitor.button("Druk op de knop")
    visitor.button("Pak het zakje")
    visitor.button("Helpt mij")
    visitor.button("Zet terug")
    assert visitor.state()["tried"] == {AID: "finished"}
    assert visitor.page.evaluate(checks.FOCUSED)["name"] == "Pak op: Medicijndispenser", "the keyboard got lost"
    visitor.button("Terug naar het huis")
    assert visitor.page.locator("#view").is_visible()
    visitor.delivered()
    visitor.close()


def given_a_browser_without_webgl_when_opened_then_the_list_stands_in(house):
    browser = house.launch("--disable-3d-apis")
    try:
        visitor = Visitor(browser, house.address, offline=True)
        visitor.open().enter()
        visitor.errors = [error for error in visitor.errors if "WebGL" not in error]
        assert "geen ruimtelijk beeld" in visitor.words("#list"), "nothing says why there is no picture"
        assert visitor.page.locator("#open-list").is_hidden(), "a picture is offered that cannot be shown"
        visitor.button("Pak op: Medicijndispenser")
        visitor.button("Probeer het")
        visitor.button("Zet de klok op 08:00")
        visitor.advance(20_100)
        assert visitor.state()["tryOut"]["state"] == "second-signal", "without a picture no time goes by"
        visitor.button("Druk op de knop")
        visitor.button("Pak het zakje")
        assert visitor.state()["ended"] == "finished"
        visitor.advance(60_100)
        assert visitor.page.locator("#presence").is_visible(), "nobody is asked"
        visitor.button("Ja, ik ben er nog")
        visitor.delivered()
        visitor.close()
    finally:
        browser.close()


def given_a_picture_that_is_lost_when_it_happens_then_the_visit_goes_on_in_the_list(house):
    visitor = Visitor(house.browser, house.address).open().enter()
    visitor.errors.clear()
    visitor.pick_up()
    visitor.page.evaluate("""() => {
        const canvas = document.getElementById("view");
        slt.lost = canvas.getContext("webgl2").getExtension("WEBGL_lose_context");
        slt.lost.loseContext();
    }""")
    visitor.until(lambda: visitor.page.evaluate("() => document.body.dataset.view") == "list", 5, "nothing stood in")
    visitor.advance(100)
    assert visitor.state()["held"] == AID, "the visitor lost the aid"
    visitor.button("Probeer het")
    assert visitor.state()["tryOut"]["state"] == "before"
    visitor.page.evaluate("() => slt.lost.restoreContext()")
    visitor.until(lambda: visitor.page.evaluate("() => document.body.dataset.view") == "space", 5, "it stayed away")
    visitor.advance(100)
    visitor.errors = [error for error in visitor.errors if "Context" not in error]
    visitor.close()


def given_models_that_fail_when_opened_then_a_plain_shape_can_be_tried(house):
    visitor = Visitor(house.browser, house.address, offline=True)
    visitor.page.route("**/models/*.glb", lambda route: route.abort())
    visitor.open().enter()
    visitor.pick_up()
    visitor.button("Probeer het")
    visitor.button("Zet de klok op 08:00")
    visitor.press("button")
    assert visitor.state()["tryOut"]["state"] == "sachet", "the button of the plain shape does nothing"
    visitor.close()


def given_an_engine_or_a_catalogue_that_fails_when_opened_then_a_sentence_says_so(house):
    for address, words in (("**/engine.wasm", "Dit apparaat kan het huis niet tonen"),
                           ("**/api/v1/home", "Het huis gaat niet open")):
        visitor = Visitor(house.browser, house.address, offline=True)
        visitor.page.route(address, lambda route: route.fulfill(status=500, body="broken"))
        visitor.page.goto(house.address + "/?test=1")
        visitor.page.wait_for_selector("#trouble", state="visible", timeout=20_000)
        assert words in visitor.words("#trouble-text"), visitor.words("#trouble-text")
        assert visitor.page.get_by_role("button", name="Probeer het opnieuw").is_visible()
        visitor.page.locator(".welcome [data-language=en]").click()
        assert "home" in visitor.words("#trouble-text"), "the trouble is told in Dutch only"
        assert visitor.page.get_by_role("button", name="Try again").is_visible()
        visitor.errors.clear()
        visitor.close()


def given_every_page_when_looked_at_then_it_is_named_readable_large_and_in_order(house):
    visitor = Visitor(house.browser, house.address).open()
    looked = 0
    places = 0

    def look(where, order=True):
        nonlocal looked, places
        looked += checks.everything(visitor, where)
        places += checks.focus_order(visitor, where) if order else 0

    assert visitor.page.title() == "Slim Langer Thuis", visitor.page.title()
    look("door")
    visitor.page.locator(".privacy summary").click()
    look("privacy")
    visitor.enter()
    look("kitchen")
    visitor.page.click("#open-settings")
    look("settings")
    house.keep(visitor.page, "tablet-settings")
    visitor.page.click("#strongly")
    looked += checks.readable(visitor, "settings in strong colours")
    visitor.page.click("#close-settings")
    visitor.pick_up()
    look("aid in strong colours")
    house.keep(visitor.page, "tablet-strong")
    visitor.page.click("#open-settings")
    visitor.page.click("#strongly")
    visitor.page.click("#close-settings")
    for summary in visitor.page.locator("#panel summary").all():
        if summary.is_visible():
            summary.click()
            visitor.advance(1_000)
    look("aid")
    visitor.button("Probeer het")
    visitor.press("lid")
    look("step before")
    visitor.button("Zet de klok op 08:00")
    look("signal")
    visitor.button("Druk op de knop")
    look("sachet")
    house.keep(visitor.page, "tablet-sachet")
    visitor.button("Pak het zakje")
    visitor.button("Helpt mij")
    look("ending")
    visitor.advance(60_200)
    look("still here")
    visitor.close()
    print(f"    {looked} things looked at, {places} stops of the keyboard")


def given_letters_of_200_percent_when_visiting_then_nothing_is_cut_off(house):
    for size in ("phone", "tablet", "desktop"):
        visitor = Visitor(house.browser, house.address, size).open().enter()
        visitor.page.click("#open-settings")
        for _ in range(3):
            visitor.page.click("#larger")
        checks.fits(visitor, f"settings at 200%, {size}")
        assert visitor.words("#size") == "200%"
        visitor.page.locator("#close-settings").click()
        visitor.advance(100)
        visitor.pick_up()
        checks.everything(visitor, f"aid at 200%, {size}")
        house.keep(visitor.page, f"{size}-letters-200")
        visitor.button("Probeer het")
        visitor.button("Zet de klok op 08:00")
        checks.everything(visitor, f"signal at 200%, {size}")
        house.keep(visitor.page, f"{size}-letters-200-trying")
        panel = visitor.page.locator("#panel").bounding_box()
        for over in ("#bar .tools", "#turning"):
            area = visitor.page.locator(over).bounding_box()
            assert area["x"] >= 0, f"{over} is cut off at 200%, {size}"
            if panel["x"] > 0:
                assert area["x"] + area["width"] <= panel["x"] + 1, f"{over} hangs over the words at 200%, {size}"
        visitor.button("Druk op de knop")
        visitor.close()


def given_somebody_who_wants_less_movement_when_picking_up_then_the_aid_is_there_at_once(house):
    visitor = Visitor(house.browser, house.address, reduced_motion="reduce").open().enter()
    visitor.page.locator(".label").click()
    visitor.advance(16)
    there = visitor.page.evaluate("() => Array.from(slt.engine.poses().slice(0, 3))")
    visitor.advance(2_000)
    later = visitor.page.evaluate("() => Array.from(slt.engine.poses().slice(0, 3))")
    assert max(abs(one - other) for one, other in zip(there, later)) < 0.001, "the aid was still on its way"
    visitor.close()


def given_nothing_changes_when_time_goes_by_then_nothing_is_drawn(house):
    visitor = Visitor(house.browser, house.address).open().enter()
    visitor.pick_up()
    visitor.advance(3_000)
    drawn = visitor.page.evaluate("""() => {
        let drawn = 0;
        for (let frame = 0; frame < 10; frame += 1) {
            slt.home.advance(16);
            slt.stage.advance(16);
            slt.stage.pose(slt.engine.poses());
            drawn += slt.stage.render() ? 1 : 0;
        }
        return drawn;
    }""")
    assert drawn == 0, f"{drawn} of 10 frames were drawn for nothing"
    cost = visitor.page.evaluate("() => slt.stage.cost")
    assert cost["calls"] <= 120 and cost["triangles"] <= 150_000, cost
    visitor.close()


def given_the_same_steps_twice_when_pictured_then_the_pictures_are_the_same(house):
    seen = []
    for _ in range(2):
        visitor = Visitor(house.browser, house.address).open().enter()
        visitor.pick_up()
        visitor.advance(2_000)
        seen.append(visitor.page.evaluate("""() => {
            slt.stage.frame(900, 600, { x: 0, y: 0, width: 500, height: 600 }, 1);
            slt.advance(1600);
            const picture = document.getElementById("view").toDataURL();
            return { digest: String(slt.engine.digest()), picture };
        }"""))
        if len(seen) == 2:
            difference = visitor.page.evaluate(FURTHEST_APART, [each["picture"] for each in seen])
        visitor.close()
    assert len(seen[0]["picture"]) > 20_000, "the picture is empty"
    assert seen[0]["digest"] == seen[1]["digest"], "the engine stands elsewhere"
    # Drawing in software rounds a rare pixel up or down.
    assert difference <= 2, f"the pictures differ by {difference} of 255"


# How far the colours of two pictures are apart where they differ most.
FURTHEST_APART = """async (pictures) => {
    const pixels = await Promise.all(pictures.map(async (picture) => {
        const image = new Image();
        image.src = picture;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
    }));
    return pixels[0].reduce((most, value, at) => Math.max(most, Math.abs(value - pixels[1][at])), 0);
}"""

VOICES = """
    const heard = window.heard = [];
    const voices = [];
    let late = () => {};
    class Words { constructor(text) { this.text = text; } }
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Words });
    Object.defineProperty(window, "speechSynthesis", { value: {
        getVoices: () => voices,
        addEventListener: (kind, listener) => { late = listener; },
        speak: (words) => heard.push(words),
        cancel: () => {},
    } });
    window.comeVoice = (lang, localService) => { voices.push({ lang, localService }); late(); };
"""


def given_a_voice_of_the_device_when_it_reads_then_the_script_waits_and_no_voice_from_elsewhere_is_used(house):
    visitor = Visitor(house.browser, house.address)
    visitor.context.add_init_script(VOICES)
    visitor.open().enter()
    visitor.pick_up()
    read = visitor.page.get_by_role("button", name="Lees voor")
    visitor.page.evaluate("() => comeVoice('nl-NL', false)")
    assert read.count() == 0, "a voice from elsewhere would hear what is read"
    visitor.page.evaluate("() => comeVoice('nl-NL', true)")
    assert read.count() == 1, "a voice that came late is not offered"
    visitor.button("Probeer het")
    visitor.button("Zet de klok op 08:00")
    visitor.button("Lees voor")
    assert visitor.page.evaluate("() => heard[0].text").startswith("Het is acht uur")
    visitor.advance(30_000)
    assert visitor.state()["tryOut"]["state"] == "signal", "the script went on while it was read aloud"
    visitor.page.evaluate("() => heard[0].onend()")
    assert read.count() == 1
    visitor.advance(20_100)
    assert visitor.state()["tryOut"]["state"] == "second-signal", "the script stands still after reading"
    visitor.close()


def given_the_clock_of_the_browser_when_visiting_then_the_home_runs_by_itself(house):
    visitor = Visitor(house.browser, house.address)
    page = visitor.page
    page.goto(house.address + "/")
    page.wait_for_selector('html[data-ready="1"]', state="attached", timeout=60_000)
    assert page.evaluate("() => typeof window.slt") == "undefined", "visitors get the handles of the tests"
    page.click("#enter")
    page.get_by_text("Tik om op te pakken").wait_for(timeout=20_000)
    page.locator(".label").click()
    page.wait_for_selector("#panel h2")
    for words in ("Probeer het", "Zet de klok op 08:00", "Druk op de knop", "Pak het zakje", "Zet terug"):
        # At a person's pace: two taps on one place in quick succession count as one.
        page.wait_for_timeout(700)
        page.get_by_role("button", name=words, exact=True).click()
    page.get_by_text("Tik om op te pakken").wait_for(timeout=30_000)
    visitor.close()


def given_every_sound_of_the_try_outs_when_looked_up_then_it_is_there_with_its_words_and_calm(house):
    made = subprocess.run([sys.executable, ROOT / "Scripts/make_sounds.py", "--check"], capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    texts = [json.loads((ROOT / f"Resources/Strings/{language}.json").read_text()) for language in ("nl", "en")]
    names = set()
    for record in (ROOT / "Resources/Catalogue/aids").glob("*.json"):
        for state in json.loads(record.read_text()).get("tryOut", {}).get("states", []):
            names.update(cue["sound"] for cue in state.get("cues", []) if "sound" in cue)
    assert names, "no try-out makes a sound"
    for name in names:
        assert all(f"sound.{name}" in each for each in texts), f"{name} has no words"
        with wave.open(str(ROOT / f"Resources/Sounds/{name}.wav")) as sound:
            assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, 44_100), name
            frames = sound.readframes(sound.getnframes())
        loudest = max(abs(int.from_bytes(frames[at:at + 2], "little", signed=True)) for at in range(0, len(frames), 2))
        assert 3_000 < loudest < 30_000, f"{name} is as loud as {loudest} of 32767"


ALL = [value for name, value in list(globals().items()) if name.startswith("given_")]
