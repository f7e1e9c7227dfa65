"""Makes the usdz from the finished glb: `usdz.py <model.glb> <model.usdz>`; needs usd-core, never in Blender's process.

The same glb gives the same bytes: prims in the glb's order, no time stamps, stored files at multiples of 64 bytes.
"""

import json
import os
import struct
import sys
import tempfile
import zlib

from pxr import Gf, Sdf, Usd, UsdGeom, UsdShade, Vt

WIDTHS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3}
CODES = {5126: "f", 5125: "I", 5123: "H"}


class Glb:
    """The glb that the kit writes, read back."""

    def __init__(self, path):
        with open(path, "rb") as stream:
            data = stream.read()
        length = struct.unpack_from("<I", data, 12)[0]
        self.document = json.loads(data[20 : 20 + length])
        self.binary = data[28 + length :]

    def view(self, index):
        view = self.document["bufferViews"][index]
        return self.binary[view["byteOffset"] : view["byteOffset"] + view["byteLength"]]

    def values(self, index):
        accessor = self.document["accessors"][index]
        width = WIDTHS[accessor["type"]]
        flat = struct.unpack(
            f"<{accessor['count'] * width}{CODES[accessor['componentType']]}", self.view(accessor["bufferView"])
        )
        if accessor.get("normalized"):
            flat = [x / 65535 for x in flat]
        return flat if width == 1 else [tuple(flat[i : i + width]) for i in range(0, len(flat), width)]


class Converter:
    """Writes the nodes, meshes and materials of a glb as USD prims."""

    def __init__(self, glb):
        self.glb, self.files = glb, {}
        self.layer = Sdf.Layer.CreateAnonymous(".usda")
        self.stage = Usd.Stage.Open(self.layer)
        UsdGeom.SetStageMetersPerUnit(self.stage, 1.0)
        UsdGeom.SetStageUpAxis(self.stage, UsdGeom.Tokens.y)
        document = glb.document
        top = document["nodes"][document["scenes"][0]["nodes"][0]]
        self.root = Sdf.Path("/" + top["name"])
        self.stage.SetDefaultPrim(UsdGeom.Xform.Define(self.stage, self.root).GetPrim())
        scope = UsdGeom.Scope.Define(self.stage, self.root.AppendChild("Materials"))
        self.materials = [self.material(scope.GetPath(), entry) for entry in document["materials"]]
        for child in top["children"]:
            self.node(document["nodes"][child])

    @staticmethod
    def identifier(name):
        return name.replace("-", "_")

    def node(self, node):
        path = self.root.AppendChild(self.identifier(node["name"]))
        part = UsdGeom.Xform.Define(self.stage, path)
        if "translation" in node:
            part.AddTranslateOp(UsdGeom.XformOp.PrecisionFloat).Set(Gf.Vec3f(*node["translation"]))
        for primitive in self.glb.document["meshes"][node["mesh"]]["primitives"]:
            self.mesh(path, primitive)

    def mesh(self, parent, primitive):
        material = self.materials[primitive["material"]]
        mesh = UsdGeom.Mesh.Define(self.stage, parent.AppendChild(material.GetPath().name + "_mesh"))
        attributes, values = primitive["attributes"], self.glb.values
        points = Vt.Vec3fArray([Gf.Vec3f(*p) for p in values(attributes["POSITION"])])
        indices = values(primitive["indices"])
        mesh.CreatePointsAttr(points)
        mesh.CreateExtentAttr(UsdGeom.PointBased.ComputeExtent(points))
        mesh.CreateFaceVertexCountsAttr(Vt.IntArray([3] * (len(indices) // 3)))
        mesh.CreateFaceVertexIndicesAttr(Vt.IntArray(list(indices)))
        mesh.CreateSubdivisionSchemeAttr(UsdGeom.Tokens.none)
        mesh.CreateOrientationAttr(UsdGeom.Tokens.rightHanded)
        mesh.CreateDoubleSidedAttr(False)
        if "NORMAL" in attributes:
            mesh.CreateNormalsAttr(Vt.Vec3fArray([Gf.Vec3f(*n) for n in values(attributes["NORMAL"])]))
        else:
            mesh.CreateNormalsAttr(Vt.Vec3fArray(smooth_normals(points, indices)))
        mesh.SetNormalsInterpolation(UsdGeom.Tokens.vertex)
        if "TEXCOORD_0" in attributes:
            st = UsdGeom.PrimvarsAPI(mesh).CreatePrimvar(
                "st", Sdf.ValueTypeNames.TexCoord2fArray, UsdGeom.Tokens.vertex
            )
            st.Set(Vt.Vec2fArray([Gf.Vec2f(u, 1 - v) for u, v in values(attributes["TEXCOORD_0"])]))
        UsdShade.MaterialBindingAPI.Apply(mesh.GetPrim()).Bind(material)

    def material(self, scope, entry):
        path = scope.AppendChild(self.identifier(entry["name"]))
        material = UsdShade.Material.Define(self.stage, path)
        shader = UsdShade.Shader.Define(self.stage, path.AppendChild("Surface"))
        shader.CreateIdAttr("UsdPreviewSurface")
        base, extensions = entry["pbrMetallicRoughness"], entry.get("extensions", {})
        unlit = "KHR_materials_unlit" in extensions
        colour = base["baseColorFactor"]
        kinds = Sdf.ValueTypeNames

        def number(name, value):
            shader.CreateInput(name, kinds.Float).Set(value)

        def colour_input(name, value, texture=None):
            made = shader.CreateInput(name, kinds.Color3f)
            if texture:
                made.ConnectToSource(self.texture(path, texture["index"]))
            else:
                made.Set(Gf.Vec3f(*value[:3]))

        if unlit:
            # The light is in the picture: it shines, and nothing in the room adds to it.
            colour_input("diffuseColor", (0, 0, 0))
            colour_input("emissiveColor", None, base["baseColorTexture"])
            shader.CreateInput("useSpecularWorkflow", kinds.Int).Set(1)
            colour_input("specularColor", (0, 0, 0))
            number("roughness", 1.0)
        else:
            colour_input("diffuseColor", colour, base.get("baseColorTexture"))
            if "emissiveTexture" in entry or "emissiveFactor" in entry:
                colour_input("emissiveColor", entry.get("emissiveFactor"), entry.get("emissiveTexture"))
            number("roughness", base["roughnessFactor"])
            number("metallic", base["metallicFactor"])
            coat = extensions.get("KHR_materials_clearcoat")
            if coat:
                number("clearcoat", coat["clearcoatFactor"])
                number("clearcoatRoughness", coat["clearcoatRoughnessFactor"])
            if colour[3] < 1:
                number("opacity", colour[3])
        material.CreateSurfaceOutput().ConnectToSource(shader.CreateOutput("surface", kinds.Token))
        return material

    def texture(self, path, index):
        document = self.glb.document
        image = document["images"][document["textures"][index]["source"]]
        name = "textures/" + image["name"] + (".jpg" if image["mimeType"] == "image/jpeg" else ".png")
        self.files[name] = bytes(self.glb.view(image["bufferView"]))
        kinds = Sdf.ValueTypeNames
        reader = UsdShade.Shader.Define(self.stage, path.AppendChild("Coordinates"))
        reader.CreateIdAttr("UsdPrimvarReader_float2")
        reader.CreateInput("varname", kinds.String).Set("st")
        texture = UsdShade.Shader.Define(self.stage, path.AppendChild("Texture"))
        texture.CreateIdAttr("UsdUVTexture")
        texture.CreateInput("file", kinds.Asset).Set(Sdf.AssetPath(name))
        texture.CreateInput("sourceColorSpace", kinds.Token).Set("sRGB")
        for side in ("wrapS", "wrapT"):
            texture.CreateInput(side, kinds.Token).Set("clamp")
        texture.CreateInput("st", kinds.Float2).ConnectToSource(reader.CreateOutput("result", kinds.Float2))
        return texture.CreateOutput("rgb", kinds.Float3)


def smooth_normals(points, indices):
    """Normals of a mesh that the glb keeps without, because it is not lit."""
    sums = [Gf.Vec3f(0)] * len(points)
    for i in range(0, len(indices), 3):
        a, b, c = indices[i : i + 3]
        normal = Gf.Cross(points[b] - points[a], points[c] - points[a])
        for corner in (a, b, c):
            sums[corner] = sums[corner] + normal
    return [n.GetNormalized() if n.GetLength() > 1e-12 else Gf.Vec3f(0, 1, 0) for n in sums]


def pack(path, entries):
    """A zip as usdz wants it: stored, data at multiples of 64 bytes, one fixed date."""
    body, directory = bytearray(), bytearray()
    for name, data in entries:
        label, offset, check = name.encode(), len(body), zlib.crc32(data)
        padding = -(offset + 30 + len(label) + 4) % 64
        extra = struct.pack("<HH", 0x1986, padding) + b"\0" * padding
        header = struct.pack("<HHHHHIIIHH", 20, 0, 0, 0, 0x21, check, len(data), len(data), len(label), len(extra))
        body += b"PK\x03\x04" + header + label + extra + data
        directory += (
            b"PK\x01\x02"
            + struct.pack("<H", 20)
            + header
            + struct.pack("<HHHII", 0, 0, 0, 0, offset)
            + label
            + extra
        )
    end = struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(directory), len(body), 0)
    with open(path, "wb") as stream:
        stream.write(bytes(body) + bytes(directory) + b"PK\x05\x06" + end)


def main(source, target):
    made = Converter(Glb(source))
    with tempfile.TemporaryDirectory() as folder:
        crate = os.path.join(folder, "model.usdc")
        made.layer.Export(crate)
        with open(crate, "rb") as stream:
            data = stream.read()
    pack(target, [(made.root.name + ".usdc", data)] + sorted(made.files.items()))


if __name__ == "__main__":
    main(*sys.argv[1:])
