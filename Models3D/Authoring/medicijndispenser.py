"""The medicine dispenser: a friendly box for the worktop that hands out one sachet at a time."""

import json
import math
import os

from kit import pictures  # before Blender's own modules
from kit.drawings import Drawing
from kit.glb import Part, write
from kit.shapes import (
    apply_everything,
    box,
    cut,
    cylinder,
    join,
    lathe,
    place,
    plate,
    sheet,
    soften,
    start_empty_scene,
)
from kit.surfaces import Surface

import bpy
from mathutils import Matrix, Vector

LABEL = {"moment": "ochtend", "time": "08:00", "count": "3 tabletten"}

WIDTH, DEPTH = 0.200, 0.156
FRONT = -DEPTH / 2
BODY_FOOT, BODY_TOP, LID_FOOT, LID_TOP = 0.016, 0.2215, 0.2235, 0.264
SCREEN_HEIGHT, BUTTON_HEIGHT = 0.1785, 0.1095
HINGE = (0.0, DEPTH / 2 - 0.004, LID_FOOT)

# The sachet lies on a slide that comes down towards the visitor.
SLIDE = math.radians(38)
SACHET_WIDTH, SACHET_LENGTH = 0.080, 0.060
SACHET_OUT = (0.0, FRONT - 0.016, 0.0515)
SACHET_WAY = 0.088


def surfaces(folder):
    return {
        "shell": Surface("shell", "#f1efe9", 0.34, coat=0.5),
        "lid": Surface("lid", "#2f7f80", 0.36, coat=0.45),
        "inlay": Surface("inlay", "#e9f3ef", 0.45),
        "plinth": Surface("plinth", "#3c4448", 0.6),
        "glass": Surface("glass", "#0a0f12", 0.08, coat=1.0),
        "recess": Surface("recess", "#1d2225", 0.7),
        "button": Surface("button", "#f57a1f", 0.28, coat=0.7),
        "ring": Surface("ring", "#ddf7ef", 0.35, emission="#57cdb0"),
        "rubber": Surface("rubber", "#26282a", 0.92),
        "steel": Surface("steel", "#c3c8cc", 0.25, metallic=1.0),
        "paper": Surface("paper", texture=sachet_label(os.path.join(folder, "sachet.jpg")), roughness=0.7),
        "liner": Surface("liner", "#fbfaf5", 0.75),
        "film": Surface("film", "#ffffff", 0.06, coat=1.0, opacity=0.10),
        "tablet-rose": Surface("tablet-rose", "#d8506a", 0.45, coat=0.2),
        "tablet-yellow": Surface("tablet-yellow", "#f2c235", 0.45, coat=0.2),
        "tablet-blue": Surface("tablet-blue", "#4a86d8", 0.45, coat=0.2),
        "screen": Surface(
            "screen", texture=idle_screen(os.path.join(folder, "screen.png")), glowing_texture=True, roughness=0.15
        ),
    }


def idle_screen(path):
    """What the screen shows until a front end draws on it: the hour and a rising sun, in no language."""
    drawing = Drawing(512, 256, "#0b2a36")
    drawing.text((256, 112), LABEL["time"], 150, "#f4fbff", 0.03, "mm")
    drawing.oval((226, 196, 286, 256), "#ffc14d")
    for k in range(7):
        angle = math.radians(180 + 30 * k)
        near, far = (40, 54)
        drawing.line(
            (
                256 + near * math.cos(angle),
                226 + near * math.sin(angle),
                256 + far * math.cos(angle),
                226 + far * math.sin(angle),
            ),
            "#ffc14d",
            6,
        )
    drawing.box((0, 227, 512, 256), "#0b2a36")
    drawing.line((150, 230, 362, 230), "#57cdb0", 6)
    return drawing.save(path)


def sachet_label(path):
    """The printed side of the sachet; its window is left open in the paper."""
    drawing = Drawing(512, 512, "#fbf8ef")
    drawing.box((0, 22, 512, 120), "#2f7f80")
    drawing.text((30, 71), LABEL["moment"], 66, "#ffffff", 0.02, "lm")
    drawing.text((484, 71), LABEL["time"], 66, "#ffffff", 0.03, "rm")
    drawing.text((30, 165), LABEL["count"], 42, "#243238", 0.015, "lm")
    for i, colour in enumerate(("#d8506a", "#f2c235", "#4a86d8")):
        drawing.oval((352 + i * 46, 149, 384 + i * 46, 181), colour)
    drawing.line((30, 206, 482, 206), "#b9c4c2", 3)
    for i, width in enumerate((6, 3, 9, 3, 3, 6, 12, 3, 6, 3, 9, 6, 3, 3, 12, 3, 6, 9, 3, 6)):
        x = 60 + i * 20
        drawing.box((x, 464, x + width, 492), "#38464b")
    drawing.box((24, 218, 488, 452), "#fbf8ef", 18, "#2f7f80", 4)
    return drawing.save(path)


def body(kinds):
    shell = box(
        "shell",
        (WIDTH, DEPTH, BODY_TOP - BODY_FOOT),
        kinds["shell"],
        (0, 0, (BODY_TOP + BODY_FOOT) / 2),
        corner=0.038,
        steps=12,
    )

    def hollow(name, size, at, radius, along, kind="recess", turn=(0, 0, 0)):
        cut(shell, box(name, size, kinds[kind], at, turn, corner=radius, along=along, steps=6))

    hollow("screen-bed", (0.134, 0.008, 0.075), (0, FRONT, SCREEN_HEIGHT), 0.010, "y")
    hollow("slot", (0.094, 0.070, 0.052), (0, FRONT + 0.010, 0.062), 0.009, "y")
    hollow("tray-bed", (0.112, 0.070, 0.022), (0, FRONT + 0.014, 0.0285), 0.008, "z")
    soften(shell, 0.0022, 3)
    things = [shell]

    things.append(
        box(
            "plinth",
            (WIDTH - 0.008, DEPTH - 0.008, 0.0125),
            kinds["plinth"],
            (0, 0, 0.0115),
            corner=0.034,
            steps=10,
            edge=0.001,
            edge_steps=1,
        )
    )
    things.append(
        box(
            "seam", (WIDTH - 0.006, DEPTH - 0.006, 0.006), kinds["recess"], (0, 0, BODY_TOP), corner=0.035, steps=10
        )
    )
    for x in (-1, 1):
        for y in (-1, 1):
            things.append(
                lathe(
                    "foot",
                    [(0, 0), (0.0105, 0), (0.0118, 0.0012), (0.0125, 0.0056), (0, 0.0056)],
                    kinds["rubber"],
                    (x * 0.066, y * 0.046, 0),
                    steps=24,
                )
            )
    things.append(
        box(
            "bezel",
            (0.1325, 0.006, 0.0735),
            kinds["glass"],
            (0, FRONT + 0.0026, SCREEN_HEIGHT),
            corner=0.0092,
            along="y",
            steps=6,
            edge=0.0012,
        )
    )
    things.append(
        lathe(
            "button-bed",
            [(0.0225, 0.0), (0.0222, 0.0006), (0.0, 0.0006)],
            kinds["recess"],
            (0, FRONT, BUTTON_HEIGHT),
            (math.pi / 2, 0, 0),
            40,
        )
    )
    # A slide in the slot, so that the sachet visibly has somewhere to come from.
    things.append(
        box(
            "slide",
            (0.088, 0.044, 0.0016),
            kinds["plinth"],
            (0, FRONT + 0.018, 0.049),
            (SLIDE, 0, 0),
            edge=0.0005,
            edge_steps=1,
        )
    )
    # Sound comes from small holes on both sides of the button.
    for side in (-1, 1):
        for row in range(3):
            for column in range(3):
                things.append(
                    cylinder(
                        "sound-hole",
                        0.0013,
                        0.0006,
                        kinds["recess"],
                        (side * (0.052 + column * 0.0058), FRONT - 0.0001, BUTTON_HEIGHT + (row - 1) * 0.0058),
                        (math.pi / 2, 0, 0),
                        8,
                    )
                )
    # The lock of whoever fills it, on the right side.
    things.append(
        lathe(
            "lock",
            [(0.0085, -0.002), (0.0085, 0.001), (0.0078, 0.0022), (0.0066, 0.0028), (0, 0.0028)],
            kinds["steel"],
            (WIDTH / 2, 0.012, 0.188),
            (0, math.pi / 2, 0),
            32,
        )
    )
    things.append(box("keyhole", (0.0008, 0.0018, 0.0078), kinds["recess"], (WIDTH / 2 + 0.0027, 0.012, 0.188)))
    things.append(
        box(
            "socket",
            (0.016, 0.003, 0.011),
            kinds["recess"],
            (0.05, DEPTH / 2 - 0.0008, 0.034),
            corner=0.002,
            along="y",
            steps=3,
        )
    )
    for x in (-0.048, 0.048):
        things.append(
            cylinder(
                "hinge",
                0.0042,
                0.030,
                kinds["plinth"],
                (x, DEPTH / 2 - 0.001, LID_FOOT - 0.001),
                (0, math.pi / 2, 0),
                16,
            )
        )
    for row in range(5):
        things.append(
            box(
                "vent",
                (0.060, 0.0008, 0.0026),
                kinds["recess"],
                (0, DEPTH / 2, 0.085 + row * 0.008),
                corner=0.0012,
                along="y",
                steps=3,
            )
        )
    return things


def lid(kinds):
    height = LID_TOP - LID_FOOT
    cover = box(
        "cover",
        (WIDTH, DEPTH, height),
        kinds["lid"],
        (0, 0, LID_FOOT + height / 2),
        corner=0.038,
        steps=12,
        crown=0.0095,
        crown_steps=5,
    )
    cut(
        cover,
        cylinder("notch", 0.020, 0.030, kinds["recess"], (0, FRONT, LID_FOOT - 0.007), (math.pi / 2, 0, 0), 40),
    )
    for vertex in cover.data.vertices:  # a lid that leans in a little, so that water runs off
        if vertex.co.z > 0:
            vertex.co.x *= 0.972
            vertex.co.y *= 0.966
    soften(cover, 0.0012, 2, angle=40)
    things = [cover]
    # A sunken capsule on top says at a glance what is inside, also to fingertips.
    top = LID_TOP + 0.0002
    for sign, kind in ((-1, "inlay"), (1, "button")):
        half = [(sign * 0.0006, -0.0125), (sign * 0.0175, -0.0125)]
        half += [
            (sign * (0.0175 + 0.0125 * math.sin(a)), -0.0125 * math.cos(a))
            for a in (math.pi * k / 10 for k in range(1, 10))
        ]
        half += [(sign * 0.0175, 0.0125), (sign * 0.0006, 0.0125)]
        things.append(
            plate("emblem", half, 0.0012, kinds[kind], (0, 0.004, top - 0.0004), (0, 0, math.radians(28)))
        )
    return things


def button(kinds):
    profile = [
        (0.0190, -0.003),
        (0.0190, 0.0035),
        (0.0186, 0.0050),
        (0.0176, 0.0061),
        (0.0160, 0.0066),
        (0.0120, 0.0062),
        (0.0070, 0.0058),
        (0, 0.0056),
    ]  # slightly hollow: the finger finds the middle
    return [lathe("cap", profile, kinds["button"], (0, FRONT, BUTTON_HEIGHT), (math.pi / 2, 0, 0), 56)]


def ring(kinds):
    profile = [
        (0.0208, -0.001),
        (0.0268, -0.001),
        (0.0268, 0.0012),
        (0.0260, 0.0022),
        (0.0245, 0.0027),
        (0.0228, 0.0024),
        (0.0214, 0.0016),
        (0.0208, 0.0004),
        (0.0208, -0.001),
    ]
    return [lathe("halo", profile, kinds["ring"], (0, FRONT, BUTTON_HEIGHT), (math.pi / 2, 0, 0), 64)]


def screen(kinds):
    return [sheet("face", 0.120, 0.060, kinds["screen"], (0, FRONT - 0.0006, SCREEN_HEIGHT), (math.pi / 2, 0, 0))]


def tray(kinds):
    basin = box("basin", (0.108, 0.086, 0.0155), kinds["lid"], (0, FRONT - 0.008, 0.0262), corner=0.012, steps=8)
    cut(
        basin, box("inside", (0.099, 0.077, 0.016), kinds["lid"], (0, FRONT - 0.008, 0.0302), corner=0.009, steps=8)
    )
    cut(basin, cylinder("grip", 0.016, 0.02, kinds["lid"], (0, FRONT - 0.0515, 0.039), (math.pi / 2, 0, 0), 32))
    soften(basin, 0.0014, 2)
    return [
        basin,
        box("mat", (0.094, 0.072, 0.0012), kinds["rubber"], (0, FRONT - 0.008, 0.0228), corner=0.007, steps=5),
    ]


def sachet(kinds):
    """Paper with a window, a liner behind it, clear film over it and three tablets between."""
    columns, rows = 40, 30

    def pillow(u, v):
        swell = (math.sin(math.pi * u) * math.sin(math.pi * v)) ** 0.55 if 0 < u < 1 and 0 < v < 1 else 0.0
        # Torn off along a perforation at the top.
        tooth = 0.0009 * (1 if round(u * columns) % 2 else -1)
        ragged = tooth if v == 1 else 0.0
        crease = 0.00035 * math.sin(u * 21 + v * 9) * math.sin(v * 17 - u * 5)
        return swell, ragged, crease

    def front(u, v):
        swell, ragged, crease = pillow(u, v)
        return (0, ragged, 0.0036 * swell + crease * swell)

    def back(u, v):
        swell, ragged, crease = pillow(1 - u, v)
        return (0, ragged, 0.0022 * swell + crease * swell)

    def window(u, v):
        return 0.075 < u < 0.925 and 0.14 < v < 0.56

    things = [
        sheet(
            "paper",
            SACHET_WIDTH,
            SACHET_LENGTH,
            kinds["paper"],
            columns=columns,
            rows=rows,
            shape=front,
            keep=lambda u, v: not window(u, v),
        ),
        sheet(
            "film", SACHET_WIDTH, SACHET_LENGTH, kinds["film"], columns=columns, rows=rows, shape=front, keep=window
        ),
        sheet(
            "liner",
            SACHET_WIDTH,
            SACHET_LENGTH,
            kinds["liner"],
            columns=20,
            rows=14,
            shape=lambda u, v: (0, 0, -0.0006 * pillow(u, v)[0]),
            keep=lambda u, v: v < 0.93,
        ),
        sheet(
            "reverse",
            SACHET_WIDTH,
            SACHET_LENGTH,
            kinds["liner"],
            (0, 0, -0.0002),
            (0, math.pi, 0),
            columns=columns,
            rows=8,
            shape=back,
        ),
    ]
    round_tablet = [
        (0, -0.0015),
        (0.0034, -0.0014),
        (0.0042, -0.0008),
        (0.0042, 0.0006),
        (0.0034, 0.0013),
        (0, 0.0016),
    ]
    things.append(lathe("tablet", round_tablet, kinds["tablet-rose"], (-0.0225, -0.0095, 0.0012), steps=28))
    things.append(box("score", (0.0066, 0.0005, 0.0002), kinds["liner"], (-0.0225, -0.0095, 0.00275), (0, 0, 0.5)))
    oblong = [
        (0, -0.0058),
        (0.0013, -0.0055),
        (0.0022, -0.0044),
        (0.0025, -0.0030),
        (0.0025, 0.0030),
        (0.0022, 0.0044),
        (0.0013, 0.0055),
        (0, 0.0058),
    ]
    things.append(
        lathe(
            "tablet",
            oblong,
            kinds["tablet-yellow"],
            (0.001, -0.0095, 0.0008),
            (math.pi / 2, 0, math.pi / 2 - 0.35),
            24,
        )
    )
    things.append(lathe("tablet", round_tablet, kinds["tablet-blue"], (0.0235, -0.0085, 0.0012), steps=28))
    parent = place(SACHET_OUT, (SLIDE, 0, 0))
    for thing in things:
        thing.parent = parent
    return things


def build(work, settings):
    start_empty_scene()
    kinds = surfaces(work)
    made = {
        "body": body(kinds),
        "lid": lid(kinds),
        "screen": screen(kinds),
        "button": button(kinds),
        "ring": ring(kinds),
        "tray": tray(kinds),
        "sachet": sachet(kinds),
    }
    bpy.context.view_layer.update()
    apply_everything()
    pivots = {
        "lid": HINGE,
        "screen": (0, FRONT, SCREEN_HEIGHT),
        "button": (0, FRONT, BUTTON_HEIGHT),
        "ring": (0, FRONT, BUTTON_HEIGHT),
        "tray": (0, FRONT, 0.0185),
    }
    parts = []
    out = {"forward": -SACHET_WAY * math.cos(SLIDE), "up": -SACHET_WAY * math.sin(SLIDE)}
    for name, things in made.items():
        thing = join(name, things)
        if name == "sachet":  # at rest it waits inside, up the slide
            thing.data.transform(Matrix.Translation((0, -out["forward"], -out["up"])))
            pivots[name] = (SACHET_OUT[0], SACHET_OUT[1] - out["forward"], SACHET_OUT[2] - out["up"])
        parts.append(Part(name, thing, pivots.get(name, (0, 0, 0))))
    facts = write(os.path.join(work, "medicijndispenser.glb"), "medicijndispenser", parts)
    facts["poses"] = {
        "sachet": {"out": [0, round(out["up"], 6), round(-out["forward"], 6)]},
        "button": {"pressed": [0, 0, -0.003]},
    }
    return facts


def picture(path, work, settings):
    """The dispenser with its sachet out, in soft light from all sides."""
    with open(os.path.join(work, "facts.json")) as stream:
        right, up, forward = json.load(stream)["poses"]["sachet"]["out"]
    bpy.data.objects["sachet"].location += Vector((right, -forward, up))
    pictures.sky((1.0, 0.99, 0.97), 0.7)
    pictures.area_light("key", (-0.75, -0.85, 0.95), (0, 0, 0.13), 15, 0.9, (1, 0.96, 0.9))
    pictures.area_light("rim", (0.9, 0.45, 0.8), (0, 0, 0.15), 9, 0.5)
    pictures.area_light("fill", (0.8, -0.7, 0.3), (0, 0, 0.1), 2.0, 0.8, (0.9, 0.96, 1.0))
    pictures.camera((-0.31, -0.62, 0.35), (0, -0.022, 0.128), 27.5)
    pictures.render(path, 1024, 1024, settings["samples"], transparent=True, look="AgX - Punchy", exposure=0.5)
