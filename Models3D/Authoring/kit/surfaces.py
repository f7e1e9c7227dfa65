"""Surfaces: one description of a material that the path tracer, the glb and the usdz all follow."""

from dataclasses import dataclass

import bpy


def linear(hex_colour):
    """The linear RGB of a colour written as '#rrggbb'."""
    channels = [int(hex_colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)


@dataclass(frozen=True)
class Surface:
    """What a face is made of; front ends find it again by its name."""

    name: str
    colour: str = "#ffffff"
    roughness: float = 0.5
    metallic: float = 0.0
    coat: float = 0.0
    emission: str | None = None
    texture: str | None = None  # path of an image for the base colour
    glowing_texture: bool = False  # the texture shines instead of being lit
    opacity: float = 1.0
    unlit: bool = False


REGISTER: dict[str, Surface] = {}


def blender_material(surface):
    """The Blender material of a surface, made once."""
    if surface.name in bpy.data.materials:
        return bpy.data.materials[surface.name]
    REGISTER[surface.name] = surface
    material = bpy.data.materials.new(surface.name)
    if not material.node_tree:
        material.use_nodes = True
    nodes, links = material.node_tree.nodes, material.node_tree.links
    shader = principled(material)
    shader.inputs["Base Color"].default_value = (*linear(surface.colour), 1)
    shader.inputs["Roughness"].default_value = surface.roughness
    shader.inputs["Metallic"].default_value = surface.metallic
    shader.inputs["Coat Weight"].default_value = surface.coat
    shader.inputs["Coat Roughness"].default_value = 0.1
    shader.inputs["Alpha"].default_value = surface.opacity
    if surface.emission:
        shader.inputs["Emission Color"].default_value = (*linear(surface.emission), 1)
        shader.inputs["Emission Strength"].default_value = 1.0
    if surface.texture:
        image = nodes.new("ShaderNodeTexImage")
        image.image = bpy.data.images.load(surface.texture, check_existing=True)
        # Named, because a thing that is baked has a second map.
        place = nodes.new("ShaderNodeUVMap")
        place.uv_map = "UVMap"
        links.new(place.outputs["UV"], image.inputs["Vector"])
        if surface.glowing_texture:
            shader.inputs["Base Color"].default_value = (0, 0, 0, 1)
            shader.inputs["Emission Strength"].default_value = 1.0
            links.new(image.outputs["Color"], shader.inputs["Emission Color"])
        else:
            links.new(image.outputs["Color"], shader.inputs["Base Color"])
    return material


def principled(material):
    """The one shader node that every surface is built around."""
    return next(node for node in material.node_tree.nodes if node.type == "BSDF_PRINCIPLED")
