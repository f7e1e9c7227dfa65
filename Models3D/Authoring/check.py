#!/usr/bin/env python3
"""Checks the built models without Blender: `check.py [--self-test]`.

Plain Python 3; exit 0 fine, 1 a fault, 2 wrong use.

Reads glb and usdz itself, and holds them against their json, the budgets and each other. The points inside a usdz are
compared with those of the glb when usd-core can be imported; without it a sentence says that this was left out.
"""

import hashlib
import json
import os
import shutil
import struct
import sys
import tempfile
import zlib

AUTHORING = os.path.dirname(os.path.abspath(__file__))
MODELS = os.path.dirname(AUTHORING)
BUILT = os.path.join(MODELS, "Built")
CONTENT = os.path.join(MODELS, "RealityKitContent", "Sources", "RealityKitContent", "RealityKitContent.rkassets")

PARTS = {
    "medicijndispenser": ["body", "button", "lid", "ring", "sachet", "screen", "tray"],
    "keuken": ["ceiling", "entrance", "garden", "room"],
}
BUDGETS = {  # triangles, meshes, bytes of the glb, bytes of the usdz
    "medicijndispenser": (20_000, 40, 600_000, 1_000_000),
    "keuken": (60_000, 12, 2_500_000, 6_000_000),
}
MOVED_IN_TRY_OUT = {"medicijndispenser": {"sachet": ["out"], "button": ["pressed"]}}
EXACT, CLOSE = 1e-5, 1e-3


class Fault(Exception):
    """Something that keeps a file from being read at all."""


# Reading


class Glb:
    """The nodes of a glb: bounds, triangles and materials, each in the frame of the whole model."""

    COMPONENTS = {5120: "b", 5121: "B", 5122: "h", 5123: "H", 5125: "I", 5126: "f"}
    WIDTHS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4}

    def __init__(self, data):
        if len(data) < 28 or data[:4] != b"glTF":
            raise Fault("is not a glb")
        version, length = struct.unpack_from("<II", data, 4)
        size, kind = struct.unpack_from("<II", data, 12)
        if version != 2 or length != len(data) or kind != 0x4E4F534A or 20 + size + 8 > length:
            raise Fault("is cut short or of another version")
        try:
            self.document = json.loads(data[20 : 20 + size])
        except ValueError:
            raise Fault("has a description that is not JSON") from None
        self.binary = data[28 + size :]

    def image(self, index):
        view = self.document["bufferViews"][self.document["images"][index]["bufferView"]]
        return self.binary[view["byteOffset"] : view["byteOffset"] + view["byteLength"]]

    def values(self, index):
        accessor = self.document["accessors"][index]
        view = self.document["bufferViews"][accessor["bufferView"]]
        count = accessor["count"] * self.WIDTHS[accessor["type"]]
        code = self.COMPONENTS[accessor["componentType"]]
        try:
            return struct.unpack_from(
                f"<{count}{code}", self.binary, view["byteOffset"] + accessor.get("byteOffset", 0)
            )
        except struct.error:
            raise Fault("has fewer numbers than it promises") from None

    def root(self):
        tops = self.document["scenes"][self.document.get("scene", 0)]["nodes"]
        if len(tops) != 1:
            raise Fault(f"has {len(tops)} root nodes instead of one")
        return self.document["nodes"][tops[0]]

    def parts(self):
        """Name to (node, low, high, triangles, highest index is in range)."""
        found = {}
        for child in self.root().get("children", []):
            node = self.document["nodes"][child]
            move = node.get("translation", [0, 0, 0])
            low, high, triangles, sound = [float("inf")] * 3, [float("-inf")] * 3, 0, True
            for primitive in self.document["meshes"][node["mesh"]]["primitives"] if "mesh" in node else []:
                points = self.values(primitive["attributes"]["POSITION"])
                indices = self.values(primitive["indices"])
                triangles += len(indices) // 3
                sound = sound and max(indices) < len(points) // 3 and len(indices) % 3 == 0
                for axis in range(3):
                    low[axis] = min(low[axis], min(points[axis::3]) + move[axis])
                    high[axis] = max(high[axis], max(points[axis::3]) + move[axis])
            found[node.get("name", "")] = (node, low, high, triangles, sound)
        return found


def zip_entries(data):
    """Name to bytes of a usdz, with complaints about how it is packed."""
    entries, complaints, at = {}, [], 0
    while data[at : at + 4] == b"PK\x03\x04":
        (method,) = struct.unpack_from("<H", data, at + 8)
        check, packed, size, name_length, extra_length = struct.unpack_from("<IIIHH", data, at + 14)
        name = data[at + 30 : at + 30 + name_length].decode()
        start = at + 30 + name_length + extra_length
        content = data[start : start + packed]
        if method != 0:
            complaints.append(f"{name} is compressed; a usdz only stores")
        if start % 64:
            complaints.append(f"{name} does not start at a multiple of 64 bytes")
        if len(content) != packed or packed != size or zlib.crc32(content) != check:
            complaints.append(f"{name} is damaged")
        entries[name] = content
        at = start + packed
    if data[at : at + 4] != b"PK\x01\x02":
        raise Fault("is not a usdz, or is cut short")
    return entries, complaints


def picture_size(data):
    """Width and height of a png or jpg."""
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return struct.unpack_from(">II", data, 16)
    if data[:2] == b"\xff\xd8":
        at = 2
        while at + 9 < len(data):
            marker, length = data[at + 1], struct.unpack_from(">H", data, at + 2)[0]
            if marker in (0xC0, 0xC1, 0xC2):
                height, width = struct.unpack_from(">HH", data, at + 5)
                return width, height
            at += 2 + length
    raise Fault("has a picture that is neither png nor jpg")


def crate_strings(data):
    """The names in a usdc, decompressed from its token section; enough to see which prims there are."""
    (table,) = struct.unpack_from("<q", data, 16)
    (count,) = struct.unpack_from("<Q", data, table)
    for i in range(count):
        name, start, _ = struct.unpack_from("<16sqq", data, table + 8 + 32 * i)
        if name.rstrip(b"\0") == b"TOKENS":
            _, size, packed = struct.unpack_from("<QQQ", data, start)
            raw = data[start + 24 : start + 24 + packed]
            if raw[:1] != b"\0":
                raise Fault("has names packed in a way that is not known here")
            return set(lz4(raw[1:], size).decode("utf-8", "replace").split("\0"))
    raise Fault("holds no names")


def lz4(data, size):
    """One LZ4 block."""
    out, at = bytearray(), 0

    def length_of(nibble):
        nonlocal at
        length = nibble
        while nibble == 15:
            more = data[at]
            at += 1
            length += more
            if more != 255:
                break
        return length

    while at < len(data):
        token = data[at]
        at += 1
        literals = length_of(token >> 4)
        out += data[at : at + literals]
        at += literals
        if at >= len(data):
            break
        (distance,) = struct.unpack_from("<H", data, at)
        at += 2
        for _ in range(length_of(token & 15) + 4):
            out.append(out[-distance])
    if len(out) != size:
        raise Fault("has names that do not unpack")
    return bytes(out)


# Judging


def check(name, built, content):
    """All faults of one model, each a sentence that names file and part."""
    faults = []
    try:
        with open(os.path.join(built, f"{name}.json")) as stream:
            facts = json.load(stream)
        for key in ("slug", "box", "parts", "poses", "triangles", "meshes", "files", "sources"):
            facts[key]
    except (OSError, ValueError) as error:
        return [f"{name}.json cannot be read ({error}); build it with Models3D/Authoring/make.py."]
    except KeyError as error:
        return [f"{name}.json says nothing about {error}; build it again with make.py --force."]

    def read(file):
        with open(os.path.join(built, file), "rb") as stream:
            return stream.read()

    data = {}
    for kind in ("glb", "usdz", "png"):
        file = f"{name}.{kind}"
        try:
            data[kind] = read(file)
        except OSError:
            faults.append(f"{file} is missing.")
            continue
        entry = facts["files"].get(file)
        if (
            not entry
            or hashlib.sha256(data[kind]).hexdigest() != entry["sha256"]
            or len(data[kind]) != entry["bytes"]
        ):
            faults.append(f"{file} is not the file that {name}.json describes (sha256 differs).")
    copy = os.path.join(content, f"{name}.usdz")
    if not os.path.exists(copy):
        faults.append(f"RealityKitContent.rkassets/{name}.usdz is missing.")
    elif "usdz" in data and open(copy, "rb").read() != data["usdz"]:
        faults.append(f"RealityKitContent.rkassets/{name}.usdz differs from Built/{name}.usdz.")
    for kind, judge in (("glb", check_glb), ("usdz", check_usdz), ("png", check_png)):
        if kind in data:
            try:
                faults += [f"{name}.{kind}: {fault}" for fault in judge(name, data[kind], facts)]
            except Fault as fault:
                faults.append(f"{name}.{kind} {fault}.")
            except (struct.error, KeyError, IndexError, TypeError, ValueError) as error:
                faults.append(f"{name}.{kind} cannot be read ({type(error).__name__}: {error}).")
    if len(data) == 3 and not faults:
        faults += check_agreement(name, data)
    faults += check_facts(name, facts)
    return faults


def check_glb(name, data, facts):
    glb, faults = Glb(data), []
    root = glb.root()
    if root.get("name") != name:
        faults.append(f"the root node is called {root.get('name')!r} instead of {name!r}.")
    if any(key in root for key in ("matrix", "translation", "rotation", "scale")):
        faults.append("the root node has a transform; bake it into the points.")
    parts = glb.parts()
    for part in PARTS[name]:
        if part not in parts:
            faults.append(f"part {part!r} is missing.")
    whole_low, whole_high, triangles = [float("inf")] * 3, [float("-inf")] * 3, 0
    for part, (node, low, high, count, sound) in parts.items():
        if part not in PARTS[name]:
            faults.append(f"part {part!r} is not one the front ends know.")
        if any(key in node for key in ("matrix", "rotation", "scale")):
            faults.append(f"part {part!r} is turned or scaled; only a translation is allowed.")
        if not sound:
            faults.append(f"part {part!r} points at vertices that are not there.")
        told = facts["parts"].get(part, {}).get("box")
        if not told:
            faults.append(f"part {part!r} has no box in {name}.json.")
        elif max(abs(a - b) for a, b in zip(low + high, told["min"] + told["max"])) > EXACT:
            faults.append(
                f"part {part!r} measures {rounded(low)} to {rounded(high)}, but {name}.json says "
                f"{rounded(told['min'])} to {rounded(told['max'])}."
            )
        whole_low = [min(a, b) for a, b in zip(whole_low, low)]
        whole_high = [max(a, b) for a, b in zip(whole_high, high)]
        triangles += count
    box = facts["box"]
    if max(abs(a - b) for a, b in zip(whole_low + whole_high, box["min"] + box["max"])) > EXACT:
        faults.append(f"the whole does not fill the box in {name}.json.")
    limit, mesh_limit, bytes_limit, _ = BUDGETS[name]
    meshes = sum(len(m["primitives"]) for m in glb.document["meshes"])
    if triangles != facts["triangles"] or meshes != facts["meshes"]:
        faults.append(
            f"{triangles} triangles in {meshes} meshes, but {name}.json says {facts['triangles']} in "
            f"{facts['meshes']}."
        )
    for what, value, most in (
        ("triangles", triangles, limit),
        ("meshes", meshes, mesh_limit),
        ("bytes", len(data), bytes_limit),
    ):
        if value > most:
            faults.append(f"{value} {what}, the budget is {most}.")
    for index, image in enumerate(glb.document.get("images", [])):
        faults += texture_faults(image.get("name", str(index)), glb.image(index))
    for material in glb.document["materials"]:
        if material.get("doubleSided"):
            faults.append(f"material {material['name']!r} is double-sided.")
    if "screen" in PARTS[name] and "screen" in parts:
        faults += screen_faults(glb, parts["screen"][0])
    return faults


def screen_faults(glb, node):
    """Front ends draw on the screen: one flat quad, twice as wide as high, the whole picture on it."""
    primitives = glb.document["meshes"][node["mesh"]]["primitives"]
    materials = [glb.document["materials"][p["material"]]["name"] for p in primitives]
    if materials != ["screen"]:
        return [f"part 'screen' is made of {materials} instead of its own material 'screen'."]
    points = glb.values(primitives[0]["attributes"]["POSITION"])
    uv = glb.values(primitives[0]["attributes"]["TEXCOORD_0"])
    width, height, thickness = (max(points[a::3]) - min(points[a::3]) for a in range(3))
    faults = []
    if thickness > 1e-6 or abs(width - 2 * height) > 1e-5 or len(points) != 12:
        faults.append("part 'screen' is not a flat quad of two to one.")
    # Sixteen-bit coordinates; v counts from the top.
    corners = {
        (round(points[3 * i] / width), round(points[3 * i + 1] / height)): (uv[2 * i], uv[2 * i + 1])
        for i in range(len(points) // 3)
    }
    left_to_right = all(uv[2 * i] == (65535 if points[3 * i] > 0 else 0) for i in range(len(points) // 3))
    top_to_bottom = all(uv[2 * i + 1] == (0 if points[3 * i + 1] > 0 else 65535) for i in range(len(points) // 3))
    if not (left_to_right and top_to_bottom and corners):
        faults.append("part 'screen' does not carry the picture upright from corner to corner.")
    return faults


def check_usdz(name, data, facts):
    entries, faults = zip_entries(data)
    faults = [fault + "." for fault in faults]
    first = next(iter(entries))
    if first != f"{name}.usdc":
        return faults + [f"the first file is {first} instead of {name}.usdc."]
    names = crate_strings(entries[first])
    for part in PARTS[name]:
        if part not in names:
            faults.append(f"part {part!r} is missing.")
    for forbidden, why in (
        ("xformOp:transform", "a transform as matrix"),
        ("xformOp:orient", "a turned part"),
        ("xformOp:scale", "a scaled part"),
        ("xformOp:rotateXYZ", "a turned part"),
    ):
        if forbidden in names:
            faults.append(f"it holds {why}; bake it into the points.")
    for file, content in entries.items():
        if file.endswith((".jpg", ".png")):
            faults += texture_faults(file, content)
    if len(data) > BUDGETS[name][3]:
        faults.append(f"{len(data)} bytes, the budget is {BUDGETS[name][3]}.")
    return faults


def texture_faults(label, content):
    width, height = picture_size(content)
    if width > 2048 or height > 2048 or width & (width - 1) or height & (height - 1):
        return [f"texture {label!r} is {width} x {height}; sides must be powers of two up to 2048."]
    return []


def check_png(name, data, facts):
    size = picture_size(data)
    wanted = (1024, 1024) if "spots" not in facts else (1600, 900)
    return (
        []
        if tuple(size) == wanted
        else [f"the picture is {size[0]} x {size[1]} instead of {wanted[0]} x {wanted[1]}."]
    )


def check_agreement(name, data):
    """The usdz holds the very textures of the glb and, where usd-core is there to look, the same points."""
    faults = []
    glb = Glb(data["glb"])
    entries, _ = zip_entries(data["usdz"])
    inside = {hashlib.sha256(content).digest() for content in entries.values()}
    for index, image in enumerate(glb.document.get("images", [])):
        if hashlib.sha256(glb.image(index)).digest() not in inside:
            faults.append(f"{name}.usdz lacks the texture {image.get('name')!r} of {name}.glb.")
    try:
        from pxr import Usd, UsdGeom
    except ImportError:
        return faults
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, f"{name}.usdz")
        with open(path, "wb") as stream:
            stream.write(data["usdz"])
        stage = Usd.Stage.Open(path)
        root = stage.GetDefaultPrim()
        if UsdGeom.GetStageUpAxis(stage) != "Y" or UsdGeom.GetStageMetersPerUnit(stage) != 1.0:
            faults.append(f"{name}.usdz is not in metres with Y up.")
        if UsdGeom.Xformable(root).GetOrderedXformOps():
            faults.append(f"{name}.usdz has a transform on its root.")
        cache = UsdGeom.BBoxCache(Usd.TimeCode.Default(), ["default"])
        for part, (_, low, high, _, _) in glb.parts().items():
            prim = stage.GetPrimAtPath(root.GetPath().AppendChild(part))
            if not prim:
                faults.append(f"{name}.usdz: part {part!r} is missing.")
                continue
            box = cache.ComputeWorldBound(prim).ComputeAlignedRange()
            if max(abs(a - b) for a, b in zip(low + high, [*box.GetMin(), *box.GetMax()])) > CLOSE:
                faults.append(f"{name}.usdz: part {part!r} differs from {name}.glb by more than 1 mm.")
            for mesh in Usd.PrimRange(prim):
                if mesh.IsA(UsdGeom.Mesh) and UsdGeom.Mesh(mesh).GetDoubleSidedAttr().Get():
                    faults.append(f"{name}.usdz: part {part!r} is double-sided.")
    return faults


def check_facts(name, facts):
    faults = []
    if facts["slug"] != name:
        faults.append(f"{name}.json calls itself {facts['slug']!r}.")
    for part, poses in MOVED_IN_TRY_OUT.get(name, {}).items():
        for pose in poses:
            move = facts["poses"].get(part, {}).get(pose)
            if not (isinstance(move, list) and len(move) == 3 and all(isinstance(x, (int, float)) for x in move)):
                faults.append(f"{name}.json: part {part!r} has no pose {pose!r} of three numbers.")
    box = facts["box"]
    if "spots" in facts:
        for spot, entry in facts["spots"].items():
            if not all(low <= x <= high for x, low, high in zip(entry["position"], box["min"], box["max"])):
                faults.append(f"{name}.json: spot {spot!r} lies outside the room.")
        if not 20 <= facts.get("view", {}).get("fieldOfView", 0) <= 90:
            faults.append(f"{name}.json has no view that a visitor can start with.")
    elif abs(box["min"][1]) > 1e-4:
        faults.append(f"{name}.json: the model does not rest on its spot, its foot is at {box['min'][1]} m.")
    if facts.get("settings", {}).get("draft"):
        faults.append(f"{name}.json: this is a draft; build it without --draft.")
    for source, digest in facts["sources"].items():
        path = os.path.join(AUTHORING, source)
        if not os.path.exists(path) or hashlib.sha256(open(path, "rb").read()).hexdigest() != digest:
            faults.append(
                f"{name}.json: Authoring/{source} has changed since the model was built; run make.py {name}."
            )
    return faults


def rounded(numbers):
    return [round(x, 4) for x in numbers]


# The check of the check


def rewrite_glb(path, change):
    """Changes the description in a glb and keeps its bytes otherwise."""
    with open(path, "rb") as stream:
        data = stream.read()
    (size,) = struct.unpack_from("<I", data, 12)
    document, binary = json.loads(data[20 : 20 + size]), bytearray(data[28 + size :])
    change(document, binary)
    text = json.dumps(document).encode()
    text += b" " * (-len(text) % 4)
    with open(path, "wb") as stream:
        stream.write(
            struct.pack("<4sII", b"glTF", 2, 28 + len(text) + len(binary))
            + struct.pack("<II", len(text), 0x4E4F534A)
            + text
            + struct.pack("<II", len(binary), 0x004E4942)
            + binary
        )


def self_test():
    """Breaks copies, one fault at a time, and tells of each whether it was noticed by the right sentence."""
    aid = "medicijndispenser"

    def node(document, part):
        return next(n for n in document["nodes"] if n.get("name") == part)

    def glb_change(change):
        def apply(built, content):
            rewrite_glb(os.path.join(built, f"{aid}.glb"), change)
            refresh(built, content)

        return apply

    def refresh(built, content):
        """Makes the hashes right again, so that only the fault itself can be noticed."""
        path = os.path.join(built, f"{aid}.json")
        facts = json.load(open(path))
        for file, entry in facts["files"].items():
            data = open(os.path.join(built, file), "rb").read()
            entry["sha256"], entry["bytes"] = hashlib.sha256(data).hexdigest(), len(data)
        json.dump(facts, open(path, "w"))
        shutil.copyfile(os.path.join(built, f"{aid}.usdz"), os.path.join(content, f"{aid}.usdz"))

    def json_change(change):
        def apply(built, content):
            path = os.path.join(built, f"{aid}.json")
            facts = json.load(open(path))
            change(facts)
            json.dump(facts, open(path, "w"))

        return apply

    def move_vertex(document, binary):
        primitive = document["meshes"][node(document, "lid")["mesh"]]["primitives"][0]
        view = document["bufferViews"][document["accessors"][primitive["attributes"]["POSITION"]]["bufferView"]]
        struct.pack_into("<f", binary, view["byteOffset"] + 4, 0.5)

    def shrink_picture(document, binary):
        view = document["bufferViews"][
            next(i for i in document["images"] if i["mimeType"] == "image/png")["bufferView"]
        ]
        struct.pack_into(">I", binary, view["byteOffset"] + 16, 500)

    def stray_index(document, binary):
        primitive = document["meshes"][node(document, "tray")["mesh"]]["primitives"][0]
        view = document["bufferViews"][document["accessors"][primitive["indices"]]["bufferView"]]
        struct.pack_into("<H", binary, view["byteOffset"], 65535)

    def usdz_change(change):
        def apply(built, content):
            path = os.path.join(built, f"{aid}.usdz")
            data = bytearray(open(path, "rb").read())
            open(path, "wb").write(change(data))
            refresh(built, content)

        return apply

    def turn_byte(data):
        data[len(data) // 3] ^= 0x40
        return data

    cases = [
        (
            "part 'button' renamed",
            glb_change(lambda d, b: node(d, "button").update(name="knob")),
            "part 'button' is missing",
        ),
        (
            "root moved",
            glb_change(lambda d, b: node(d, aid).update(translation=[0, 0.1, 0])),
            "root node has a transform",
        ),
        (
            "part 'ring' turned",
            glb_change(lambda d, b: node(d, "ring").update(rotation=[0, 0.7071, 0, 0.7071])),
            "part 'ring' is turned",
        ),
        ("a point of the lid pulled out", glb_change(move_vertex), "part 'lid' measures"),
        ("a triangle of the tray points nowhere", glb_change(stray_index), "part 'tray' points at vertices"),
        ("a texture 500 wide", glb_change(shrink_picture), "powers of two"),
        (
            "the screen in another material",
            glb_change(
                lambda d, b: next(m for m in d["materials"] if m["name"] == "screen").update(name="glass-2")
            ),
            "its own material 'screen'",
        ),
        (
            "glb cut short",
            lambda built, content: (
                open(os.path.join(built, f"{aid}.glb"), "r+b").truncate(200_000),
                refresh(built, content),
            ),
            "cut short",
        ),
        ("one byte of the usdz turned", usdz_change(turn_byte), "is damaged"),
        (
            "usdz with another file in front",
            usdz_change(lambda d: d.replace(f"{aid}.usdc".encode(), f"{aid}.usdx".encode())),
            "the first file is",
        ),
        (
            "glb changed, hash not",
            lambda built, content: open(os.path.join(built, f"{aid}.glb"), "ab").write(b"\0"),
            "sha256 differs",
        ),
        ("budget passed", json_change(lambda f: None), "the budget is"),
        ("pose of the sachet gone", json_change(lambda f: f["poses"].pop("sachet")), "part 'sachet' has no pose"),
        (
            "box of the button grown",
            json_change(lambda f: f["parts"]["button"]["box"]["max"].__setitem__(2, 0.2)),
            "part 'button' measures",
        ),
        (
            "source changed",
            json_change(lambda f: f["sources"].update({f"{aid}.py": "0" * 64})),
            "has changed since",
        ),
        (
            "usdz of the app missing",
            lambda built, content: os.remove(os.path.join(content, f"{aid}.usdz")),
            "rkassets/medicijndispenser.usdz is missing",
        ),
    ]
    missed = 0
    for title, apply, expected in cases:
        with tempfile.TemporaryDirectory() as folder:
            built, content = os.path.join(folder, "Built"), os.path.join(folder, "rkassets")
            shutil.copytree(BUILT, built)
            shutil.copytree(CONTENT, content)
            if title == "budget passed":
                kept, BUDGETS[aid] = BUDGETS[aid], (1000, 1, 1000, 1000)
                faults = check(aid, built, content)
                BUDGETS[aid] = kept
            else:
                apply(built, content)
                faults = check(aid, built, content)
        noticed = any(expected in fault for fault in faults)
        missed += not noticed
        print(f"{'noticed' if noticed else 'MISSED '}  {title}" + ("" if noticed else f": {faults}"))
    print(f"{len(cases) - missed} of {len(cases)} faults noticed")
    return missed


def main(arguments):
    if [a for a in arguments if a != "--self-test"]:
        sys.stderr.write("Models: usage: check.py [--self-test]\n")
        return 2
    faults = [fault for name in PARTS for fault in check(name, BUILT, CONTENT)]
    for fault in faults:
        sys.stderr.write(f"Models: {fault}\n")
    try:
        import pxr  # noqa: F401
    except ImportError:
        print(
            "Models: usd-core is not installed here, so the points inside the usdz were not compared with the glb."
        )
    if not faults:
        print(f"Models: {', '.join(PARTS)} are sound.")
    if "--self-test" in arguments and not faults:
        return 1 if self_test() else 0
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
