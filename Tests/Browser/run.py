#!/usr/bin/env python3
"""The browser edition in a real browser, against a real hub.

    python Tests/Browser/run.py                      starts .build/debug/slimthuis with a data folder of its own
    python Tests/Browser/run.py --hub PROGRAM        starts another one
    python Tests/Browser/run.py --only WORDS         runs the tests whose names hold these words
    python Tests/Browser/run.py --picture FILE.png   makes the picture of the README instead, 1600 x 900
    python Tests/Browser/run.py --poster FILE.jpg    makes the picture shown while the home loads instead

Needs Playwright from PyPI and a Chromium of the system (CHROMIUM names another one). What the tests saw is kept in
Tests/Browser/output. The last line says how many passed and failed; the exit code is 0 only when none failed.
"""

import argparse
import os
import pathlib
import shutil
import sys
import time
import traceback

from playwright.sync_api import sync_playwright

import connection
import everyone
import visits
from hub import Hub, built_binary
from visitor import Visitor

OUTPUT = pathlib.Path(__file__).resolve().parent / "output"
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run", "--disable-gpu-vsync",
         "--force-color-profile=srgb", "--font-render-hinting=none"]
SOFTWARE = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"]


class House:
    """What the tests share: the hub, the browser, the desk with the dashboard, and where pictures are kept."""

    def __init__(self, hub, playwright, chromium):
        self.hub = hub
        self.address = hub.address
        self._playwright = playwright
        self._chromium = chromium
        self.browser = self.launch()
        self.desk = None
        self.quiet = None

    def launch(self, *flags):
        drawing = [] if flags else SOFTWARE
        return self._playwright.chromium.launch(
            executable_path=self._chromium, args=[*FLAGS, *drawing, *flags], handle_sigint=False)

    def keep(self, page, name):
        page.screenshot(path=OUTPUT / f"{name}.png")


def chromium():
    for name in (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name) if name else None
        if found:
            return found
    sys.exit("No Chromium was found. Scripts/bootstrap test installs one; CHROMIUM=PATH names another.")


def run(house, cases):
    passed = failed = 0
    for case in cases:
        words = case.__name__.replace("_", " ")
        begun = time.monotonic()
        try:
            case(house)
        except Exception as error:
            failed += 1
            print(f"✘ {words}\n    {error}")
            traceback.print_exc(limit=-3, file=sys.stdout)
            for context in house.browser.contexts:
                for page in context.pages:
                    if page.url.startswith(house.address + "/?"):
                        page.screenshot(path=OUTPUT / f"failed-{case.__name__[:60]}.png")
        else:
            passed += 1
            print(f"✔ {words} ({time.monotonic() - begun:.1f} s)")
        sys.stdout.flush()
        if house.hub.process.poll() is not None:
            house.hub.start()
            house.desk = None
        for context in list(house.browser.contexts):
            if context is not house.desk and not (house.quiet and context is house.quiet.context):
                context.close()
    return passed, failed


def picture(house, path):
    """The dispenser in the hand, ready to be pressed."""
    visitor = Visitor(house.browser, house.address, (1600, 900)).open().enter()
    visitor.pick_up()
    visitor.button("Probeer het")
    visitor.button("Zet de klok op 08:00")
    visitor.page.mouse.move(5, 450)
    visitor.page.evaluate("() => document.getElementById('heard').hidden = false")
    visitor.advance(3_000)
    visitor.picture(path)
    visitor.close()


def poster(house, path):
    """The kitchen as it is seen through the door, small: it is there before anything else is."""
    visitor = Visitor(house.browser, house.address, (1280, 800)).open()
    visitor.page.evaluate("""() => {
        for (const id of ["welcome", "bar", "labels"]) document.getElementById(id).style.visibility = "hidden";
    }""")
    visitor.advance(2_000)
    visitor.picture(path, type="jpeg", quality=55)
    visitor.close()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--hub", help="the program to start")
    options.add_argument("--only", default="", help="words in the name of a test")
    options.add_argument("--picture", help="make the picture of the README")
    options.add_argument("--poster", help="make the picture shown while loading")
    asked = options.parse_args()
    binary = pathlib.Path(asked.hub) if asked.hub else built_binary()
    if binary is None or not binary.exists():
        sys.exit("There is no hub to test: build it first with swift build, or name it with --hub.")

    shutil.rmtree(OUTPUT, ignore_errors=True)
    OUTPUT.mkdir(parents=True)
    hub = Hub(binary.resolve())
    try:
        hub.start()
        with sync_playwright() as playwright:
            house = House(hub, playwright, chromium())
            if asked.picture or asked.poster:
                for make, path in ((picture, asked.picture), (poster, asked.poster)):
                    if path:
                        make(house, path)
                        print(f"{path}: {pathlib.Path(path).stat().st_size} bytes")
                house.browser.close()
                return 0
            begun = time.monotonic()
            cases = [*visits.ALL, *everyone.ALL, *connection.ALL]
            passed, failed = run(house, [case for case in cases if asked.only.replace(" ", "_") in case.__name__])
            house.browser.close()
    finally:
        hub.close()
    print(f"{time.monotonic() - begun:.0f} s; pictures in {OUTPUT.relative_to(OUTPUT.parents[2])}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
