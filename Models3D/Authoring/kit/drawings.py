"""Flat pictures drawn by script: labels, screens, dials.

Only with the font that Pillow carries, so every machine draws alike.
"""

from PIL import Image, ImageDraw, ImageFont

SMOOTH = 2  # drawn this much larger, then reduced


class Drawing:
    """A canvas in pixels of the finished picture."""

    def __init__(self, width, height, background):
        self.size = (width, height)
        self.image = Image.new("RGB", (width * SMOOTH, height * SMOOTH), background)
        self.draw = ImageDraw.Draw(self.image)

    def _scaled(self, numbers):
        return [n * SMOOTH for n in numbers]

    def text(self, at, words, size, colour, weight=0.0, anchor="la"):
        """`weight` thickens the strokes: the share of the size that is added round them."""
        self.draw.text(
            self._scaled(at),
            words,
            font=ImageFont.load_default(size * SMOOTH),
            fill=colour,
            anchor=anchor,
            stroke_width=round(size * SMOOTH * weight),
            stroke_fill=colour,
        )

    def box(self, corners, colour, radius=0, outline=None, width=1):
        self.draw.rounded_rectangle(
            self._scaled(corners), radius * SMOOTH, fill=colour, outline=outline, width=width * SMOOTH
        )

    def oval(self, corners, colour, outline=None, width=1):
        self.draw.ellipse(self._scaled(corners), fill=colour, outline=outline, width=width * SMOOTH)

    def line(self, points, colour, width):
        self.draw.line(self._scaled(points), fill=colour, width=round(width * SMOOTH), joint="curve")

    def shape(self, points, colour):
        self.draw.polygon(self._scaled(points), fill=colour)

    def save(self, path):
        finished = self.image.resize(self.size, Image.LANCZOS)
        if path.endswith(".jpg"):
            finished.save(path, quality=90, subsampling=0)
        else:
            finished.save(path, optimize=True)
        return path
