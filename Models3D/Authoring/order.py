"""Puts the triangles and vertices of a glb in one fixed order: `order.py <made.glb> <finished.glb>`.

Blender gives the same triangles from run to run, but not always in the same order; after this the bytes are the same too.
"""

import json
import struct
import sys

SIZES = {5123: 2, 5125: 4, 5126: 4}
WIDTHS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3}
INDEX = {5123: "H", 5125: "I"}


def ordered(data):
    """The same glb with its triangles sorted by where they are; no byte more or less."""
    size = struct.unpack_from("<I", data, 12)[0]
    document, start = json.loads(data[20 : 20 + size]), 28 + size
    result = bytearray(data)

    def stretch(index):
        accessor = document["accessors"][index]
        view = document["bufferViews"][accessor["bufferView"]]
        return start + view["byteOffset"], SIZES[accessor["componentType"]] * WIDTHS[accessor["type"]], accessor

    for mesh in document["meshes"]:
        for primitive in mesh["primitives"]:
            attributes = [stretch(index) for _, index in sorted(primitive["attributes"].items())]
            place, _, positions = stretch(primitive["attributes"]["POSITION"])
            keys = []
            for vertex in range(positions["count"]):
                raw = b"".join(data[at + width * vertex : at + width * (vertex + 1)] for at, width, _ in attributes)
                keys.append((struct.unpack_from("<3f", data, place + 12 * vertex), raw))
            at, _, accessor = stretch(primitive["indices"])
            layout = f"<{accessor['count']}{INDEX[accessor['componentType']]}"
            indices = struct.unpack_from(layout, data, at)
            triangles = []
            for i in range(0, len(indices), 3):
                corners = indices[i : i + 3]
                first = min(range(3), key=lambda c: keys[corners[c]])
                triangles.append(corners[first:] + corners[:first])
            triangles.sort(key=lambda corners: [keys[c] for c in corners])
            numbers = {}
            for corners in triangles:
                for corner in corners:
                    numbers.setdefault(corner, len(numbers))
            for vertex in sorted(set(range(len(keys))) - set(numbers), key=lambda v: keys[v]):
                numbers[vertex] = len(numbers)
            struct.pack_into(layout, result, at, *[numbers[c] for corners in triangles for c in corners])
            for begin, width, _ in attributes:
                for old, new in numbers.items():
                    result[begin + width * new : begin + width * (new + 1)] = data[
                        begin + width * old : begin + width * (old + 1)
                    ]
    return bytes(result)


def main(source, target):
    with open(source, "rb") as stream:
        data = stream.read()
    with open(target, "wb") as stream:
        stream.write(ordered(data))


if __name__ == "__main__":
    main(*sys.argv[1:])
