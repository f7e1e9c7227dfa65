"""No visit is lost: without a connection, over a reload, and when the hub answers strangely."""

from visitor import Visitor
from visits import dashboard, gained


def given_the_hub_dies_half_way_when_it_is_back_then_every_event_arrives_once(house):
    before = dashboard(house)
    visitor = Visitor(house.browser, house.address, offline=True).open().enter()
    visitor.delivered()
    house.hub.kill()
    visitor.pick_up()
    visitor.button("Probeer het")
    visitor.button("Zet de klok op 08:00")
    visitor.button("Druk op de knop")
    visitor.button("Pak het zakje")
    assert visitor.state()["ended"] == "finished", "without a connection the try-out stopped"
    visitor.page.evaluate("() => slt.recorder.written()")
    kept = visitor.waiting()
    assert len(kept) >= 6, f"only {len(kept)} events wait"

    # The tab is closed and opened again while the hub is back but does not take visits yet.
    visitor.page.route("**/api/v1/visits", lambda route: route.abort())
    house.hub.start()
    house.desk = None
    visitor.open()
    again = visitor.waiting()
    assert [event["id"] for event in again] == [event["id"] for event in kept], "the reload changed the log"
    visitor.page.unroute("**/api/v1/visits")
    visitor.page.evaluate("() => slt.uplink.wake()")
    visitor.delivered()
    # Once more with the same events, as after an answer that got lost.
    visitor.page.evaluate("events => slt.log.record(events)", again)
    replayed = visitor.waiting()
    assert len(replayed) == len(again)
    visitor.page.evaluate("() => slt.uplink.wake()")
    visitor.delivered()
    visitor.close()
    assert gained(house, before) == {"visits": 1, "pickedUp": 1, "tried": 1, "finished": 1}


def given_many_events_when_recorded_then_each_has_its_own_rising_number_also_over_a_reload(house):
    visitor = Visitor(house.browser, house.address, offline=True)
    visitor.page.route("**/api/v1/visits", lambda route: route.abort())
    visitor.open().enter()
    visitor.pick_up()
    visitor.page.evaluate("() => slt.recorder.written()")
    first = visitor.waiting()
    visitor.open().enter()
    visitor.page.evaluate("() => slt.recorder.written()")
    events = visitor.waiting()
    numbers = [event["sequence"] for event in events]
    assert len(events) > len(first) and numbers == list(range(1, len(events) + 1)), numbers
    assert len({event["visit"] for event in events}) == 2, "two visits share an id"
    ids = [event["id"] for event in events]
    assert ids == sorted(ids) and len(set(ids)) == len(ids), "the ids do not rise with time"
    assert all(each[14] == "7" and each[19] in "89ab" for each in ids), "these are no ids of version 7"
    assert set(events[0]) == {"id", "visit", "sequence", "kind", "aid", "detail", "offset", "at", "uncertainty",
                              "exhibition", "audience", "frontEnd", "engine", "content"}, sorted(events[0])
    visitor.close()


HUB_THAT_ANSWERS = """
async (answers) => {
    const { FleetingLog } = await import("/web/js/visits.js");
    const { Uplink } = await import("/web/js/uplink.js");
    const log = new FleetingLog();
    await log.record(["a", "b", "c", "d", "e"].map((id) => ({ id })));
    const asked = [];
    const pauses = [];
    const device = { token: async () => "t", forget: async () => asked.push("forget") };
    const uplink = new Uplink(log, device, {
        fetch: async (address, { body }) => {
            if (asked.length > 50) throw new Error("it never stops asking");
            const ids = JSON.parse(body).events.map(({ id }) => id);
            asked.push(ids.join(""));
            const { status, type = "json", give } = answers[Math.min(asked.length, answers.length) - 1];
            const reply = give === "all" ? { answers: ids.map((id) => ({ id, status: "stored" })) } : give;
            return new Response(type === "json" ? JSON.stringify(reply) : reply, { status });
        },
        later: (work, pause) => { pauses.push(pause); return 1; },
        random: () => 1,
    });
    await uplink.send();
    const waiting = (await log.waiting(100)).map(({ id }) => id).join("");
    const refused = (await log.quarantined()).map(({ id, status, reason }) => `${id} ${status} ${reason}`);
    return { asked, pauses, waiting, refused };
}
"""


def answered(house, *answers):
    if house.quiet is None:
        house.quiet = Visitor(house.browser, house.address, query="&picture=off").open()
    return house.quiet.page.evaluate(HUB_THAT_ANSWERS, list(answers))


def given_an_answer_per_event_when_some_are_refused_then_those_are_set_aside_with_their_reason(house):
    result = answered(house, {"status": 200, "give": {"answers": [
        {"id": "a", "status": "stored"}, {"id": "b", "status": "duplicate"},
        {"id": "c", "status": "conflict", "reason": "other content"},
        {"id": "d", "status": "rejected", "reason": "unknown aid"}]}}, {"status": 503, "give": {}})
    assert result["waiting"] == "e", result
    assert result["refused"] == ["c conflict other content", "d rejected unknown aid"], result


def given_a_sign_in_page_that_says_all_is_well_when_sending_then_nothing_is_forgotten(house):
    for give in ("<html>Welcome to our wifi</html>", '{"answers":[]}', '{"answers":[{"id":"zz","status":"stored"}]}'):
        result = answered(house, {"status": 200, "type": "text", "give": give})
        assert result["waiting"] == "abcde" and len(result["pauses"]) == 1, result
        assert result["asked"] == ["abcde"], f"it asked {len(result['asked'])} times without a pause"


def given_a_batch_the_hub_cannot_read_when_sending_then_only_the_event_to_blame_is_set_aside(house):
    problem = {"title": "The events cannot be read", "detail": "no such kind"}
    result = answered(house, *[{"status": 400, "give": problem}] * 4, {"status": 200, "give": "all"})
    assert result["asked"] == ["abcde", "abc", "ab", "a", "b", "cde"], result
    assert result["refused"] == ["a rejected no such kind"] and result["waiting"] == "", result


def given_failures_when_waiting_to_try_again_then_the_pauses_double_up_to_five_minutes(house):
    answered(house, {"status": 200, "give": "all"})
    pauses = house.quiet.page.evaluate("""async () => {
        const { pauseAfter } = await import("/web/js/retry.js");
        return [0, 1, 2, 3, 4, 9, 10, 1000].map((failures) => [pauseAfter(failures, 1), pauseAfter(failures, 0)]);
    }""")
    assert pauses == [[0, 0], [1000, 500], [2000, 1000], [4000, 2000], [8000, 4000], [256000, 128000],
                      [300000, 150000], [300000, 150000]], pauses


def given_a_token_that_is_no_longer_known_when_sending_then_it_is_asked_anew_and_nothing_is_lost(house):
    result = answered(house, {"status": 401, "give": {}})
    assert "forget" in result["asked"] and result["waiting"] == "abcde", result


def given_a_link_with_a_token_when_opened_then_the_address_no_longer_shows_it_and_it_is_used(house):
    visitor = Visitor(house.browser, house.address, query="&picture=off", offline=True)
    used = []

    def refuse(route):
        used.append(route.request.headers.get("authorization"))
        route.abort()

    visitor.page.route("**/api/v1/visits", refuse)
    visitor.open("#device=a-token-from-the-facilitator").enter()
    assert "a-token" not in visitor.page.url, visitor.page.url
    visitor.until(lambda: used, 10, "nothing was sent")
    assert used[0] == "Bearer a-token-from-the-facilitator", used
    visitor.close()


ALL = [value for name, value in list(globals().items()) if name.startswith("given_")]
