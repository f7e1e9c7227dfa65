#!/usr/bin/env python3
"""Draws the app's icon: the house of the browser edition, flat for iPad and in three layers for Vision Pro.

usage: make_icon.py

Writes AppIcon.appiconset and AppIcon.solidimagestack in SpatialApp/App/Resources/Assets.xcassets.
"""

import json
import struct
import sys
import zlib
from pathlib import Path

ASSETS = Path(__file__).resolve().parent.parent / "App" / "Resources" / "Assets.xcassets"
PIXELS = 1024
# The drawing has the measures of Resources/Web/icon.svg: a square of 32 units.
UNITS = 32
GROUND = (0x0D, 0x4A, 0x4E)
WALLS = (0xFF, 0xFF, 0xFF)
LIGHT = (0xFF, 0xB3, 0x6B)
STROKE = 2.4
LINES = [
    ((6, 15.5), (16, 7)),
    ((16, 7), (26, 15.5)),
    ((9, 14), (9, 25)),
    ((9, 25), (23, 25)),
    ((23, 25), (23, 14)),
]
WINDOW = ((16, 18.5), 2.8)

Picture = list[bytearray]


def coverage(distance: float) -> float:
    """How much of a pixel lies inside an edge that is so many units away."""
    return min(1.0, max(0.0, 0.5 - distance * PIXELS / UNITS))


def distance_to_line(x: float, y: float, line: tuple) -> float:
    (x1, y1), (x2, y2) = line
    along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2)
    along = min(1.0, max(0.0, along))
    return ((x - x1 - along * (x2 - x1)) ** 2 + (y - y1 - along * (y2 - y1)) ** 2) ** 0.5


def house(x: float, y: float) -> float:
    return coverage(min(distance_to_line(x, y, line) for line in LINES) - STROKE / 2)


def window(x: float, y: float) -> float:
    (center_x, center_y), radius = WINDOW
    return coverage(((x - center_x) ** 2 + (y - center_y) ** 2) ** 0.5 - radius)


def everything(x: float, y: float) -> float:
    return 1.0


def draw(shapes: list[tuple]) -> Picture:
    """Shapes over each other, each a colour and how much of a place it covers; red, green, blue and alpha."""
    rows = []
    for row in range(PIXELS):
        y = (row + 0.5) * UNITS / PIXELS
        line = bytearray()
        for column in range(PIXELS):
            x = (column + 0.5) * UNITS / PIXELS
            red, green, blue, alpha = 0.0, 0.0, 0.0, 0.0
            for colour, shape in shapes:
                cover = shape(x, y)
                if cover == 0:
                    continue
                total = cover + alpha * (1 - cover)
                red, green, blue = (
                    (new * cover + old * alpha * (1 - cover)) / total for new, old in zip(colour, (red, green, blue))
                )
                alpha = total
            line += bytes((round(red), round(green), round(blue), round(alpha * 255)))
        rows.append(line)
    return rows


def png(picture: Picture) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    # An icon that covers its whole square must not have an alpha channel.
    opaque = all(alpha == 255 for line in picture for alpha in line[3::4])
    lines = picture
    if opaque:
        lines = []
        for line in picture:
            colours = bytearray(line)
            del colours[3::4]
            lines.append(colours)
    header = struct.pack(">IIBBBBB", PIXELS, PIXELS, 8, 2 if opaque else 6, 0, 0, 0)
    data = zlib.compress(b"".join(b"\0" + bytes(line) for line in lines), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def write(folder: Path, contents: dict, picture: tuple[str, Picture] | None = None) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    contents = contents | {"info": {"author": "xcode", "version": 1}}
    text = json.dumps(contents, indent=2, separators=(",", " : "), sort_keys=True)
    (folder / "Contents.json").write_text(text + "\n", encoding="utf-8")
    if picture:
        (folder / picture[0]).write_bytes(png(picture[1]))


def main(arguments: list[str]) -> int:
    if arguments:
        print(__doc__, file=sys.stderr)
        return 2
    flat = draw([(GROUND, everything), (WALLS, house), (LIGHT, window)])
    image = {"filename": "AppIcon.png", "idiom": "universal", "platform": "ios", "size": f"{PIXELS}x{PIXELS}"}
    write(ASSETS / "AppIcon.appiconset", {"images": [image]}, ("AppIcon.png", flat))
    layers = {"Front": [(LIGHT, window)], "Middle": [(WALLS, house)], "Back": [(GROUND, everything)]}
    stack = ASSETS / "AppIcon.solidimagestack"
    write(stack, {"layers": [{"filename": f"{name}.solidimagestacklayer"} for name in layers]})
    for name, shapes in layers.items():
        layer = stack / f"{name}.solidimagestacklayer"
        write(layer, {})
        image = {"filename": "Layer.png", "idiom": "vision", "scale": "2x"}
        write(layer / "Content.imageset", {"images": [image]}, ("Layer.png", draw(shapes)))
    print("Drew the icon for iPad, and in three layers for Vision Pro.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
