"""Visits as people make them, and what the innovation team sees of them afterwards."""

from visitor import AID, Visitor


def dashboard(house):
    """What the dashboard shows, opened with a link that the hub printed."""
    if house.desk is None:
        house.desk = house.browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900})
        page = house.desk.new_page()
        page.goto(house.hub.dashboard_link)
        assert page.url == house.hub.address + "/dashboard", "the link of the dashboard did not lead to it"
        cookie = house.desk.cookies()[0]
        assert cookie["httpOnly"] and cookie["sameSite"] == "Strict", "the sign-in can be read or sent by others"
    page = house.desk.pages[0]
    page.goto(house.hub.address + "/dashboard")
    figures = {}
    for figure in page.locator("[data-figure]").all():
        figures[figure.get_attribute("data-figure")] = int(figure.locator(".number").inner_text())
    row = page.locator(f'tr[data-aid="{AID}"]')
    figures["left"] = int(row.locator('[data-count="left"]').inner_text()) if row.count() else 0
    house.keep(page, "dashboard")
    return figures


def gained(house, before):
    after = dashboard(house)
    return {name: after[name] - before.get(name, 0) for name in after if after[name] != before.get(name, 0)}


def kinds(house_visitor):
    return [event["kind"] for event in house_visitor.page.evaluate("() => slt.seen")]


def watch(visitor):
    """Notes every event that the home records, from now on."""
    visitor.page.evaluate("""() => {
        slt.seen = [];
        slt.home.onChange((state, effects) => {
            for (const [effect, kind, aid, detail, offset] of effects) {
                if (effect === "event") slt.seen.push({ kind, aid, detail, offset: Number(offset) });
            }
        });
    }""")


def given_a_new_home_when_the_signal_is_answered_then_the_dashboard_counts_one_finished(house):
    assert dashboard(house) == {"visits": 0, "pickedUp": 0, "tried": 0, "finished": 0, "helped": 0, "left": 0}
    visitor = Visitor(house.browser, house.address, "desktop").open()
    house.keep(visitor.page, "desktop-1-door")
    visitor.enter()
    house.keep(visitor.page, "desktop-2-kitchen")
    visitor.pick_up()
    house.keep(visitor.page, "desktop-3-in-hand")
    visitor.button("Probeer het")
    # Too early: a calm word, and nothing lost.
    visitor.press("button")
    assert "nog geen tijd" in visitor.words(".remark"), "an early press was not answered calmly"
    assert visitor.state()["tryOut"]["state"] == "before"
    visitor.button("Zet de klok op 08:00")
    assert "Piep" in visitor.words("#heard"), "the beep has no words"
    house.keep(visitor.page, "desktop-4-signal")
    visitor.press("button")
    assert visitor.state()["tryOut"]["state"] == "sachet", "a press on the button in the picture did nothing"
    house.keep(visitor.page, "desktop-5-sachet")
    visitor.press("sachet")
    assert visitor.state()["ended"] == "finished"
    visitor.button("Helpt mij")
    assert visitor.page.get_by_role("button", name="Helpt mij").get_attribute("aria-pressed") == "true"
    visitor.page.locator(".answers .answer").nth(3).click()
    house.keep(visitor.page, "desktop-6-ending")
    visitor.button("Zet terug")
    assert visitor.state()["held"] is None
    visitor.delivered()
    visitor.close()
    assert dashboard(house) == {"visits": 1, "pickedUp": 1, "tried": 1, "finished": 1, "helped": 0, "left": 0}


def given_a_phone_when_the_signal_is_ignored_by_finger_then_somebody_helps_and_it_counts_as_helped(house):
    before = dashboard(house)
    visitor = Visitor(house.browser, house.address, "phone", has_touch=True, is_mobile=True).open()
    house.keep(visitor.page, "phone-1-door")
    visitor.page.locator("#enter").tap()
    visitor.advance(1_200)
    house.keep(visitor.page, "phone-2-kitchen")
    visitor.pick_up(finger=True)
    house.keep(visitor.page, "phone-3-in-hand")
    visitor.button("Probeer het")
    visitor.button("Zet de klok op 08:00")
    house.keep(visitor.page, "phone-4-signal")
    visitor.button("Ik doe even niets")
    assert visitor.state()["tryOut"]["state"] == "second-signal"
    # Nothing is done: the second signal passes by itself.
    visitor.advance(20_100)
    assert visitor.state()["tryOut"]["state"] == "carer", "nobody was told after the second signal"
    visitor.button("Doe de deur open")
    assert visitor.state()["ended"] == "helped"
    house.keep(visitor.page, "phone-5-together")
    visitor.button("Helpt iemand die ik ken")
    visitor.button("Zet terug")
    visitor.delivered()
    visitor.close()
    assert gained(house, before) == {"visits": 1, "pickedUp": 1, "tried": 1, "helped": 1}


def given_a_try_out_when_it_is_stopped_half_way_then_it_counts_as_left_and_the_aid_rests(house):
    before = dashboard(house)
    visitor = Visitor(house.browser, house.address).open().enter()
    visitor.pick_up()
    visitor.button("Probeer het")
    visitor.button("Stop met proberen")
    assert visitor.words(".panel h2") == "Medicijndispenser", "the page about the aid did not come back"
    visitor.button("Zet terug")
    visitor.delivered()
    visitor.close()
    assert gained(house, before) == {"visits": 1, "pickedUp": 1, "tried": 1, "left": 1}


def given_unsteady_hands_when_everything_is_tapped_twice_then_each_pair_of_taps_is_one_step(house):
    visitor = Visitor(house.browser, house.address, "phone", has_touch=True, is_mobile=True).open()

    def tap_twice(name):
        area = visitor.page.get_by_role("button", name=name, exact=True).bounding_box()
        x, y = area["x"] + area["width"] / 2, area["y"] + area["height"] / 2
        visitor.page.touchscreen.tap(x, y)
        visitor.advance(200)
        visitor.page.touchscreen.tap(x + 5, y - 3)
        visitor.advance(1_000)

    def step():
        return (visitor.state()["tryOut"] or {}).get("state")

    tap_twice("Kom binnen")
    visitor.press(finger=True)
    assert visitor.state()["held"] == AID
    tap_twice("Probeer het")
    assert step() == "before", "the second tap stopped what the first began"
    tap_twice("Zet de klok op 08:00")
    assert step() == "signal"
    tap_twice("Ik doe even niets")
    assert step() == "second-signal", "the second tap took a step that was not yet seen"
    tap_twice("Druk op de knop")
    assert step() == "sachet", "the second tap took the sachet before it was seen"
    tap_twice("Pak het zakje")
    assert visitor.state()["ended"] == "finished" and visitor.state()["judged"] == {}, "a second tap became an opinion"
    tap_twice("Probeer nog eens")
    assert step() == "before"
    # A letter size may be pressed several times on purpose; the keyboard is never held back.
    visitor.page.click("#open-settings")
    for _ in range(2):
        visitor.page.click("#larger")
    assert visitor.page.locator("html").get_attribute("data-size") == "150"
    visitor.page.click("#close-settings")
    visitor.page.get_by_role("button", name="Stop met proberen").focus()
    visitor.page.keyboard.press("Enter")
    assert step() is None
    visitor.close()


def given_the_words_of_a_sound_when_they_hang_over_the_aid_then_a_tap_goes_through_them(house):
    visitor = Visitor(house.browser, house.address, (320, 568), has_touch=True, is_mobile=True).open().enter()
    visitor.pick_up(finger=True)
    visitor.button("Probeer het")
    visitor.button("Zet de klok op 08:00")
    visitor.page.evaluate("""() => {
        const heard = document.getElementById("heard");
        heard.hidden = false;
        const { top, left, right, bottom } = slt.stage.outline("medicijndispenser", "button");
        heard.style.top = `${(top + bottom) / 2 - 20}px`;
        heard.style.left = `${(left + right) / 2}px`;
    }""")
    visitor.press("button", finger=True)
    assert visitor.state()["tryOut"]["state"] == "sachet", "the words kept the tap from the button"
    visitor.close()


def given_a_phone_on_its_side_when_an_aid_is_held_then_trying_is_in_sight(house):
    visitor = Visitor(house.browser, house.address, (844, 390), has_touch=True, is_mobile=True).open().enter()
    visitor.pick_up(finger=True)
    area = visitor.page.get_by_role("button", name="Probeer het", exact=True).bounding_box()
    assert area["y"] + area["height"] <= 390, "a visitor must scroll through the whole record to try the aid"
    visitor.button("Probeer het")
    visitor.button("Zet de klok op 08:00")
    said = visitor.page.locator("#said").text_content()
    assert "lichtring. Piep, piep." in said, f"sentences run into each other: {said}"
    # Turned upright half-way, the step and what it shows stay.
    visitor.page.set_viewport_size({"width": 390, "height": 844})
    visitor.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    visitor.advance(2_000)
    visitor.press("button", finger=True)
    assert visitor.state()["tryOut"]["state"] == "sachet"
    visitor.close()


def given_an_aid_in_hand_when_dragged_wheeled_and_turned_by_buttons_then_it_moves_and_one_turn_counts(house):
    visitor = Visitor(house.browser, house.address).open().enter()
    watch(visitor)
    visitor.pick_up()
    pose = "() => Array.from(slt.engine.poses().slice(0, 7))"
    resting = visitor.page.evaluate(pose)
    x, y = visitor.place()
    visitor.page.mouse.move(x, y)
    visitor.page.mouse.down()
    visitor.page.mouse.move(x + 60, y, steps=3)
    visitor.page.mouse.move(x + 160, y, steps=3)
    visitor.page.mouse.up()
    visitor.advance(900)
    dragged = visitor.page.evaluate(pose)
    assert abs(dragged[4] - resting[4]) > 0.2, "a drag did not turn the aid"
    assert visitor.state()["tryOut"] is None, "a drag was taken for a press"
    visitor.page.mouse.move(x, y)
    visitor.page.mouse.wheel(0, -200)
    visitor.advance(900)
    nearer = visitor.page.evaluate(pose)
    assert abs(nearer[2] - dragged[2]) > 0.005, "the wheel did not bring the aid closer"
    visitor.page.get_by_role("button", name="Draai naar links").click()
    visitor.page.get_by_role("button", name="Kantel naar achteren").click()
    visitor.page.get_by_role("button", name="Verder weg").click()
    visitor.advance(900)
    assert visitor.page.evaluate(pose) != nearer, "the buttons did not turn the aid"
    assert kinds(visitor).count("turned") == 1, f"turning was counted {kinds(visitor).count('turned')} times"
    visitor.close()


def given_a_held_aid_when_the_language_is_switched_mid_way_then_all_words_follow_and_the_step_stays(house):
    visitor = Visitor(house.browser, house.address).open().enter()
    visitor.pick_up()
    visitor.button("Probeer het")
    visitor.button("Zet de klok op 08:00")
    visitor.page.locator(".bar [data-language=en]").click()
    visitor.advance(200)
    assert visitor.state()["tryOut"]["state"] == "signal"
    assert visitor.page.locator("html").get_attribute("lang") == "en"
    assert visitor.words(".caption").startswith("It is eight o'clock"), visitor.words(".caption")
    assert visitor.page.get_by_role("button", name="Stop trying").count() == 1, "a button stayed Dutch"
    house.keep(visitor.page, "tablet-english")
    visitor.button("Press the button")
    visitor.page.locator(".bar [data-language=nl]").click()
    assert visitor.words(".caption").startswith("Daar is uw zakje")
    visitor.close()


def given_claims_when_opened_then_each_shows_its_qualifier_and_counts_once(house):
    visitor = Visitor(house.browser, house.address).open().enter()
    watch(visitor)
    visitor.pick_up()
    card = visitor.page.locator(".claim").first
    assert card.locator(".qualifier").is_visible(), "a number stands without its qualifier"
    assert "Vilans" in card.locator(".from").inner_text()
    for _ in range(3):
        card.locator("summary").first.click()
        visitor.advance(1_000)
    card.locator("summary").nth(1).click()
    visitor.page.locator(".bar [data-language=en]").click()
    visitor.advance(100)
    visitor.page.locator(".more summary").first.click()
    for shown in visitor.page.locator(".claim").all():
        assert shown.locator(".qualifier").inner_text().strip(), "a claim has no qualifier"
    told = [event for event in visitor.page.evaluate("() => slt.seen") if event["kind"].endswith("-opened")]
    assert [event["kind"] for event in told] == ["claim-opened", "source-opened"], told
    visitor.close()


def given_a_shared_screen_when_nobody_answers_then_it_asks_and_hands_over_clean(house):
    visitor = Visitor(house.browser, house.address, offline=True)
    visitor.page.route("**/api/v1/visits", lambda route: route.abort())
    visitor.open().enter()
    watch(visitor)
    visitor.page.locator(".bar [data-language=en]").click()
    visitor.page.click("#open-settings")
    visitor.page.click("#larger")
    visitor.page.click("#close-settings")
    visitor.pick_up()
    visitor.advance(60_100)
    assert visitor.page.locator("#presence").is_visible(), "nobody was asked"
    house.keep(visitor.page, "tablet-still-here")
    visitor.page.click("#still-here")
    assert visitor.page.locator("#presence").is_hidden()
    assert visitor.state()["held"] == AID, "the answer took the aid away"
    visitor.advance(60_100)
    visitor.advance(20_100)
    assert visitor.page.locator("#welcome").is_visible(), "the next visitor is not welcomed"
    assert visitor.page.locator("#presence").is_hidden() and visitor.page.locator("#panel").is_hidden()
    assert visitor.page.locator("html").get_attribute("lang") == "nl", "the next visitor finds the last one's language"
    assert visitor.page.locator("html").get_attribute("data-size") == "100", "and the last one's letters"
    assert kinds(visitor)[-2:] == ["handed-over", "visit-ended"]
    visitor.page.click("#enter")
    visitor.advance(500)
    state = visitor.state()
    assert state["held"] is None and state["judged"] == {}
    events = visitor.waiting()
    starts = [at for at, event in enumerate(events) if event["kind"] == "visit-started"]
    first = {event["visit"] for event in events[:starts[1]]}
    second = {event["visit"] for event in events[starts[1]:]}
    assert len(first) == len(second) == 1 and first != second, "two visitors share a visit"
    visitor.page.unroute("**/api/v1/visits")
    visitor.page.evaluate("() => slt.uplink.wake()")
    visitor.delivered()
    visitor.close()


def given_a_try_out_on_a_shared_screen_when_a_visitor_reads_for_long_then_nobody_is_asked(house):
    visitor = Visitor(house.browser, house.address).open().enter()
    visitor.pick_up()
    visitor.button("Probeer het")
    visitor.advance(100_000)
    assert visitor.page.locator("#presence").is_hidden(), "a visitor was disturbed during a try-out"
    visitor.close()


def given_own_device_without_a_token_when_it_rests_then_nobody_is_asked_and_the_events_wait(house):
    visitor = Visitor(house.browser, house.address, offline=True)
    visitor.page.route("**/api/v1/kiosk", lambda route: route.fulfill(status=404, body="{}"))
    visitor.open().enter()
    visitor.advance(120_000)
    assert visitor.page.locator("#presence").is_hidden()
    assert [event["kind"] for event in visitor.waiting()][:1] == ["visit-started"]
    visitor.close()


ALL = [value for name, value in list(globals().items()) if name.startswith("given_")]
