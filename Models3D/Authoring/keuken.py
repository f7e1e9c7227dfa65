"""The kitchen: lived in, on a sunny morning at eight. Its light is baked into one atlas.

Blender frame: X right, Y towards the window, Z up; origin on the floor in the middle of the room.
"""

import math
import os
import random

from kit import bake, patterns, pictures
from kit.drawings import Drawing
from kit.glb import Part, write
from kit.shapes import (
    apply_everything,
    box,
    cut,
    cylinder,
    disc,
    framed,
    join,
    lathe,
    place,
    sheet,
    soften,
    start_empty_scene,
    thicken,
    tube,
)
from kit.surfaces import REGISTER, Surface

import bpy
from mathutils import Vector
from PIL import Image, ImageFilter

ROOM = (3.6, 4.0, 2.6)
LEFT, RIGHT, NEAR, FAR = -1.8, 1.8, -2.0, 2.0
WINDOW = {"left": -0.85, "right": 0.35, "foot": 1.10, "top": 2.16}
DOOR = {"left": 0.30, "right": 1.23, "top": 2.06}  # 0.93 m: wide enough for a walker
WORKTOP = 0.90
SPOT = (0.47, 1.615, WORKTOP)
SPOT_YAW = 0.0
VIEW = {"eye": (0.62, -0.95, 1.46), "target": (0.22, 1.6, 1.02), "fieldOfView": 52}

# Baked with what they mirror, as seen from the visitor's first place.
SHINY = {"steel", "dark", "enamel-red", "enamel-blue", "enamel-cream", "mug-blue", "mug-yellow"}

EYES = [
    Vector((x, y, z))
    for z in (0.7, 1.2, 1.65, 2.5)
    for y in (-1.75, -1.0, -0.2, 0.6, 1.2)
    for x in (-1.5, -0.6, 0.3, 1.2, 1.65)
]


class Kitchen:
    """Collects what stands in the room: in which node it goes and how fine its share of the atlas is."""

    def __init__(self, work):
        self.work, self.weights, self.nodes, self.backings = work, {}, {}, set()
        self.kinds = self._surfaces()

    def put(self, thing, weight=1.0, node="room"):
        self.weights[thing.name], self.nodes[thing.name] = weight, node
        return thing

    def back(self, left, right, foot, top, y):
        """Closes the narrow gaps between fronts: too narrow to be found in sight, wide enough to look through."""
        at = ((left + right) / 2, y, (foot + top) / 2)
        thing = sheet("backing", right - left, top - foot, self.kinds["gap"], at, (math.pi / 2, 0, 0))
        self.backings.add(self.put(thing, 0.05).name)

    def _surfaces(self):
        p = patterns
        return {
            "wall": p.plaster("wall", "#f6ecd8", "#f2e6cf"),
            "ceiling": p.plaster("ceiling", "#f7f4ec", "#f2eee4"),
            "floor": p.tiles(
                "floor",
                ("#b98f6c", "#c49b78", "#ad8261", "#c8a383"),
                "#9d8b78",
                (0.30, 0.30),
                "xyz",
                roughness=0.4,
                joint=0.004,
                offset=(0.03, 0.11),
            ),
            "tiles": p.tiles(
                "tiles",
                ("#9fc0bb", "#b4d0ca", "#8fb5b2", "#a9c9c6"),
                "#eee9df",
                (0.10, 0.10),
                "xzy",
                offset=(0.0, 0.0),
                uneven=0.22,
            ),
            "front": p.painted("front", "#f3ebda", "#efe6d3"),
            "trim": p.painted("trim", "#f8f5ee", "#f5f1e9"),
            "worktop": p.wood("worktop", "#87603c", "#b98f62", "x", 0.4),
            "oak": p.wood("oak", "#a87644", "#cfa069", "y"),
            "oak-up": p.wood("oak-up", "#9c6b3c", "#c4935d", "z"),
            "oak-x": p.wood("oak-x", "#a87644", "#cfa069", "x"),
            # Glows by itself, as no light that is worth baking reaches it.
            "gap": Surface("gap", "#000000", 1.0, emission="#2c241b"),
            "gasket": Surface("gasket", "#a9aba9", 0.7),
            "plinth": Surface("plinth", "#4a4038", 0.7),
            "steel": Surface("steel", "#c4c7c8", 0.28, metallic=0.55),
            "dark": Surface("dark", "#1d1f21", 0.18),
            "satin": Surface("satin", "#bdbfbe", 0.35),
            "iron": Surface("iron", "#2b2b2c", 0.6),
            "enamel-white": Surface("enamel-white", "#f2f0ea", 0.25),
            "enamel-red": Surface("enamel-red", "#a8322a", 0.2),
            "enamel-blue": Surface("enamel-blue", "#2f5d86", 0.2),
            "enamel-cream": Surface("enamel-cream", "#ead9ae", 0.25),
            "fridge": p.painted("fridge", "#f4f3ef", "#f1efea"),
            "towel": p.cloth("towel", "#f4f1ea", "#b5403a", "xz", 0.045, 0.4),
            "valance": p.cloth("valance", "#f7f3ea", "#5f8fae", "xz", 0.04, 0.4),
            "runner": p.cloth("runner", "#f2ecdf", "#5f8fae", "xy", 0.06, 0.35),
            "cushion": p.cloth("cushion", "#c5604a", "#a84a38", "xy", 0.02, 0.5),
            "leaf": p.leaf("leaf", "#2f5a30", "#6d9a4f"),
            "leaf-dark": p.leaf("leaf-dark", "#27482f", "#53784a"),
            "terracotta": p.plaster("terracotta", "#b5653f", "#a65834"),
            "soil": Surface("soil", "#3a2a1f", 1.0),
            "blossom": Surface("blossom", "#cf3f4f", 0.7),
            "orange": p.leaf("orange", "#d9771d", "#ec9430"),
            "apple": p.leaf("apple", "#9f2a24", "#c9503a"),
            "pear": p.leaf("pear", "#97a03a", "#c6c25a"),
            "banana": p.leaf("banana", "#d8b02c", "#efcf4c"),
            "mug-blue": Surface("mug-blue", "#3f6f9e", 0.25),
            "mug-yellow": Surface("mug-yellow", "#e0ac3b", 0.25),
            "coffee": Surface("coffee", "#2c1a10", 0.3),
            "soap": Surface("soap", "#6fae6a", 0.3),
            "sponge": Surface("sponge", "#e7c63f", 0.95),
            "paper": Surface("paper", "#f8f5ec", 0.9),
            "lamp": Surface("lamp", "#e8d7b4", 0.6),
            "bulb": Surface("bulb", "#000000", 1.0, emission="#fff0d0"),
            "clock": Surface("clock", texture=clock_face(self.work)),
            "calendar": Surface("calendar", texture=calendar(self.work)),
            "news": Surface("news", texture=newspaper(self.work)),
            "picture": Surface("picture", texture=landscape(self.work)),
            "drawing": Surface("drawing", texture=child_drawing(self.work)),
            "garden": Surface("garden", texture=garden(self.work), glowing_texture=True),
        }


# Pictures


def clock_face(work):
    d = Drawing(512, 512, "#fbf8ef")
    d.oval((6, 6, 506, 506), "#fbf8ef", "#d9d2c2", 4)
    for minute in range(60):
        a = math.radians(minute * 6)
        near, width = (214, 9) if minute % 5 == 0 else (228, 3)
        d.line(
            (256 + near * math.sin(a), 256 - near * math.cos(a), 256 + 242 * math.sin(a), 256 - 242 * math.cos(a)),
            "#2a2c2e",
            width,
        )
    for hour in range(1, 13):
        a = math.radians(hour * 30)
        d.text((256 + 178 * math.sin(a), 256 - 178 * math.cos(a)), str(hour), 58, "#22282c", 0.02, "mm")
    for angle, length, width in ((240, 108, 18), (0, 172, 12)):
        a = math.radians(angle)
        d.line(
            (
                256 - 26 * math.sin(a),
                256 + 26 * math.cos(a),
                256 + length * math.sin(a),
                256 - length * math.cos(a),
            ),
            "#1b1d1f",
            width,
        )
    d.oval((240, 240, 272, 272), "#b5403a")
    return d.save(os.path.join(work, "clock.png"))


def calendar(work):
    d = Drawing(512, 768, "#fbf8f0")
    d.box((0, 0, 512, 330), "#a9cbe0")
    d.box((0, 200, 512, 330), "#7fa861")
    for i, colour in enumerate(("#c9443c", "#e8b93a", "#d97fa0", "#f3efe6")):
        d.box((0, 236 + i * 24, 512, 262 + i * 24), colour)
    d.shape((330, 90, 410, 90, 424, 236, 316, 236), "#7a5b45")
    for k in range(4):
        a = math.radians(20 + 90 * k)
        d.line((370, 110, 370 + 120 * math.cos(a), 110 + 120 * math.sin(a)), "#f5efe2", 16)
    d.text((256, 392), "november", 62, "#b5403a", 0.02, "mm")
    for column, day in enumerate(("ma", "di", "wo", "do", "vr", "za", "zo")):
        d.text((58 + column * 66, 450), day, 30, "#6a6f72", 0.01, "mm")
    for day in range(1, 31):
        column, row = (day + 5) % 7, (day + 5) // 7
        x, y = 58 + column * 66, 500 + row * 46
        if day == 20:
            d.oval((x - 27, y - 23, x + 27, y + 23), None, "#b5403a", 4)
        d.text((x, y), str(day), 32, "#b5403a" if column == 6 else "#2c3134", 0.01, "mm")
    return d.save(os.path.join(work, "calendar.png"))


def newspaper(work):
    d = Drawing(512, 384, "#e9e5da")
    d.text((256, 36), "De Ochtend", 46, "#26282a", 0.02, "mm")
    d.line((20, 66, 492, 66), "#26282a", 3)
    d.box((20, 82, 250, 232), "#9fa7a5")
    d.box((20, 180, 250, 232), "#77836f")
    rows = random.Random(3)
    for column in range(2):
        for row in range(26):
            y = (246 if column == 0 else 84) + row * 11
            if y < 370:
                x = 20 + column * 242
                d.line((x, y, x + 150 + 80 * rows.random(), y), "#8d8c86", 4)
    return d.save(os.path.join(work, "news.png"))


def landscape(work):
    d = Drawing(768, 512, "#dfe9ea")
    for i in range(52):
        share = i / 52
        tone = (int(168 + 76 * share), int(200 + 30 * share), int(218 - 12 * share))
        d.box((0, i * 5, 768, i * 5 + 6), "#%02x%02x%02x" % tone)
    d.oval((520, 150, 600, 230), "#f9e7b0")
    d.shape((0, 262, 200, 244, 420, 262, 768, 248, 768, 512, 0, 512), "#8fae72")
    d.shape((0, 340, 768, 286, 768, 512, 0, 512), "#b9c67c")
    d.shape((300, 512, 396, 268, 412, 268, 520, 512), "#a7cbd8")
    for x, s in ((120, 1.0), (180, 0.75), (640, 1.15), (702, 0.85)):
        d.line((x, 300, x, 300 - 70 * s), "#6a5138", 7 * s)
        d.oval((x - 40 * s, 190 - 40 * s + 20, x + 40 * s, 270 - 20), "#5f8a50")
    return d.save(os.path.join(work, "picture.png"))


def child_drawing(work):
    d = Drawing(256, 384, "#fbfaf4")
    d.oval((180, 24, 232, 76), "#f4c534")
    d.shape((60, 190, 130, 120, 200, 190), "#c9443c")
    d.box((76, 190, 184, 300), "#e9b46a")
    d.box((112, 236, 148, 300), "#5f7fae")
    d.line((10, 302, 246, 302), "#5d9a4c", 8)
    for x, colour in ((34, "#d2569a"), (216, "#6a57b5")):
        d.oval((x - 12, 226, x + 12, 250), colour)
        d.line((x, 250, x, 284), colour, 5)
        d.line((x - 14, 262, x + 14, 262), colour, 4)
    d.text((128, 348), "voor opa en oma", 26, "#b5403a", 0.01, "mm")
    return d.save(os.path.join(work, "drawing.png"))


def garden(work):
    """What the window looks out on: a hedge, a few trees and the roofs of the street behind, out of focus."""
    d = Drawing(1024, 768, "#cfe4f2")
    for i in range(60):
        share = i / 60
        tone = (int(150 + 95 * share), int(196 + 46 * share), int(236 + 4 * share))
        d.box((0, i * 8, 1024, i * 8 + 9), "#%02x%02x%02x" % tone)
    chance = random.Random(11)
    for x in (-60, 190, 440, 690, 940):
        d.shape((x, 392, x + 48, 318, x + 202, 318, x + 250, 392), "#b0664a")
        d.box((x + 4, 392, x + 246, 560), "#c79b7c")
        for w in (34, 104, 174):
            d.box((x + w, 420, x + w + 44, 478), "#eef1ee")
            d.box((x + w + 5, 425, x + w + 39, 473), "#7d97a5")
        d.box((x + 150, 292, x + 176, 330), "#96543c")
    for x, y, s in ((120, 410, 105), (300, 450, 70), (830, 390, 125), (960, 440, 90), (620, 470, 60)):
        d.box((x - 8, y, x + 8, 600), "#6b5540")
        for _ in range(46):
            a, r = chance.random() * 6.283, chance.random() ** 0.5 * s
            q = s * (0.22 + 0.16 * chance.random())
            cx, cy = x + r * math.cos(a), y + r * 0.86 * math.sin(a)
            d.oval((cx - q, cy - q, cx + q, cy + q), chance.choice(("#7fa457", "#93b565", "#6c9450", "#a8c274")))
    for _ in range(420):
        x, y, q = chance.random() * 1024, 560 + chance.random() * 70, 14 + 16 * chance.random()
        d.oval((x - q, y - q, x + q, y + q), chance.choice(("#5f8a47", "#6f9a52", "#567f42", "#7da65c")))
    d.box((0, 612, 1024, 768), "#9dbd6a")
    for _ in range(60):
        x, y = chance.random() * 1024, 610 + chance.random() * 20
        d.oval((x - 7, y - 7, x + 7, y + 7), chance.choice(("#e2574d", "#f0c14b", "#f3f1ea", "#c98bc0")))
    d.image = Image.blend(
        d.image.filter(ImageFilter.GaussianBlur(13)), Image.new("RGB", d.image.size, "#fffaf0"), 0.3
    )
    return d.save(os.path.join(work, "garden.png"))


# The room itself


def shell(k):
    s, put = k.kinds, k.put
    width, depth, height = ROOM
    # No floor under the cupboards: nobody sees it, and the atlas is small.
    put(box("floor", (width, depth - 0.5, 0.1), s["floor"], (0, -0.25, -0.05)), 0.9)
    put(box("ceiling", (width, depth, 0.1), s["ceiling"], (0, 0, height + 0.05)), 0.28, "ceiling")
    put(box("wall-left", (0.1, depth, height), s["wall"], (LEFT - 0.05, 0, height / 2)), 0.5)
    put(box("wall-right", (0.1, depth, height), s["wall"], (RIGHT + 0.05, 0, height / 2)), 0.5)
    # Each wall is one piece round its opening: the light runs on without a seam.
    w = WINDOW
    far = box("wall-far", (width, 0.26, height), s["wall"], (0, FAR + 0.13, height / 2))
    cut(
        far,
        box(
            "window-hole",
            (w["right"] - w["left"], 0.6, w["top"] - w["foot"]),
            s["wall"],
            ((w["left"] + w["right"]) / 2, FAR + 0.13, (w["foot"] + w["top"]) / 2),
        ),
    )
    put(far, 0.55)
    near = box("wall-near", (width, 0.12, height), s["wall"], (0, NEAR - 0.06, height / 2))
    cut(
        near,
        box(
            "door-hole",
            (DOOR["right"] - DOOR["left"], 0.6, 2 * DOOR["top"]),
            s["wall"],
            ((DOOR["left"] + DOOR["right"]) / 2, NEAR, 0),
        ),
    )
    put(near, 0.38, "entrance")
    for name, size, at, node in (
        ("skirting", (0.014, 3.36, 0.08), (LEFT + 0.007, -0.32, 0.04), "room"),
        ("skirting", (0.014, 3.4, 0.08), (RIGHT - 0.007, -0.3, 0.04), "room"),
        (
            "skirting",
            (DOOR["left"] - LEFT - 0.07, 0.014, 0.08),
            ((LEFT + DOOR["left"] - 0.07) / 2, NEAR + 0.007, 0.04),
            "entrance",
        ),
        (
            "skirting",
            (RIGHT - DOOR["right"] - 0.07, 0.014, 0.08),
            ((RIGHT + DOOR["right"] + 0.07) / 2, NEAR + 0.007, 0.04),
            "entrance",
        ),
    ):
        put(box(name, size, s["trim"], at, edge=0.004, edge_steps=1), 0.5, node)


def door(k):
    s = k.kinds

    def put(thing):
        return k.put(thing, 0.5, "entrance")

    middle = (DOOR["left"] + DOOR["right"]) / 2
    for x in (DOOR["left"] - 0.03, DOOR["right"] + 0.03):
        put(
            box(
                "door-post",
                (0.07, 0.07, DOOR["top"]),
                s["trim"],
                (x, NEAR - 0.015, DOOR["top"] / 2),
                edge=0.006,
            )
        )
    # A little prouder than the posts it rests on, and no deeper than what shows of it.
    put(box("door-head", (1.07, 0.075, 0.07), s["trim"], (middle, NEAR - 0.0125, DOOR["top"] + 0.03), edge=0.006))
    put(box("threshold", (0.93, 0.06, 0.02), s["oak-x"], (middle, NEAR - 0.029, -0.008)))
    put(box("door-leaf", (0.93, 0.04, DOOR["top"]), s["trim"], (middle, NEAR - 0.06, DOOR["top"] / 2), edge=0.003))
    for foot, top in ((0.18, 0.78), (0.98, 1.88)):
        for x in (-0.2, 0.2):
            put(
                box(
                    "door-panel",
                    (0.30, 0.016, top - foot),
                    s["trim"],
                    (middle + x, NEAR - 0.04, (foot + top) / 2),
                    edge=0.012,
                )
            )
    x = DOOR["left"] + 0.07
    put(box("door-plate", (0.04, 0.006, 0.2), s["steel"], (x, NEAR - 0.037, 1.03), edge=0.002, edge_steps=1))
    put(
        tube(
            "door-handle",
            (
                (x, NEAR - 0.04, 1.06),
                (x, NEAR + 0.015, 1.06),
                (x + 0.02, NEAR + 0.02, 1.06),
                (x + 0.12, NEAR + 0.02, 1.06),
            ),
            0.009,
            s["steel"],
            8,
        )
    )
    put(box("switch", (0.08, 0.01, 0.08), s["trim"], (DOOR["left"] - 0.22, NEAR + 0.005, 1.05), edge=0.003))
    coat_rail(k, (-0.62, NEAR, 1.64))


def coat_rail(k, at):
    """Four hooks on a board beside the door, with a shawl and a shopping bag."""
    s, (x, y, z) = k.kinds, at

    def put(thing, weight=0.8):
        return k.put(thing, weight, "entrance")

    put(box("coat-rail", (0.72, 0.02, 0.10), s["oak-x"], (x, y + 0.01, z), edge=0.004))
    for i in range(4):
        hook = x - 0.27 + i * 0.18
        put(
            tube(
                "coat-hook",
                (
                    (hook, y + 0.018, z + 0.005),
                    (hook, y + 0.05, z - 0.012),
                    (hook, y + 0.066, z + 0.006),
                    (hook, y + 0.068, z + 0.03),
                ),
                0.006,
                s["iron"],
                8,
            )
        )
    put(
        thicken(
            sheet(
                "shawl",
                0.19,
                0.78,
                s["cushion"],
                (x + 0.09, y + 0.045, z - 0.375),
                (math.pi / 2, 0, math.pi),
                20,
                10,
                lambda u, v: ((0.5 - u) * 0.13 * v**3, 0, 0.012 * math.sin(u * 21) * (1.15 - 0.6 * v)),
            ),
            0.004,
        )
    )
    bag = x - 0.27
    put(box("bag", (0.30, 0.05, 0.34), s["runner"], (bag, y + 0.035, z - 0.44), edge=0.018, edge_steps=3), 0.9)
    put(
        tube(
            "bag-strap",
            (
                (bag - 0.09, y + 0.04, z - 0.28),
                (bag - 0.07, y + 0.05, z - 0.14),
                (bag, y + 0.056, z + 0.002),
                (bag + 0.07, y + 0.05, z - 0.14),
                (bag + 0.09, y + 0.04, z - 0.28),
            ),
            0.007,
            s["paper"],
            8,
        )
    )


def window(k):
    s, put, w = k.kinds, k.put, WINDOW
    middle, width, height = (w["left"] + w["right"]) / 2, w["right"] - w["left"], w["top"] - w["foot"]
    y = FAR + 0.15
    for name, size, x, z in (
        ("window-left", (0.06, 0.07, height), w["left"] + 0.03, (w["foot"] + w["top"]) / 2),
        ("window-right", (0.06, 0.07, height), w["right"] - 0.03, (w["foot"] + w["top"]) / 2),
        ("window-foot", (width - 0.12, 0.068, 0.06), middle, w["foot"] + 0.03),
        ("window-top", (width - 0.12, 0.068, 0.06), middle, w["top"] - 0.03),
        ("window-bar", (width - 0.12, 0.06, 0.05), middle, w["top"] - 0.36),
        ("window-post", (0.05, 0.056, height - 0.445), middle, (w["foot"] + 0.06 + w["top"] - 0.385) / 2),
    ):
        put(box(name, size, s["trim"], (x, y, z), edge=0.005), 1.0)
    put(
        box(
            "sill",
            (width + 0.10, 0.20, 0.03),
            s["enamel-white"],
            (middle, FAR + 0.03, w["foot"] - 0.003),
            edge=0.006,
        ),
        1.2,
    )
    garden_view = sheet(
        "garden",
        2.9,
        2.1,
        s["garden"],
        (middle, FAR + 0.75, 1.66),
        (math.pi / 2, 0, 0),
        12,
        6,
        lambda u, v: (0, 0, 0.42 * (2 * u - 1) ** 4 + 0.2 * (1 - v) ** 6),
    )
    garden_view.visible_shadow = garden_view.visible_diffuse = False
    put(garden_view, 0.8, "garden")
    put(
        tube(
            "curtain-rod",
            ((w["left"] - 0.1, FAR - 0.03, 2.23), (w["right"] + 0.1, FAR - 0.03, 2.23)),
            0.009,
            s["steel"],
            8,
        ),
        0.6,
    )
    put(
        sheet(
            "valance",
            width + 0.14,
            0.30,
            s["valance"],
            (middle, FAR - 0.03, 2.085),
            (math.pi / 2, 0, 0),
            96,
            4,
            lambda u, v: (0, 0, 0.017 * math.sin(u * 88) * (1.25 - 0.75 * v)),
        ),
        1.0,
    )
    pot(k, (w["left"] + 0.20, FAR + 0.045, w["foot"] + 0.012), 0.062, "terracotta")
    geranium(k, (w["left"] + 0.20, FAR + 0.045, w["foot"] + 0.10))
    pot(k, (w["right"] - 0.17, FAR + 0.05, w["foot"] + 0.012), 0.056, "enamel-blue")
    sansevieria(k, (w["right"] - 0.17, FAR + 0.05, w["foot"] + 0.09))


def pot(k, at, radius, kind):
    r = radius
    k.put(
        lathe(
            "pot",
            [
                (0, 0),
                (r * 0.72, 0),
                (r * 0.95, r * 1.45),
                (r * 1.06, r * 1.45),
                (r * 1.06, r * 1.8),
                (r * 0.96, r * 1.8),
                (r * 0.9, r * 1.6),
                (0, r * 1.6),
            ],
            k.kinds[kind],
            at,
            steps=24,
        ),
        1.1,
    )
    k.put(cylinder("soil", r * 0.93, 0.004, k.kinds["soil"], (at[0], at[1], at[2] + r * 1.63), steps=16), 0.6)


def blade(k, name, at, length, width, lean, angle, kind, twist=0.0):
    """One long leaf, thick enough to show both sides."""

    def shape(u, v):
        taper = max(0.03, math.sin(math.pi * (0.16 + 0.84 * v)) ** 0.6) if v > 0.02 else 0.5
        return ((u - 0.5) * width * (taper - 1), 0, lean * v * v * length + 0.22 * width * (2 * u - 1) ** 2)

    turn = (math.pi / 2 - 0.05, twist, angle)
    leaf = sheet(name, width, length, k.kinds[kind], at, turn, 2, 6, shape)
    for vertex in leaf.data.vertices:
        vertex.co.y += length / 2
    return k.put(thicken(leaf, 0.0016), 0.8)


def sansevieria(k, at):
    chance = random.Random(5)
    for i in range(11):
        angle = i * 2.4
        blade(
            k,
            "blade",
            (at[0] + 0.022 * math.cos(angle), at[1] + 0.022 * math.sin(angle), at[2]),
            0.22 + 0.2 * chance.random(),
            0.036,
            -0.1 - 0.35 * chance.random(),
            angle,
            "leaf-dark",
        )


def geranium(k, at):
    chance = random.Random(8)
    for i in range(26):
        angle, reach = i * 2.4, 0.03 + 0.09 * chance.random()
        z = at[2] + 0.04 + 0.15 * chance.random()
        x, y = at[0] + reach * math.cos(angle), at[1] + reach * math.sin(angle) * 0.8
        leaf = lathe(
            "leaf",
            [(0.0005, 0.0), (0.018, 0.006), (0.030, 0.002)],
            k.kinds["leaf"],
            (x, y, z),
            (0.6 * (chance.random() - 0.3), 0.7 * (chance.random() - 0.5), angle),
            9,
        )
        k.put(thicken(leaf, 0.0012), 0.8)
    for i in range(5):
        angle = i * 1.4 + 0.5
        x, y, z = (
            at[0] + 0.06 * math.cos(angle),
            at[1] + 0.05 * math.sin(angle),
            at[2] + 0.21 + 0.04 * chance.random(),
        )
        k.put(tube("stalk", ((at[0], at[1], at[2]), (x, y, z)), 0.002, k.kinds["leaf"], 5), 0.4)
        for j in range(7):
            b = j * 2.4
            k.put(
                lathe(
                    "blossom",
                    [(0, -0.008), (0.010, 0), (0.007, 0.008), (0, 0.009)],
                    k.kinds["blossom"],
                    (x + 0.016 * math.cos(b) * (j > 0), y + 0.016 * math.sin(b) * (j > 0), z + 0.006 * (j % 3)),
                    steps=7,
                ),
                0.9,
            )


# The run of cupboards under the window


def front(k, name, left, right, foot, top, y, handle="bar"):
    """A framed cupboard front with a handle."""
    s, put = k.kinds, k.put
    gap, width, height = 0.003, right - left, top - foot
    x, z = (left + right) / 2, (foot + top) / 2
    rim = 0.055 if min(width, height) > 0.22 else 0.03
    put(framed(name, (width - gap, 0.026, height - gap), s["front"], (x, y - 0.004, z), rim, 0.004, 0.012), 1.2)
    if handle == "bar":
        bar(k, (x, y - 0.017, top - 0.05), min(0.16, width * 0.5), "x")
    elif handle == "left":
        bar(
            k,
            (left + 0.035, y - 0.017, z if height < 0.5 else (top - 0.14 if foot < 0.8 else foot + 0.14)),
            0.14,
            "z",
        )
    elif handle == "right":
        bar(
            k,
            (right - 0.035, y - 0.017, z if height < 0.5 else (top - 0.14 if foot < 0.8 else foot + 0.14)),
            0.14,
            "z",
        )


def bar(k, at, length, axis):
    half = length / 2
    d = (half, 0, 0) if axis == "x" else (0, 0, half)
    x, y, z = at
    k.put(
        tube(
            "handle",
            (
                (x - d[0], y, z - d[2]),
                (x - d[0], y - 0.024, z - d[2]),
                (x - d[0] * 0.9, y - 0.03, z - d[2] * 0.9),
                (x + d[0] * 0.9, y - 0.03, z + d[2] * 0.9),
                (x + d[0], y - 0.024, z + d[2]),
                (x + d[0], y, z + d[2]),
            ),
            0.0055,
            k.kinds["satin"],
            8,
        ),
        1.0,
    )


def run(k):
    s, put = k.kinds, k.put
    put(box("carcass", (3.0, 0.575, 0.74), s["front"], (0.3, 1.7125, 0.49)), 0.4)
    k.back(-1.2, 1.8, 0.12, 0.86, 1.4245)
    put(box("plinth", (3.0, 0.02, 0.12), s["plinth"], (0.3, 1.475, 0.06)), 0.5)
    y = 1.415
    for i in range(3):
        front(k, "drawer", -1.2, -0.6, (0.12, 0.38, 0.64)[i], (0.38, 0.64, 0.855)[i], y)
    front(k, "sink-door", -0.6, -0.2, 0.12, 0.855, y, "right")
    front(k, "sink-door", -0.2, 0.2, 0.12, 0.855, y, "left")
    front(k, "drawer", 0.2, 0.8, 0.66, 0.855, y)
    front(k, "door", 0.2, 0.5, 0.12, 0.66, y, "right")
    front(k, "door", 0.5, 0.8, 0.12, 0.66, y, "left")
    front(k, "door", 1.4, 1.8, 0.12, 0.855, y, "left")

    top = box("worktop", (3.0, 0.63, 0.04), s["worktop"], (0.3, 1.685, 0.88))
    cut(top, box("sink-hole", (0.56, 0.40, 0.2), s["steel"], (-0.2, 1.69, 0.88), corner=0.04, steps=4))
    soften(top, 0.005, 2)
    put(top, 1.9)
    put(box("upstand", (3.0, 0.02, 0.06), s["worktop"], (0.3, 1.99, 0.93), edge=0.003), 1.2)
    for left, right, foot, up in (
        (-1.2, WINDOW["left"], 0.96, 1.46),
        (WINDOW["left"], WINDOW["right"], 0.96, 1.085),
        (WINDOW["right"], 1.8, 0.96, 1.56),
    ):
        put(
            box(
                "tiled", (right - left, 0.012, up - foot), s["tiles"], ((left + right) / 2, 1.994, (foot + up) / 2)
            ),
            1.7,
        )
    # sink
    basin = box("basin", (0.56, 0.40, 0.17), s["steel"], (-0.2, 1.69, 0.80), corner=0.04, steps=4)
    cut(basin, box("basin-inside", (0.545, 0.385, 0.17), s["steel"], (-0.2, 1.69, 0.812), corner=0.036, steps=4))
    put(basin, 1.0)
    rim = box("sink-rim", (0.60, 0.44, 0.006), s["steel"], (-0.2, 1.69, 0.902), corner=0.05, steps=5)
    cut(rim, box("rim-hole", (0.548, 0.388, 0.04), s["steel"], (-0.2, 1.69, 0.90), corner=0.036, steps=4))
    put(rim, 1.3)
    put(cylinder("drain", 0.04, 0.004, s["dark"], (-0.2, 1.69, 0.730), steps=20), 0.8)
    # tap
    put(
        lathe(
            "tap-foot",
            [(0, 0), (0.027, 0), (0.027, 0.012), (0.019, 0.02), (0.019, 0.07), (0, 0.075)],
            s["steel"],
            (-0.2, 1.925, 0.905),
            steps=20,
        ),
        1.2,
    )
    arc = (
        [(-0.2, 1.925, 0.96)]
        + [
            (-0.2, 1.835 + 0.09 * math.cos(a), 1.10 + 0.09 * math.sin(a))
            for a in (math.pi * i / 8 for i in range(9))
        ]
        + [(-0.2, 1.745, 1.06)]
    )
    put(tube("tap", arc, 0.011, s["steel"], 10), 1.2)
    put(
        tube(
            "tap-lever",
            ((-0.182, 1.925, 0.955), (-0.14, 1.92, 0.968), (-0.105, 1.915, 0.985)),
            0.006,
            s["steel"],
            8,
        ),
        1.2,
    )
    cooker(k)
    wall_cupboards(k)
    on_the_worktop(k)


def cooker(k):
    s, put = k.kinds, k.put
    put(box("oven", (0.597, 0.02, 0.578), s["dark"], (1.1, 1.413, 0.4105), edge=0.004), 1.0)
    put(box("oven-glass", (0.46, 0.006, 0.30), s["iron"], (1.1, 1.401, 0.40), corner=0.02, along="y", steps=4), 0.8)
    put(box("oven-panel", (0.597, 0.022, 0.145), s["enamel-white"], (1.1, 1.413, 0.782), edge=0.004), 1.1)
    for i in range(5):
        put(
            lathe(
                "knob",
                [(0.021, 0), (0.019, 0.02), (0.016, 0.024), (0, 0.024)],
                s["iron"],
                (0.90 + i * 0.1, 1.402, 0.79),
                (math.pi / 2, 0, 0),
                14,
            ),
            1.0,
        )
    bar(k, (1.1, 1.403, 0.675), 0.5, "x")
    put(box("hob", (0.58, 0.50, 0.008), s["dark"], (1.1, 1.69, 0.904), corner=0.012, steps=3, edge=0.002), 1.2)
    for x, y, r in ((-0.145, -0.12, 0.045), (0.145, -0.12, 0.036), (-0.145, 0.12, 0.036), (0.145, 0.12, 0.05)):
        at = (1.1 + x, 1.69 + y)
        put(
            lathe(
                "burner",
                [(r * 1.3, 0), (r * 1.25, 0.008), (r, 0.012), (r, 0.018), (r * 0.8, 0.021), (0, 0.021)],
                s["iron"],
                (*at, 0.908),
                steps=18,
            ),
            0.8,
        )
        for turn in (0, math.pi / 2):
            put(
                box("grate", (0.23, 0.009, 0.011), s["iron"], (*at, 0.936), (0, 0, turn), edge=0.002, edge_steps=1),
                0.6,
            )
        for a in range(4):
            b = a * math.pi / 2
            put(
                box(
                    "grate-foot",
                    (0.009, 0.009, 0.026),
                    s["iron"],
                    (at[0] + 0.108 * math.cos(b), at[1] + 0.108 * math.sin(b), 0.92),
                ),
                0.4,
            )
    # kettle
    at = (0.955, 1.57, 0.942)
    put(
        lathe(
            "kettle",
            [
                (0, 0),
                (0.082, 0),
                (0.098, 0.012),
                (0.102, 0.045),
                (0.092, 0.095),
                (0.068, 0.13),
                (0.052, 0.142),
                (0.050, 0.148),
                (0.030, 0.158),
                (0, 0.161),
            ],
            s["enamel-red"],
            at,
            steps=36,
        ),
        1.4,
    )
    put(
        lathe(
            "kettle-knob",
            [(0, 0), (0.008, 0), (0.007, 0.01), (0.014, 0.018), (0.010, 0.028), (0, 0.03)],
            s["iron"],
            (at[0], at[1], at[2] + 0.159),
            steps=14,
        ),
        1.0,
    )
    put(
        tube(
            "kettle-spout",
            (
                (at[0] + 0.075, at[1], at[2] + 0.06),
                (at[0] + 0.125, at[1], at[2] + 0.085),
                (at[0] + 0.15, at[1], at[2] + 0.135),
            ),
            0.014,
            s["enamel-red"],
            10,
        ),
        1.2,
    )
    grip = [
        (at[0] + 0.085 * math.cos(a), at[1], at[2] + 0.115 + 0.12 * math.sin(a))
        for a in (math.pi * (0.06 + 0.88 * i / 10) for i in range(11))
    ]
    put(tube("kettle-handle", grip, 0.008, s["iron"], 8), 1.2)
    # casserole
    at = (1.245, 1.81, 0.942)
    put(
        lathe(
            "pan",
            [
                (0, 0),
                (0.105, 0),
                (0.112, 0.008),
                (0.112, 0.095),
                (0.116, 0.098),
                (0.114, 0.104),
                (0.06, 0.125),
                (0, 0.13),
            ],
            s["enamel-cream"],
            at,
            steps=36,
        ),
        1.0,
    )
    put(
        lathe(
            "pan-knob",
            [(0, 0), (0.009, 0), (0.008, 0.01), (0.017, 0.02), (0, 0.026)],
            s["iron"],
            (at[0], at[1], at[2] + 0.128),
            steps=14,
        ),
        0.8,
    )
    for side in (-1, 1):
        x = at[0] + side * 0.11
        put(
            tube(
                "pan-ear",
                (
                    (x, at[1] - 0.03, at[2] + 0.075),
                    (x + side * 0.032, at[1] - 0.024, at[2] + 0.078),
                    (x + side * 0.032, at[1] + 0.024, at[2] + 0.078),
                    (x, at[1] + 0.03, at[2] + 0.075),
                ),
                0.006,
                s["enamel-cream"],
                8,
            ),
            0.8,
        )
    # tea towel over the oven's bar
    put(
        thicken(
            sheet(
                "towel",
                0.26,
                0.43,
                s["towel"],
                (1.16, 1.352, 0.475),
                (math.pi / 2, 0, 0),
                20,
                6,
                lambda u, v: (0, 0, 0.006 * math.sin(u * 17) * (1.15 - v) - 0.014 * max(0.0, v - 0.9) * 10),
            ),
            0.003,
        ),
        1.3,
    )
    # hood
    put(box("hood", (0.6, 0.46, 0.05), s["enamel-white"], (1.1, 1.765, 1.585), edge=0.006), 0.9)
    hood = put(box("hood-roof", (0.56, 0.42, 0.16), s["enamel-white"], (1.1, 1.785, 1.69)), 0.8)
    for vertex in hood.data.vertices:
        if vertex.co.z > 0:
            vertex.co.x *= 0.45
            vertex.co.y = vertex.co.y * 0.55 + 0.21 * 0.45
    put(box("chimney", (0.25, 0.23, 0.85), s["enamel-white"], (1.1, 1.88, 2.185), edge=0.004), 0.6)
    put(box("hood-filter", (0.46, 0.32, 0.006), s["steel"], (1.1, 1.76, 1.559)), 0.5)


def wall_cupboards(k):
    s, put = k.kinds, k.put
    for left, right, side in ((0.42, 0.80, "right"), (1.40, 1.80, "left")):
        x = (left + right) / 2
        put(
            box("wall-cupboard", (right - left, 0.32, 0.74), s["front"], (x, 1.84, 1.83), edge=0.002, edge_steps=1),
            0.7,
        )
        k.back(left + 0.001, right - 0.001, 1.461, 2.199, 1.6795)
        front(k, "wall-door", left, right, 1.46, 2.20, 1.671, side)
        put(box("cornice", (right - left + 0.02, 0.36, 0.03), s["front"], (x, 1.83, 2.215), edge=0.008), 0.7)


def mug(k, at, kind, turn=0.0, filled=False, weight=1.2):
    k.put(
        lathe(
            "mug",
            [
                (0, 0),
                (0.034, 0),
                (0.038, 0.006),
                (0.040, 0.09),
                (0.0385, 0.092),
                (0.037, 0.09),
                (0.035, 0.012),
                (0, 0.010),
            ],
            k.kinds[kind],
            at,
            steps=24,
        ),
        weight,
    )
    ear = [
        (
            at[0] + math.cos(turn) * (0.038 + 0.03 * math.sin(a)),
            at[1] + math.sin(turn) * (0.038 + 0.03 * math.sin(a)),
            at[2] + 0.047 + 0.028 * math.cos(a),
        )
        for a in (math.pi * i / 8 for i in range(9))
    ]
    k.put(tube("mug-ear", ear, 0.005, k.kinds[kind], 8), weight)
    if filled:
        k.put(cylinder("coffee", 0.0365, 0.002, k.kinds["coffee"], (at[0], at[1], at[2] + 0.075), steps=20), 0.8)


def on_the_worktop(k):
    s, put = k.kinds, k.put
    # bread bin
    bread_bin = box(
        "bread-bin",
        (0.34, 0.22, 0.19),
        s["enamel-cream"],
        (-0.98, 1.80, 0.995),
        corner=0.05,
        along="x",
        steps=6,
        edge=0.004,
    )
    put(bread_bin, 1.2)
    put(box("bread-bin-seam", (0.342, 0.006, 0.003), s["iron"], (-0.98, 1.691, 0.965)), 0.5)
    put(
        tube(
            "bread-bin-grip",
            ((-1.02, 1.69, 0.985), (-1.02, 1.672, 0.985), (-0.94, 1.672, 0.985), (-0.94, 1.69, 0.985)),
            0.005,
            s["oak-x"],
            8,
        ),
        1.0,
    )
    # tins
    for x, y, h, kind in ((-0.735, 1.90, 0.15, "enamel-blue"), (-0.64, 1.905, 0.12, "enamel-white")):
        put(
            lathe(
                "tin",
                [
                    (0, 0),
                    (0.044, 0),
                    (0.045, 0.003),
                    (0.045, h - 0.02),
                    (0.047, h - 0.02),
                    (0.047, h - 0.002),
                    (0.044, h),
                    (0, h),
                ],
                s[kind],
                (x, y, WORKTOP),
                steps=28,
            ),
            1.1,
        )
    mug(k, (-0.76, 1.70, WORKTOP), "mug-blue", 0.4)
    mug(k, (-0.655, 1.76, WORKTOP), "mug-yellow", -2.4)
    # at the sink
    put(
        lathe(
            "soap",
            [
                (0, 0),
                (0.026, 0),
                (0.028, 0.004),
                (0.028, 0.10),
                (0.018, 0.125),
                (0.009, 0.13),
                (0.009, 0.155),
                (0.014, 0.157),
                (0.014, 0.17),
                (0, 0.172),
            ],
            s["soap"],
            (0.135, 1.925, WORKTOP),
            steps=20,
        ),
        1.0,
    )
    put(box("sponge", (0.085, 0.055, 0.03), s["sponge"], (0.15, 1.82, 0.915), (0, 0, 0.3), edge=0.006), 1.0)
    # right of the cooker
    put(
        lathe(
            "jar",
            [
                (0, 0),
                (0.052, 0),
                (0.058, 0.01),
                (0.054, 0.14),
                (0.058, 0.15),
                (0.053, 0.15),
                (0.05, 0.13),
                (0, 0.12),
            ],
            s["enamel-blue"],
            (1.52, 1.87, WORKTOP),
            steps=28,
        ),
        1.0,
    )
    chance = random.Random(4)
    for i in range(5):
        a = i * 1.3
        top = (1.52 + 0.05 * math.cos(a), 1.87 + 0.04 * math.sin(a), WORKTOP + 0.27 + 0.05 * chance.random())
        put(
            tube(
                "spoon",
                ((1.52 + 0.02 * math.cos(a), 1.87 + 0.02 * math.sin(a), WORKTOP + 0.03), top),
                0.006,
                s["oak-up"],
                8,
            ),
            0.8,
        )
        put(
            lathe(
                "spoon-bowl",
                [(0, -0.03), (0.014, -0.02), (0.021, 0), (0.016, 0.022), (0, 0.03)],
                s["oak-up"],
                top,
                (0, 0, a),
                10,
            ),
            0.8,
        )
    board = box(
        "board",
        (0.24, 0.018, 0.34),
        s["oak-up"],
        (1.69, 1.955, 1.07),
        (-0.13, 0, 0),
        corner=0.03,
        along="y",
        steps=4,
        edge=0.003,
    )
    put(board, 1.0)


def fridge(k):
    s, put = k.kinds, k.put
    put(box("fridge", (0.59, 0.556, 1.80), s["fridge"], (-1.5, 1.712, 0.95), edge=0.003), 0.5)
    put(box("fridge-foot", (0.57, 0.52, 0.055), s["plinth"], (-1.5, 1.70, 0.0275)), 0.3)
    put(box("fridge-gasket", (0.5835, 0.013, 1.797), s["gasket"], (-1.5, 1.4305, 0.95)), 0.6)
    for foot, top in ((0.05, 0.70), (0.715, 1.85)):
        put(
            box("fridge-door", (0.585, 0.052, top - foot), s["fridge"], (-1.5, 1.406, (foot + top) / 2), edge=0.006),
            0.9,
        )
    for z, length in ((1.12, 0.34), (0.60, 0.14)):
        bar(k, (-1.245, 1.381, z), length, "z")
    put(sheet("drawing", 0.15, 0.225, s["drawing"], (-1.54, 1.3785, 1.42), (math.pi / 2, 0.05, 0)), 2.0)
    put(box("note", (0.09, 0.001, 0.11), s["paper"], (-1.37, 1.379, 1.50), (0, -0.06, 0)), 1.0)
    for x, z, kind in ((-1.54, 1.515, "enamel-red"), (-1.37, 1.545, "enamel-blue"), (-1.66, 1.60, "mug-yellow")):
        put(cylinder("magnet", 0.013, 0.008, s[kind], (x, 1.375, z), (math.pi / 2, 0, 0), 16, edge=0.002), 1.0)


# The side of the table


def chair(k, at, turn):
    s = k.kinds
    made = []

    def put(thing, weight=0.9):
        made.append(k.put(thing, weight))

    put(box("seat", (0.43, 0.42, 0.024), s["oak"], (0, 0, 0.448), corner=0.05, steps=5, edge=0.006))
    put(
        box(
            "cushion",
            (0.39, 0.38, 0.04),
            s["cushion"],
            (0, 0, 0.478),
            corner=0.06,
            steps=5,
            edge=0.017,
            edge_steps=3,
        ),
        1.1,
    )
    for x in (-1, 1):
        put(tube("leg", ((x * 0.19, -0.18, 0), (x * 0.175, -0.165, 0.44)), 0.017, s["oak-up"], 10), 0.7)
        put(
            tube(
                "post",
                ((x * 0.19, 0.20, 0), (x * 0.178, 0.175, 0.44), (x * 0.178, 0.185, 0.6), (x * 0.178, 0.245, 0.90)),
                0.016,
                s["oak-up"],
                10,
            ),
            0.8,
        )
        put(tube("stretcher", ((x * 0.184, -0.172, 0.2), (x * 0.184, 0.188, 0.2)), 0.010, s["oak"], 8), 0.6)
    put(tube("stretcher", ((-0.184, 0.0, 0.2), (0.184, 0.0, 0.2)), 0.010, s["oak-x"], 8), 0.6)
    for z, height, y in ((0.84, 0.085, 0.235), (0.70, 0.05, 0.207), (0.58, 0.05, 0.185)):
        put(box("slat", (0.35, 0.016, height), s["oak-x"], (0, y, z), (-0.19, 0, 0), edge=0.005))
    holder = place(at, (0, 0, turn))
    for thing in made:
        thing.parent = holder


def table(k):
    s, put = k.kinds, k.put
    x, y = -1.36, 0.05
    put(
        box(
            "table-top", (0.80, 1.20, 0.03), s["oak"], (x, y, 0.735), corner=0.04, steps=6, edge=0.007, edge_steps=3
        ),
        1.35,
    )
    for dx in (-1, 1):
        for dy in (-1, 1):
            put(
                lathe(
                    "table-leg",
                    [(0, 0), (0.019, 0), (0.021, 0.01), (0.034, 0.62), (0.034, 0.72), (0, 0.72)],
                    s["oak-up"],
                    (x + dx * 0.33, y + dy * 0.52, 0),
                    steps=20,
                ),
                0.6,
            )
        put(box("apron", (0.02, 1.0, 0.08), s["oak"], (x + dx * 0.33, y, 0.68)), 0.5)
        put(box("apron", (0.62, 0.02, 0.08), s["oak-x"], (x, y + dx * 0.52, 0.68)), 0.5)
    put(box("runner", (0.34, 1.06, 0.003), s["runner"], (x + 0.02, y, 0.7515)), 1.3)
    fruit_bowl(k, (x + 0.02, y + 0.14, 0.753))
    mug(k, (x + 0.25, y - 0.22, 0.75), "mug-blue", -0.6, filled=True)
    put(
        box(
            "news-fold",
            (0.20, 0.28, 0.010),
            s["paper"],
            (x - 0.20, y - 0.30, 0.755),
            (0, 0, 0.2),
            edge=0.002,
            edge_steps=1,
        ),
        0.8,
    )
    put(sheet("news", 0.275, 0.195, s["news"], (x - 0.20, y - 0.30, 0.7605), (0, 0, 0.2 + math.pi / 2)), 1.3)
    chair(k, (-0.74, -0.02, 0), -math.pi / 2 + 0.14)
    chair(k, (-1.30, 0.90, 0), 0.08)
    # lamp above the table
    put(tube("lamp-cord", ((x, y, ROOM[2]), (x, y, 1.92)), 0.003, s["iron"], 6), 0.3)
    put(
        lathe(
            "lamp-shade",
            [(0.19, 1.62), (0.185, 1.66), (0.15, 1.74), (0.09, 1.80), (0.035, 1.83), (0.03, 1.88), (0.0, 1.885)],
            s["enamel-white"],
            (x, y, 0),
            steps=36,
        ),
        0.8,
    )
    put(
        lathe(
            "lamp-inside",
            [(0.0, 1.82), (0.085, 1.79), (0.145, 1.73), (0.18, 1.655), (0.19, 1.62)],
            s["lamp"],
            (x, y, 0),
            steps=36,
        ),
        0.6,
    )
    put(
        lathe(
            "bulb",
            [(0, 1.66), (0.02, 1.665), (0.032, 1.69), (0.028, 1.72), (0.015, 1.75), (0, 1.76)],
            s["bulb"],
            (x, y, 0),
            steps=16,
        ),
        0.5,
    )


def fruit_bowl(k, at):
    s, put = k.kinds, k.put
    x, y, z = at
    put(
        lathe(
            "bowl",
            [
                (0, 0),
                (0.06, 0),
                (0.062, 0.01),
                (0.11, 0.035),
                (0.145, 0.075),
                (0.150, 0.08),
                (0.144, 0.079),
                (0.105, 0.042),
                (0.05, 0.016),
                (0, 0.014),
            ],
            s["enamel-blue"],
            at,
            steps=36,
        ),
        1.2,
    )
    ball = [(0.04 * math.sin(math.pi * i / 8), -0.04 * math.cos(math.pi * i / 8)) for i in range(9)]
    ball[0], ball[-1] = (0, -0.038), (0, 0.037)
    for dx, dy, dz, kind, size in (
        (-0.05, -0.035, 0.062, "orange", 1.0),
        (0.045, -0.045, 0.062, "apple", 0.95),
        (0.06, 0.04, 0.064, "orange", 1.0),
        (-0.03, 0.055, 0.062, "pear", 0.95),
        (0.0, -0.005, 0.105, "apple", 0.95),
    ):
        put(
            lathe(
                "fruit",
                [(r * size, h * size) for r, h in ball],
                s[kind],
                (x + dx, y + dy, z + dz),
                (0.3, 0.2, dx * 9),
                20,
            ),
            1.2,
        )
    for i in range(2):
        arc = [
            (
                x - 0.115 + 0.13 * t,
                y + 0.02 + 0.035 * i + 0.06 * math.sin(math.pi * t),
                z + 0.085 + 0.075 * math.sin(math.pi * t),
            )
            for t in (j / 8 for j in range(9))
        ]
        put(tube("banana", arc, 0.016, s["banana"], 8), 1.0)


def walls(k):
    s, put = k.kinds, k.put
    # the clock shows eight
    put(
        lathe(
            "clock-rim",
            [(0.138, 0), (0.142, 0.012), (0.138, 0.028), (0.128, 0.032), (0.124, 0.022), (0.124, 0.0)],
            s["enamel-red"],
            (-1.03, FAR, 1.84),
            (math.pi / 2, 0, 0),
            40,
        ),
        1.3,
    )
    put(disc("clock", 0.126, s["clock"], (-1.03, FAR - 0.020, 1.84)), 2.2)
    # calendar and picture above the table
    put(
        sheet("calendar", 0.26, 0.39, s["calendar"], (LEFT + 0.004, 0.95, 1.55), (math.pi / 2, 0, math.pi / 2)), 1.8
    )
    put(box("calendar-bar", (0.008, 0.27, 0.016), s["iron"], (LEFT + 0.006, 0.95, 1.745)), 0.6)
    put(box("frame", (0.022, 0.66, 0.46), s["oak-up"], (LEFT + 0.011, 0.05, 1.52), edge=0.004), 0.8)
    put(box("frame-mat", (0.002, 0.61, 0.41), s["paper"], (LEFT + 0.0225, 0.05, 1.52)), 0.7)
    put(sheet("picture", 0.48, 0.32, s["picture"], (LEFT + 0.0245, 0.05, 1.52), (math.pi / 2, 0, math.pi / 2)), 1.2)
    # radiator with a shelf above it
    put(box("radiator", (0.05, 1.0, 0.56), s["enamel-white"], (RIGHT - 0.075, 0.15, 0.44), edge=0.008), 0.6)
    for i in range(22):
        put(
            box(
                "rib",
                (0.016, 0.030, 0.50),
                s["enamel-white"],
                (RIGHT - 0.104, -0.315 + i * 0.0443, 0.44),
                edge=0.006,
            ),
            0.6,
        )
    put(
        box("radiator-grille", (0.07, 1.0, 0.012), s["enamel-white"], (RIGHT - 0.075, 0.15, 0.725), edge=0.003), 0.6
    )
    for y in (-0.2, 0.5):
        put(box("bracket", (0.05, 0.03, 0.4), s["enamel-white"], (RIGHT - 0.025, y, 0.44)), 0.2)
    put(
        tube(
            "pipe",
            ((RIGHT - 0.075, 0.69, 0.2), (RIGHT - 0.075, 0.73, 0.2), (RIGHT - 0.075, 0.73, 0.0)),
            0.008,
            s["enamel-white"],
            8,
        ),
        0.5,
    )
    put(
        lathe(
            "valve",
            [(0, 0), (0.02, 0), (0.022, 0.03), (0.018, 0.06), (0, 0.062)],
            s["enamel-white"],
            (RIGHT - 0.075, 0.73, 0.2),
            (-math.pi / 2, 0, 0),
            14,
        ),
        0.6,
    )
    put(box("shelf", (0.20, 1.1, 0.025), s["oak"], (RIGHT - 0.10, 0.15, 1.20), edge=0.004), 1.0)
    for y in (-0.25, 0.55):
        put(box("shelf-bracket", (0.16, 0.022, 0.022), s["iron"], (RIGHT - 0.08, y, 1.176)), 0.4)
    for i, (h, kind) in enumerate(((0.19, "enamel-blue"), (0.165, "enamel-cream"), (0.14, "enamel-red"))):
        put(
            lathe(
                "canister",
                [
                    (0, 0),
                    (0.05, 0),
                    (0.052, 0.004),
                    (0.052, h - 0.03),
                    (0.054, h - 0.03),
                    (0.054, h - 0.006),
                    (0.048, h),
                    (0.012, h),
                    (0.014, h + 0.018),
                    (0, h + 0.02),
                ],
                s[kind],
                (RIGHT - 0.10, 0.60 - i * 0.125, 1.2125),
                steps=26,
            ),
            0.9,
        )
    pot(k, (RIGHT - 0.10, -0.22, 1.2125), 0.055, "terracotta")
    for i in range(15):
        a = i * 2.4
        blade(k, "fern", (RIGHT - 0.10, -0.22, 1.30), 0.15 + 0.05 * (i % 3), 0.03, -0.5 - 0.3 * (i % 4), a, "leaf")
    # cookery books between canisters and plant
    for i, (h, t, kind) in enumerate(
        (
            (0.21, 0.03, "mug-yellow"),
            (0.19, 0.025, "terracotta"),
            (0.22, 0.035, "enamel-blue"),
            (0.18, 0.022, "soap"),
        )
    ):
        put(
            box(
                "book",
                (0.14, t, h),
                s[kind],
                (RIGHT - 0.09, 0.04 + i * 0.033, 1.2125 + h / 2),
                edge=0.002,
                edge_steps=1,
            ),
            0.8,
        )
    # towel on a hook by the cupboards
    put(cylinder("hook", 0.008, 0.03, s["steel"], (RIGHT - 0.015, 1.05, 1.42), (0, math.pi / 2, 0), 10), 0.6)
    put(
        thicken(
            sheet(
                "towel-hung",
                0.22,
                0.52,
                s["towel"],
                (RIGHT - 0.03, 1.05, 1.16),
                (math.pi / 2, 0, -math.pi / 2),
                20,
                8,
                lambda u, v: ((0.5 - u) * 0.14 * v * v, 0, 0.014 * math.sin(u * 20) * (0.3 + 0.7 * v)),
            ),
            0.003,
        ),
        0.9,
    )


def lamps(share=1.0):
    pictures.sky((0.72, 0.85, 1.0), 1.3 * share)
    pictures.sun((-1.15, -1.0, -0.52), 8.0 * share, (1.0, 0.86, 0.66), 0.9)
    middle = (WINDOW["left"] + WINDOW["right"]) / 2
    pictures.area_light(
        "daylight", (middle, FAR + 0.3, 1.66), (middle, 0, 1.1), 46 * share, 1.2, (0.88, 0.95, 1.0), 1.0
    )
    pictures.area_light("room", (0.1, -0.5, 2.56), (0.1, -0.4, 0), 30 * share, 2.4, (1.0, 0.93, 0.83), 2.2)
    pictures.area_light("entrance", (0.6, -1.9, 1.9), (0.2, 1.5, 0.9), 12 * share, 1.4, (1.0, 0.95, 0.88))


def dark_outside():
    """Slabs round the room, so that no light slips in along the corners."""
    w, kind, slabs = WINDOW, Surface("outside", "#000000", 1.0), []
    for size, at in (
        ((0.6, 5.0, 3.4), (LEFT - 0.302, 0, 1.3)),
        ((0.6, 5.0, 3.4), (RIGHT + 0.302, 0, 1.3)),
        ((4.8, 5.0, 0.4), (0, 0, ROOM[2] + 0.202)),
        ((4.8, 5.0, 0.4), (0, 0, -0.302)),
        ((4.8, 0.4, 3.4), (0, NEAR - 0.302, 1.3)),
        ((w["left"] - LEFT - 0.004, 0.2, 3.0), ((w["left"] + LEFT) / 2, FAR + 0.104, 1.3)),
        ((RIGHT - w["right"] - 0.004, 0.2, 3.0), ((w["right"] + RIGHT) / 2, FAR + 0.104, 1.3)),
        ((4.0, 0.2, w["foot"] - 0.004), (0, FAR + 0.104, w["foot"] / 2 - 0.004)),
        ((4.0, 0.2, 0.8), (0, FAR + 0.104, w["top"] + 0.404)),
    ):
        slabs.append(box("outside", size, kind, at))
    return slabs


def shade_of_the_aid():
    # Where the dispenser stands: something low that floats a little, for the softest of shadows.
    shade = box(
        "shade",
        (0.175, 0.135, 0.02),
        Surface("shade", "#e8e8e4", 0.8),
        (SPOT[0], SPOT[1], SPOT[2] + 0.042),
        corner=0.04,
    )
    return shade


def assemble(work):
    start_empty_scene()
    k = Kitchen(work)
    for make in (shell, door, window, run, fridge, table, walls):
        make(k)
    bpy.context.view_layer.update()
    return k


def build(work, settings):
    k = assemble(work)
    things = apply_everything()
    bake.drop_unseen([t for t in things if t.name not in k.backings], EYES)
    things = [t for t in things if len(t.data.polygons)]
    bake.unwrap(things, lambda t: k.weights[t.name], margin=4 / settings["size"])
    groups = {}
    for thing in things:
        shines = {m.name for m in thing.data.materials if m} <= SHINY
        groups.setdefault("shiny" if shines else k.nodes[thing.name], []).append(thing)
    nodes = {name: join(name, members) for name, members in sorted(groups.items())}
    lamps()
    helpers = [shade_of_the_aid(), *dark_outside()]
    pictures.camera(VIEW["eye"], VIEW["target"], VIEW["fieldOfView"])
    atlas = bake_atlas(nodes, work, settings)
    for helper in helpers:
        bpy.data.objects.remove(helper, do_unlink=True)
    lit = Surface("keuken", texture=atlas, unlit=True, roughness=1.0)
    REGISTER[lit.name] = lit
    material = bpy.data.materials.new(lit.name)
    parts = []
    nodes["room"] = join("room", [nodes["room"], nodes.pop("shiny")])
    for name, thing in nodes.items():
        thing.data.materials.clear()
        thing.data.materials.append(material)
        for polygon in thing.data.polygons:
            polygon.material_index = 0
        parts.append(Part(name, thing, normals=False, uv_layer=bake.UV))
    facts = write(os.path.join(work, "keuken.glb"), "keuken", parts)

    def turned(point):
        return [round(point[0], 4), round(point[2], 4), round(-point[1], 4)]

    facts["spots"] = {"aanrecht": {"position": turned(SPOT), "yaw": SPOT_YAW}}
    facts["view"] = {
        "eye": turned(VIEW["eye"]),
        "target": turned(VIEW["target"]),
        "fieldOfView": VIEW["fieldOfView"],
    }
    facts["poses"] = {}
    return facts


def bake_atlas(nodes, work, settings):
    size, samples = settings["size"], settings["samples"]
    lit = [thing for name, thing in nodes.items() if name != "garden"]
    everything = list(nodes.values())
    # Light changes slowly over a surface: half the size, and all samples go into having no grain.
    print(f"  light, {size // 2} x {size // 2}, {samples} samples", flush=True)
    half = size // 2
    covered, place, facing = bake.guides(everything, half)
    passes = []
    for things, kind, parts, from_camera in (
        (lit, "DIFFUSE", {"DIRECT", "INDIRECT"}, False),
        ([nodes["shiny"]], "GLOSSY", {"DIRECT", "INDIRECT", "COLOR"}, True),
    ):
        grainy = bake.spread(bake.bake(things, kind, parts, half, samples, from_camera), covered)
        passes.append(bake.doubled(bake.spread(bake.denoise(grainy, place, facing), covered)))
        print(f"  {kind.lower()} light done", flush=True)
    light_only, mirrored = passes
    print(f"  colour, {size} x {size}", flush=True)
    covered = bake.coverage(everything, size)
    colour = bake.bake(lit, "DIFFUSE", {"COLOR"}, size, 4)
    glow = bake.bake(everything, "EMIT", set(), size, 2)
    finished = bake.spread(colour * light_only + mirrored + 1.7 * glow, covered)
    return bake.develop(
        finished,
        os.path.join(work, "keuken.jpg"),
        settings["exposure"],
        "AgX - Medium High Contrast",
        settings["quality"],
    )


def picture(path, work, settings):
    """The finished glb as a front end shows it, with the dispenser on its spot."""
    start_empty_scene()
    bpy.ops.import_scene.gltf(filepath=os.path.join(work, "keuken.glb"))
    dispenser = os.path.join(work, "..", "medicijndispenser", "medicijndispenser.glb")
    if os.path.exists(dispenser):
        bpy.ops.import_scene.gltf(filepath=dispenser)
        root = bpy.data.objects["medicijndispenser"]
        root.location, root.rotation_mode, root.rotation_euler = SPOT, "XYZ", (0, 0, SPOT_YAW)
    # The room brings its own light and lets these through: they are for the dispenser, and warm as in a front end.
    pictures.sky((1.0, 0.94, 0.86), 0.75)
    pictures.sun((0.45, 0.8, -0.7), 1.6, (1.0, 0.95, 0.88), 4)
    pictures.camera(VIEW["eye"], VIEW["target"], VIEW["fieldOfView"])
    pictures.render(path, 1600, 900, settings.get("picture", 32), view="Standard")
