"""Writes a glb whose bytes depend on nothing but the model. It is the one geometry; the usdz is made from it."""

import json
import os
import struct
from dataclasses import dataclass

import numpy as np

from .surfaces import REGISTER, linear

FLOAT, USHORT, UINT = 5126, 5123, 5125


@dataclass
class Part:
    """A named node: an object whose mesh is in the model's frame, and the point it turns about (Blender frame)."""

    name: str
    thing: object
    pivot: tuple = (0.0, 0.0, 0.0)
    normals: bool = True
    uv_layer: str = "UVMap"


def y_up(points):
    """Blender's frame (Z up, front -Y) to the model's (Y up, front +Z)."""
    return np.stack([points[:, 0], points[:, 2], -points[:, 1]], axis=1)


def _primitives(part):
    """Per surface: (positions, normals or None, uvs or None, triangles), vertices shared where all agree."""
    mesh = part.thing.data
    mesh.calc_loop_triangles()
    count = len(mesh.loop_triangles)
    loops = np.empty(count * 3, np.int32)
    mesh.loop_triangles.foreach_get("loops", loops)
    slots = np.empty(count, np.int32)
    mesh.loop_triangles.foreach_get("material_index", slots)
    corner_vertices = np.empty(len(mesh.loops), np.int32)
    mesh.loops.foreach_get("vertex_index", corner_vertices)
    points = np.empty(len(mesh.vertices) * 3, np.float32)
    mesh.vertices.foreach_get("co", points)
    points = y_up(points.reshape(-1, 3)) - y_up(np.array([part.pivot], np.float32))
    normals = np.empty(len(mesh.loops) * 3, np.float32)
    mesh.corner_normals.foreach_get("vector", normals)
    normals = y_up(normals.reshape(-1, 3))
    layer = mesh.uv_layers.get(part.uv_layer)
    uvs = np.zeros((len(mesh.loops), 2), np.float32)
    if layer:
        flat = np.empty(len(mesh.loops) * 2, np.float32)
        layer.uv.foreach_get("vector", flat)
        uvs = flat.reshape(-1, 2).copy()
        uvs[:, 1] = 1 - uvs[:, 1]
    loops = loops.reshape(-1, 3)
    for slot, material in enumerate(mesh.materials):
        triangles = loops[slots == slot]
        if not len(triangles):
            continue
        surface = REGISTER[material.name]
        flat = triangles.reshape(-1)
        columns = [np.round(points[corner_vertices[flat]], 6)]
        if part.normals:
            columns.append(np.round(normals[flat], 3))
        if surface.texture:
            columns.append(np.round(uvs[flat], 5))
        rows = np.concatenate(columns, axis=1) + 0.0  # + 0.0: no negative zeroes
        unique, first, inverse = np.unique(rows, axis=0, return_index=True, return_inverse=True)
        order = np.argsort(first)
        rank = np.empty(len(order), np.int64)
        rank[order] = np.arange(len(order))
        vertices = unique[order].astype(np.float32)
        indices = rank[inverse.reshape(-1)].reshape(-1, 3)
        corners = vertices[indices, :3]
        areas = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
        indices = indices[areas > 1e-12]
        yield surface, vertices[:, :3], vertices[:, 3:6] if part.normals else None, (
            vertices[:, -2:] if surface.texture else None
        ), indices


class _Buffer:
    """The binary chunk with its views and accessors."""

    def __init__(self):
        self.bytes, self.views, self.accessors = bytearray(), [], []

    def view(self, data, target=None):
        self.bytes += b"\0" * (-len(self.bytes) % 4)
        entry = {"buffer": 0, "byteOffset": len(self.bytes), "byteLength": len(data)}
        if target:
            entry["target"] = target
        self.bytes += data
        self.views.append(entry)
        return len(self.views) - 1

    def accessor(self, array, kind, component, target, bounds=False, normalized=False):
        entry = {
            "bufferView": self.view(array.tobytes(), target),
            "componentType": component,
            "count": int(array.size if kind == "SCALAR" else len(array)),
            "type": kind,
        }
        if normalized:
            entry["normalized"] = True
        if bounds:
            entry["min"] = [float(x) for x in array.min(axis=0)]
            entry["max"] = [float(x) for x in array.max(axis=0)]
        self.accessors.append(entry)
        return len(self.accessors) - 1


def write(path, name, parts):
    """Writes the glb and returns what the model's json says of it: boxes, triangles, meshes."""
    buffer, materials, images, used = _Buffer(), [], [], set()
    nodes, meshes, boxes, triangle_count = [{"name": name, "children": []}], [], {}, 0
    places, texture_places = {}, {}

    def texture_of(file):
        if file not in texture_places:
            with open(file, "rb") as stream:
                data = stream.read()
            kind = "image/jpeg" if file.endswith(".jpg") else "image/png"
            images.append(
                {
                    "name": os.path.splitext(os.path.basename(file))[0],
                    "mimeType": kind,
                    "bufferView": buffer.view(data),
                }
            )
            texture_places[file] = len(images) - 1
        return {"index": texture_places[file]}

    def material_of(surface):
        if surface.name in places:
            return places[surface.name]
        base = {
            "baseColorFactor": [round(c, 5) for c in linear(surface.colour)] + [surface.opacity],
            "metallicFactor": surface.metallic,
            "roughnessFactor": surface.roughness,
        }
        entry = {"name": surface.name, "pbrMetallicRoughness": base}
        if surface.texture and surface.glowing_texture:
            base["baseColorFactor"] = [0, 0, 0, surface.opacity]
            entry["emissiveTexture"], entry["emissiveFactor"] = texture_of(surface.texture), [1, 1, 1]
        elif surface.texture:
            base["baseColorTexture"] = texture_of(surface.texture)
        if surface.emission:
            entry["emissiveFactor"] = [round(c, 5) for c in linear(surface.emission)]
        if surface.opacity < 1:
            entry["alphaMode"] = "BLEND"
        extensions = {}
        if surface.coat:
            extensions["KHR_materials_clearcoat"] = {
                "clearcoatFactor": surface.coat,
                "clearcoatRoughnessFactor": 0.1,
            }
        if surface.unlit:
            extensions["KHR_materials_unlit"] = {}
        if extensions:
            entry["extensions"] = extensions
            used.update(extensions)
        materials.append(entry)
        places[surface.name] = len(materials) - 1
        return places[surface.name]

    for part in parts:
        primitives, low, high = [], [], []
        pivot = np.round(y_up(np.array([part.pivot], np.float64))[0], 6) + 0.0
        for surface, points, normals, uvs, triangles in _primitives(part):
            small = len(points) <= 0xFFFF
            attributes = {"POSITION": buffer.accessor(points, "VEC3", FLOAT, 34962, bounds=True)}
            if normals is not None:
                attributes["NORMAL"] = buffer.accessor(normals, "VEC3", FLOAT, 34962)
            if uvs is not None:
                # Sixteen bits place a texel of a 2048 texture to a thirtieth, in half the bytes.
                packed = np.round(np.clip(uvs, 0, 1) * 65535).astype(np.uint16)
                attributes["TEXCOORD_0"] = buffer.accessor(packed, "VEC2", USHORT, 34962, normalized=True)
            indices = buffer.accessor(
                triangles.astype(np.uint16 if small else np.uint32).reshape(-1),
                "SCALAR",
                USHORT if small else UINT,
                34963,
            )
            primitives.append({"attributes": attributes, "indices": indices, "material": material_of(surface)})
            triangle_count += len(triangles)
            low.append(points.min(axis=0))
            high.append(points.max(axis=0))
        boxes[part.name] = {
            "min": [round(float(x), 6) for x in np.min(low, axis=0) + pivot],
            "max": [round(float(x), 6) for x in np.max(high, axis=0) + pivot],
        }
        meshes.append({"name": part.name, "primitives": primitives})
        node = {"name": part.name, "mesh": len(meshes) - 1}
        if any(pivot):
            node["translation"] = [float(x) for x in pivot]
        nodes.append(node)
        nodes[0]["children"].append(len(nodes) - 1)
    document = {
        "asset": {"version": "2.0", "generator": "Slim Langer Thuis Models3D"},
        "scene": 0,
        "scenes": [{"name": name, "nodes": [0]}],
        "nodes": nodes,
        "meshes": meshes,
        "materials": materials,
        "accessors": buffer.accessors,
        "bufferViews": buffer.views,
        "buffers": [{"byteLength": len(buffer.bytes)}],
    }
    if images:
        document["images"] = images
        document["samplers"] = [{"magFilter": 9729, "minFilter": 9987, "wrapS": 33071, "wrapT": 33071}]
        document["textures"] = [{"sampler": 0, "source": i} for i in range(len(images))]
    if used:
        document["extensionsUsed"] = sorted(used)
    text = json.dumps(document, separators=(",", ":"), sort_keys=True).encode()
    text += b" " * (-len(text) % 4)
    binary = bytes(buffer.bytes) + b"\0" * (-len(buffer.bytes) % 4)
    with open(path, "wb") as stream:
        stream.write(struct.pack("<4sII", b"glTF", 2, 12 + 8 + len(text) + 8 + len(binary)))
        stream.write(struct.pack("<II", len(text), 0x4E4F534A) + text)
        stream.write(struct.pack("<II", len(binary), 0x004E4942) + binary)
    whole = {
        "min": [min(b["min"][i] for b in boxes.values()) for i in range(3)],
        "max": [max(b["max"][i] for b in boxes.values()) for i in range(3)],
    }
    return {
        "box": whole,
        "parts": {key: {"box": value} for key, value in sorted(boxes.items())},
        "triangles": triangle_count,
        "meshes": sum(len(m["primitives"]) for m in meshes),
    }
