"""What a visitor does in a browser: looks, taps, drags, types. And what must hold on every page, whatever happens."""

import json
import time

AID = "medicijndispenser"
SIZES = {"phone": (390, 844), "tablet": (1024, 768), "desktop": (1920, 1080)}


class Visitor:
    """One page in a browser of its own, on a test clock: time goes by only when the test says so."""

    def __init__(self, browser, address, size="tablet", query="", offline=False, **context):
        width, height = SIZES[size] if isinstance(size, str) else size
        self.address = address
        self.query = query
        # Requests that fail are news in every test but those about a lost connection.
        self.offline = offline
        self.errors = []
        self.strangers = []
        self.context = browser.new_context(
            viewport={"width": width, "height": height}, device_scale_factor=1, locale="nl-NL",
            reduced_motion=context.pop("reduced_motion", "no-preference"), **context)
        self.page = self.context.new_page()
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.errors.append(f"error on the page: {error}"))
        self.page.on("request", self._request)

    def _console(self, message):
        if message.type != "error" and not message.text.startswith("The home did not open"):
            return
        if self.offline and "Failed to load resource" in message.text:
            return
        self.errors.append(f"console: {message.text} ({message.location.get('url', '')})")

    def _request(self, request):
        if not request.url.startswith((self.address + "/", "blob:" + self.address + "/", "data:")):
            self.strangers.append(request.url)

    def open(self, fragment=""):
        """Opens the page and waits until the door can be opened."""
        self.page.goto(f"{self.address}/?test=1{self.query}{fragment}")
        self.page.wait_for_selector('html[data-ready="1"]', state="attached", timeout=60_000)
        self.advance(32)
        return self

    def enter(self):
        self.page.click("#enter")
        self.advance(1_200)
        return self

    def advance(self, milliseconds):
        """Lets time go by in the home, and draws one frame."""
        self.page.evaluate("milliseconds => slt.advance(milliseconds)", milliseconds)

    def state(self):
        return self.page.evaluate("() => slt.home.state")

    def place(self, part=None):
        """The middle of the aid or of one of its parts on the screen, found as the picture draws it."""
        area = self.page.evaluate("([aid, part]) => slt.stage.outline(aid, part ?? undefined)", [AID, part])
        assert area is not None, f"{part or AID} is not in the picture"
        x, y = (area["left"] + area["right"]) / 2, (area["top"] + area["bottom"]) / 2
        over = self.page.evaluate("([x, y]) => document.elementFromPoint(x, y)?.id", [x, y])
        assert over == "view", f"{part or AID} at {x:.0f},{y:.0f} lies under #{over}"
        return x, y

    def press(self, part=None, finger=False):
        """Presses the aid, or a part of it, in the picture itself."""
        x, y = self.place(part)
        if finger:
            self.page.touchscreen.tap(x, y)
        else:
            self.page.mouse.click(x, y)
        self.advance(1_000)

    def button(self, name):
        """Presses a button by the words on it."""
        self.page.get_by_role("button", name=name, exact=True).click()
        self.advance(1_000)

    def pick_up(self, finger=False):
        self.press(finger=finger)
        assert self.state()["held"] == AID, "a press on the dispenser did not pick it up"

    def words(self, selector):
        return self.page.locator(selector).first.inner_text().strip()

    def delivered(self, timeout=20):
        """Waits until nothing waits for the hub any more."""
        self.until(lambda: self.waiting() == [], timeout, "events still wait for the hub")

    def waiting(self):
        return self.page.evaluate("() => slt.log.waiting(1000)")

    def until(self, holds, timeout, otherwise):
        end = time.monotonic() + timeout
        while not holds():
            assert time.monotonic() < end, otherwise
            self.page.wait_for_timeout(50)

    def picture(self, path, **options):
        self.page.screenshot(path=path, **options)

    def close(self):
        """Closes the page; what must always hold is checked here."""
        cookies = self.context.cookies()
        kept = self.page.evaluate("() => ({ ...localStorage, ...sessionStorage })")
        self.context.close()
        assert not self.errors, "the page complained:\n" + "\n".join(self.errors)
        assert not self.strangers, "the page asked others: " + ", ".join(self.strangers)
        assert not cookies, "the page keeps cookies: " + json.dumps(cookies)
        assert not kept, "the page keeps: " + json.dumps(kept)
