"""Patterns in the room's own metres: wood, tiles, plaster, stone and cloth. They live only until the bake."""

from .surfaces import Surface, blender_material, linear, principled


class _Graph:
    """Adds nodes to a material in few words."""

    def __init__(self, surface):
        self.material = blender_material(surface)
        self.nodes, self.links = self.material.node_tree.nodes, self.material.node_tree.links
        self.shader = principled(self.material)

    def node(self, kind, inputs=None, **settings):
        made = self.nodes.new(kind)
        for key, value in settings.items():
            setattr(made, key, value)
        for key, value in (inputs or {}).items():
            if hasattr(value, "is_output"):
                self.links.new(value, made.inputs[key])
            else:
                made.inputs[key].default_value = value
        return made

    def position(self, scale=(1, 1, 1), axes="xyz", offset=(0, 0, 0)):
        """The place in the room, its axes re-ordered and scaled."""
        place = self.node("ShaderNodeNewGeometry").outputs["Position"]
        split = self.node("ShaderNodeSeparateXYZ", {0: place})
        order = self.node("ShaderNodeCombineXYZ", {i: split.outputs["xyz".index(a)] for i, a in enumerate(axes)})
        return self.node(
            "ShaderNodeMapping", {"Vector": order.outputs[0], "Scale": scale, "Location": offset}
        ).outputs[0]

    def noise(self, vector, scale, detail=4.0, distortion=0.0):
        return self.node(
            "ShaderNodeTexNoise", {"Vector": vector, "Scale": scale, "Detail": detail, "Distortion": distortion}
        ).outputs["Fac"]

    def ramp(self, factor, stops):
        made = self.node("ShaderNodeValToRGB", {"Fac": factor})
        elements = made.color_ramp.elements
        while len(elements) < len(stops):
            elements.new(0.5)
        for element, (at, colour) in zip(elements, stops):
            element.position, element.color = at, (*linear(colour), 1)
        return made.outputs["Color"]

    def mix(self, first, second, factor=0.5, blend="MIX"):
        made = self.node("ShaderNodeMix", data_type="RGBA", blend_type=blend)
        for key, value in ((0, factor), (6, first), (7, second)):
            if hasattr(value, "is_output"):
                self.links.new(value, made.inputs[key])
            else:
                made.inputs[key].default_value = value
        return made.outputs[2]

    def paint(self, colour):
        self.links.new(colour, self.shader.inputs["Base Color"])
        return self

    def bump(self, height, strength, distance=0.001):
        made = self.node("ShaderNodeBump", {"Height": height, "Strength": strength, "Distance": distance})
        self.links.new(made.outputs[0], self.shader.inputs["Normal"])
        return self.material


def wood(name, dark, light, along="x", roughness=0.5, planks=None):
    """Grain along one axis; with `planks` (length, width) it is laid in staggered boards in XY."""
    graph = _Graph(Surface(name, light, roughness))
    axes = along + "xyz".replace(along, "")
    vector = graph.position((1, 1, 1), axes)
    if planks:
        length, width = planks
        boards = graph.node(
            "ShaderNodeTexBrick",
            {
                "Vector": graph.position((1, 1, 1), axes),
                "Scale": 1.0,
                "Brick Width": length,
                "Row Height": width,
                "Mortar Size": 0.0016,
                "Mortar Smooth": 0.1,
                "Bias": 0.0,
                "Color1": (0, 0, 0, 1),
                "Color2": (1, 1, 1, 1),
                "Mortar": (0.5, 0.5, 0.5, 1),
            },
            offset=0.37,
            offset_frequency=2,
        )
        shift = graph.node(
            "ShaderNodeVectorMath", {0: boards.outputs["Color"], 1: (7.0, 3.0, 5.0)}, operation="MULTIPLY"
        )
        vector = graph.node("ShaderNodeVectorMath", {0: vector, 1: shift.outputs[0]}, operation="ADD").outputs[0]
    stretched = graph.node("ShaderNodeMapping", {"Vector": vector, "Scale": (1.1, 11, 11)}).outputs[0]
    rings = graph.noise(stretched, 1.7, 5, 1.6)
    fine = graph.node("ShaderNodeMapping", {"Vector": vector, "Scale": (4, 130, 130)}).outputs[0]
    pores = graph.noise(fine, 1.0, 3)
    colour = graph.ramp(rings, ((0.3, dark), (0.68, light)))
    colour = graph.mix(colour, graph.ramp(pores, ((0.34, "#9a8a78"), (0.56, "#ffffff"))), 0.42, "MULTIPLY")
    if planks:
        tint = graph.ramp(boards.outputs["Color"], ((0.0, "#d8c6b0"), (1.0, "#ffffff")))
        colour = graph.mix(colour, tint, 0.75, "MULTIPLY")
        colour = graph.mix(colour, (*linear("#4d3723"), 1), boards.outputs["Fac"])
    graph.paint(colour)
    return graph.bump(pores, 0.12)


def tiles(
    name, colours, grout, size, axes, roughness=0.3, staggered=False, joint=0.0028, uneven=0.35, offset=(0, 0)
):
    """Tiles with joints on the plane of the two axes; every tile has a shade of its own."""
    graph = _Graph(Surface(name, colours[0], roughness))
    vector = graph.position((1, 1, 1), axes, (offset[0], offset[1], 0))
    brick = graph.node(
        "ShaderNodeTexBrick",
        {
            "Vector": vector,
            "Scale": 1.0,
            "Brick Width": size[0],
            "Row Height": size[1],
            "Mortar Size": joint,
            "Mortar Smooth": 0.35,
            "Bias": 0.0,
            "Color1": (0, 0, 0, 1),
            "Color2": (1, 1, 1, 1),
            "Mortar": (0, 0, 0, 1),
        },
        offset=0.5 if staggered else 0.0,
    )
    shade = graph.ramp(
        brick.outputs["Color"], tuple((i / max(1, len(colours) - 1), c) for i, c in enumerate(colours))
    )
    clouds = graph.noise(graph.position((9, 9, 9)), 1.0, 5, 0.8)
    shade = graph.mix(shade, graph.ramp(clouds, ((0.3, "#c9c2b8"), (0.65, "#ffffff"))), uneven, "MULTIPLY")
    dirt = graph.mix((*linear(grout), 1), graph.ramp(clouds, ((0.3, "#b9b2a6"), (0.7, "#ffffff"))), 0.4, "MULTIPLY")
    graph.paint(graph.mix(shade, dirt, brick.outputs["Fac"]))
    inverse = graph.node("ShaderNodeMath", {0: 1.0, 1: brick.outputs["Fac"]}, operation="SUBTRACT")
    return graph.bump(inverse.outputs[0], 0.9, 0.003)


def plaster(name, colour, shade, roughness=0.9):
    """Painted plaster with the traces of a roller."""
    graph = _Graph(Surface(name, colour, roughness))
    broad = graph.noise(graph.position((1.3, 1.3, 1.3)), 1.0, 4, 0.5)
    fine = graph.noise(graph.position((60, 60, 60)), 1.0, 4)
    graph.paint(
        graph.mix(
            graph.ramp(broad, ((0.3, shade), (0.7, colour))),
            graph.ramp(fine, ((0.3, "#f1efea"), (0.7, "#ffffff"))),
            0.5,
            "MULTIPLY",
        )
    )
    return graph.bump(fine, 0.2, 0.003)


def painted(name, colour, shade, roughness=0.45):
    """Painted wood: even, with a hint of brush and use."""
    graph = _Graph(Surface(name, colour, roughness))
    use = graph.noise(graph.position((3, 3, 22)), 1.0, 4, 0.3)
    graph.paint(graph.ramp(use, ((0.25, shade), (0.7, colour))))
    return graph.material


def stone(name, colours, roughness=0.35):
    """Composite stone with fine speckles."""
    graph = _Graph(Surface(name, colours[0], roughness))
    speckle = graph.node("ShaderNodeTexVoronoi", {"Vector": graph.position((1, 1, 1)), "Scale": 260.0})
    cloud = graph.noise(graph.position((14, 14, 14)), 1.0, 6, 0.5)
    stops = tuple((i / (len(colours) - 1), c) for i, c in enumerate(colours))
    base = graph.ramp(speckle.outputs["Color"], stops)
    graph.paint(graph.mix(base, graph.ramp(cloud, ((0.3, "#d9d4cc"), (0.7, "#ffffff"))), 0.6, "MULTIPLY"))
    return graph.material


def cloth(name, ground, stripe, axes="xz", pitch=0.05, share=0.35):
    """A checked weave."""
    graph = _Graph(Surface(name, ground, 0.95))
    colour = (*linear(ground), 1)
    for axis in axes:
        place = graph.node("ShaderNodeSeparateXYZ", {0: graph.position((1, 1, 1), axis * 3)}).outputs[0]
        wave = graph.node("ShaderNodeMath", {0: place, 1: pitch}, operation="FLOORED_MODULO")
        on = graph.node("ShaderNodeMath", {0: wave.outputs[0], 1: pitch * share}, operation="LESS_THAN")
        half = graph.node("ShaderNodeMath", {0: on.outputs[0], 1: 0.62}, operation="MULTIPLY")
        colour = graph.mix(colour, (*linear(stripe), 1), half.outputs[0])
    weave = graph.noise(graph.position((420, 420, 420)), 1.0, 2)
    graph.paint(graph.mix(colour, graph.ramp(weave, ((0.35, "#cfcac2"), (0.65, "#ffffff"))), 0.5, "MULTIPLY"))
    return graph.bump(weave, 0.3)


def leaf(name, dark, light):
    graph = _Graph(Surface(name, light, 0.5))
    vary = graph.noise(graph.position((26, 26, 40)), 1.0, 4, 0.4)
    graph.paint(graph.ramp(vary, ((0.3, dark), (0.7, light))))
    return graph.material
