"""Bakes the light of a room into one atlas: what nobody sees is dropped, light and colour are baked apart.

Light without colour denoises well and keeps the pattern of wood and tiles crisp; metal, which has no colour of its own
without something to mirror, is baked as it looks from the visitor's first place.
"""

import math
import os
import tempfile

import bmesh
import bpy
import numpy as np
from mathutils.bvhtree import BVHTree

from . import pictures

UV = "atlas"


def drop_unseen(things, eyes):
    """Removes the faces that show their front to none of the eyes, or are always hidden behind others."""
    whole, owners = bmesh.new(), []
    for thing in things:
        before = len(whole.faces)
        whole.from_mesh(thing.data)
        owners += [thing] * (len(whole.faces) - before)
    tree = BVHTree.FromBMesh(whole, epsilon=0.0)
    seen = []
    whole.faces.ensure_lookup_table()
    for face in whole.faces:
        centre, normal = face.calc_center_median(), face.normal
        if normal.z < -0.7 and centre.z < 1.0:  # nobody crawls
            seen.append(False)
            continue
        spots = [centre] + [centre.lerp(v.co, 0.85) for v in face.verts]
        seen.append(any(_sees(tree, face.index, spot + normal * 1e-4, normal, eyes) for spot in spots))
    whole.free()
    start, dropped = 0, 0
    for thing in things:
        count = len(thing.data.polygons)
        keep = seen[start : start + count]
        start += count
        mesh = bmesh.new()
        mesh.from_mesh(thing.data)
        mesh.faces.ensure_lookup_table()
        gone = [f for f, k in zip(mesh.faces, keep) if not k]
        dropped += len(gone)
        bmesh.ops.delete(mesh, geom=gone, context="FACES")
        mesh.to_mesh(thing.data)
        mesh.free()
    return dropped


def _sees(tree, index, spot, normal, eyes):
    for eye in eyes:
        way = eye - spot
        if way.dot(normal) <= 0:
            continue
        distance = way.length
        if tree.ray_cast(spot, way / distance, distance - 1e-3)[0] is None:
            return True
    return False


def unwrap(things, weights, margin):
    """One atlas for all; `weights` gives a thing more or fewer texels per metre than the others."""
    for thing in things:
        layer = thing.data.uv_layers.get(UV) or thing.data.uv_layers.new(name=UV)
        thing.data.uv_layers.active = layer
    _edit(things, lambda: bpy.ops.uv.smart_project(angle_limit=math.radians(62), island_margin=0.0))
    for thing in things:
        mesh = thing.data
        mesh.calc_loop_triangles()
        uv = np.empty(len(mesh.loops) * 2, np.float32)
        mesh.uv_layers[UV].uv.foreach_get("vector", uv)
        uv = uv.reshape(-1, 2)
        loops = np.array([t.loops[:] for t in mesh.loop_triangles])
        a, b, c = (uv[loops[:, i]] for i in range(3))
        flat = np.abs((b - a)[:, 0] * (c - a)[:, 1] - (b - a)[:, 1] * (c - a)[:, 0]).sum() / 2
        real = sum(t.area for t in mesh.loop_triangles)
        scale = weights(thing) * math.sqrt(real / flat) if flat > 0 else 1.0
        mesh.uv_layers[UV].uv.foreach_set("vector", (uv * scale).reshape(-1))
    _edit(
        things,
        lambda: bpy.ops.uv.pack_islands(
            margin=margin,
            margin_method="FRACTION",
            rotate=True,
            rotate_method="AXIS_ALIGNED",
            shape_method="CONVEX",
        ),
    )


def _edit(things, action):
    bpy.ops.object.select_all(action="DESELECT")
    for thing in things:
        thing.select_set(True)
    bpy.context.view_layer.objects.active = things[0]
    bpy.ops.object.mode_set(mode="EDIT")
    bpy.ops.mesh.select_all(action="SELECT")
    bpy.ops.uv.select_all(action="SELECT")
    action()
    bpy.ops.object.mode_set(mode="OBJECT")


def bake(things, kind, passes, size, samples, from_camera=False):
    """One pass over the things as a float picture (rows from the bottom, RGB), black where no face lies."""
    scene = pictures.cycles(samples)
    image = bpy.data.images.new(kind, size, size, alpha=False, float_buffer=True)
    nodes = []
    for material in sorted({slot.material for t in things for slot in t.material_slots}, key=lambda m: m.name):
        node = material.node_tree.nodes.new("ShaderNodeTexImage")
        node.image = image
        material.node_tree.nodes.active = node
        nodes.append((material, node))
    bpy.ops.object.select_all(action="DESELECT")
    for thing in things:
        thing.select_set(True)
        thing.data.uv_layers.active = thing.data.uv_layers[UV]
    bpy.context.view_layer.objects.active = things[0]
    scene.render.bake.view_from = "ACTIVE_CAMERA" if from_camera else "ABOVE_SURFACE"
    bpy.ops.object.bake(type=kind, pass_filter=set(passes), margin=0, use_clear=True)
    pixels = np.empty(size * size * 4, np.float32)
    image.pixels.foreach_get(pixels)
    for material, node in nodes:
        material.node_tree.nodes.remove(node)
    bpy.data.images.remove(image)
    return pixels.reshape(size, size, 4)[:, :, :3]


def guides(things, size):
    """Which texels a face lies on, where in the room they are and where they look.

    The last two tell the denoiser what belongs together, and what only lies side by side in the atlas.
    """
    bpy.context.scene.render.bake.normal_space = "OBJECT"
    facing = bake(things, "NORMAL", set(), size, 1)
    covered = facing.sum(axis=2) > 0
    place = np.clip((bake(things, "POSITION", set(), size, 1) + 3) / 6, 0, 1)
    return covered, spread(place, covered), spread(facing * 2 - 1, covered)


def coverage(things, size):
    bpy.context.scene.render.bake.normal_space = "OBJECT"
    return bake(things, "NORMAL", set(), size, 1).sum(axis=2) > 0


def spread(pixels, covered, steps=8):
    """Carries what is covered on into the gaps. Blender's own margin would paint over the neighbours' islands."""
    pixels, filled = np.where(covered[:, :, None], pixels, 0).astype(np.float32), covered.copy()
    height, width = filled.shape
    for _ in range(steps):
        sums, counts = np.zeros_like(pixels), np.zeros((height, width), np.float32)
        around_pixels, around = np.pad(pixels, ((1, 1), (1, 1), (0, 0))), np.pad(filled, 1)
        for down in range(3):
            for right in range(3):
                sums += around_pixels[down : down + height, right : right + width]
                counts += around[down : down + height, right : right + width]
        new = ~filled & (counts > 0)
        pixels[new] = sums[new] / counts[new][:, None]
        filled |= new
    return pixels


def denoise(pixels, place, facing):
    """Takes the grain out of a baked picture, in linear light."""
    size = len(pixels)
    with tempfile.TemporaryDirectory() as folder:
        scene = bpy.data.scenes.new("denoise")
        tree = bpy.data.node_groups.new("denoise", "CompositorNodeTree")
        scene.compositing_node_group = tree
        tree.interface.new_socket("Image", in_out="OUTPUT", socket_type="NodeSocketColor")
        clean, out = tree.nodes.new("CompositorNodeDenoise"), tree.nodes.new("NodeGroupOutput")
        clean.inputs["Prefilter"].default_value = "None"  # the guides have no grain of their own
        for name, picture in (("Image", pixels), ("Albedo", place), ("Normal", facing)):
            source = _float_image(picture)
            source.filepath_raw, source.file_format = os.path.join(folder, name + ".exr"), "OPEN_EXR"
            source.save()
            read = tree.nodes.new("CompositorNodeImage")
            read.image = bpy.data.images.load(source.filepath_raw)
            tree.links.new(read.outputs["Image"], clean.inputs[name])
        tree.links.new(clean.outputs["Image"], out.inputs["Image"])
        scene.render.resolution_x = scene.render.resolution_y = size
        scene.render.resolution_percentage = 100
        scene.render.image_settings.file_format = "OPEN_EXR"
        scene.render.image_settings.color_depth = "32"
        scene.render.filepath = os.path.join(folder, "out.exr")
        view = bpy.data.objects.new("denoise", bpy.data.cameras.new("denoise"))
        scene.collection.objects.link(view)
        scene.camera = view
        bpy.ops.render.render(write_still=True, scene="denoise")
        result = bpy.data.images.load(scene.render.filepath)
        result.colorspace_settings.name = "Linear Rec.709"
        clean_pixels = np.empty(size * size * 4, np.float32)
        result.pixels.foreach_get(clean_pixels)
        bpy.data.scenes.remove(scene)
    return clean_pixels.reshape(size, size, 4)[:, :, :3]


def doubled(pixels):
    """Twice the size, each new texel between its four neighbours."""
    for axis in (0, 1):
        before = np.concatenate([pixels.take([0], axis), pixels.take(range(pixels.shape[axis] - 1), axis)], axis)
        after = np.concatenate([pixels.take(range(1, pixels.shape[axis]), axis), pixels.take([-1], axis)], axis)
        pair = np.stack([0.75 * pixels + 0.25 * before, 0.75 * pixels + 0.25 * after], axis + 1)
        shape = list(pixels.shape)
        shape[axis] *= 2
        pixels = pair.reshape(shape)
    return pixels


def _float_image(pixels):
    size = len(pixels)
    image = bpy.data.images.new("float", size, size, alpha=False, float_buffer=True)
    image.colorspace_settings.name = "Linear Rec.709"
    rgba = np.ones((size, size, 4), np.float32)
    rgba[:, :, :3] = pixels
    image.pixels.foreach_set(rgba.reshape(-1))
    return image


def develop(pixels, path, exposure, look, quality):
    """From linear light to the finished jpg, as a camera would: soft in the whites."""
    scene = bpy.context.scene
    scene.view_settings.view_transform, scene.view_settings.look = "AgX", look
    scene.view_settings.exposure = exposure
    settings = scene.render.image_settings
    settings.file_format, settings.color_mode, settings.quality = "JPEG", "RGB", quality
    _float_image(pixels).save_render(path, scene=scene)
    return path
