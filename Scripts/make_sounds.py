#!/usr/bin/env python3
"""Makes the sounds of the home: Resources/Sounds/{beep,click,done,message}.wav.

They are calm and soft, and stay between 500 and 1500 Hz, where older ears still hear well. Every sample is a sum of
sines, so the files are the same on every machine. `--check` says whether the files in the repository are these.
"""

import io
import math
import pathlib
import sys
import wave

RATE = 44_100
FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Resources" / "Sounds"


def tone(start, length, pitch, loudness, partials=(1.0,), fade_in=0.012, decay=None):
    """One soft tone: when it starts, how long it lasts (seconds), its pitch (Hz) and its overtones."""
    return {"start": start, "length": length, "pitch": pitch, "loudness": loudness, "partials": partials,
            "fade_in": fade_in, "decay": decay}


SOUNDS = {
    # Two friendly beeps: it is time.
    "beep": [tone(0.00, 0.30, 784.0, 0.50, (1.0, 0.12)), tone(0.42, 0.30, 784.0, 0.50, (1.0, 0.12))],
    # A key that goes down and comes up.
    "click": [
        tone(0.00, 0.05, 900.0, 0.55, (1.0,), 0.002, 0.012),
        tone(0.055, 0.07, 620.0, 0.40, (1.0,), 0.002, 0.018),
    ],
    # Three notes upwards: done.
    "done": [
        tone(0.00, 0.55, 523.25, 0.36, (1.0, 0.10), 0.012, 0.22),
        tone(0.16, 0.55, 659.25, 0.36, (1.0, 0.10), 0.012, 0.22),
        tone(0.32, 0.85, 783.99, 0.38, (1.0, 0.10), 0.012, 0.30),
    ],
    # A little bell: somebody gets a message.
    "message": [
        tone(0.00, 0.60, 1046.5, 0.34, (1.0, 0.06), 0.006, 0.20),
        tone(0.14, 0.80, 698.46, 0.36, (1.0, 0.06), 0.006, 0.28),
    ],
}


def sample(part, time):
    since = time - part["start"]
    left = part["length"] - since
    if since < 0 or left <= 0:
        return 0.0
    shape = min(1.0, since / part["fade_in"])
    # Half a cosine at both ends: an edge would be heard as a tick.
    shape = 0.5 - 0.5 * math.cos(math.pi * shape)
    shape *= 0.5 - 0.5 * math.cos(math.pi * min(1.0, left / 0.04))
    if part["decay"]:
        shape *= math.exp(-since / part["decay"])
    value = sum(share * math.sin(2 * math.pi * part["pitch"] * (at + 1) * since)
                for at, share in enumerate(part["partials"]))
    return value * shape * part["loudness"]


def make(parts):
    """The bytes of a wave file, mono, 16 bit."""
    length = max(part["start"] + part["length"] for part in parts) + 0.02
    frames = bytearray()
    for at in range(int(length * RATE)):
        value = sum(sample(part, at / RATE) for part in parts)
        if abs(value) > 0.95:
            raise SystemExit(f"A sound is too loud: {value:.2f} at {at / RATE:.3f} s. Lower its loudness.")
        frames += round(value * 32_767).to_bytes(2, "little", signed=True)
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(bytes(frames))
    return file.getvalue()


def main():
    check = "--check" in sys.argv[1:]
    different = []
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, parts in SOUNDS.items():
        path = FOLDER / f"{name}.wav"
        made = make(parts)
        if path.exists() and path.read_bytes() == made:
            continue
        different.append(name)
        if not check:
            path.write_bytes(made)
            print(f"{path.name}: {len(made)} bytes")
    if check and different:
        sys.exit(f"Resources/Sounds: {', '.join(different)} differ from what Scripts/make_sounds.py makes. Run it.")


if __name__ == "__main__":
    main()
