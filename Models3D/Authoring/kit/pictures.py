"""Cameras, lights and path-traced pictures."""

import math

import bpy
from mathutils import Vector


def camera(eye, target, field_of_view):
    """A camera with a vertical field of view in degrees, as the front ends use it."""
    data = bpy.data.cameras.new("camera")
    data.sensor_fit = "VERTICAL"
    data.angle_y = math.radians(field_of_view)
    data.clip_start = 0.01
    thing = bpy.data.objects.new("camera", data)
    bpy.context.scene.collection.objects.link(thing)
    thing.location = eye
    thing.rotation_euler = (Vector(target) - Vector(eye)).to_track_quat("-Z", "Y").to_euler()
    bpy.context.scene.camera = thing
    return thing


def area_light(name, at, target, power, size, colour=(1, 1, 1), size_y=None, shadow=True):
    data = bpy.data.lights.new(name, "AREA")
    data.energy, data.color, data.size, data.use_shadow = power, colour, size, shadow
    if size_y:
        data.shape, data.size_y = "RECTANGLE", size_y
    thing = bpy.data.objects.new(name, data)
    bpy.context.scene.collection.objects.link(thing)
    thing.location = at
    thing.rotation_euler = (Vector(target) - Vector(at)).to_track_quat("-Z", "Y").to_euler()
    thing.visible_camera = False
    return thing


def sun(direction, power, colour, softness_degrees):
    """Sunlight that travels along `direction`."""
    data = bpy.data.lights.new("sun", "SUN")
    data.energy, data.color, data.angle = power, colour, math.radians(softness_degrees)
    thing = bpy.data.objects.new("sun", data)
    bpy.context.scene.collection.objects.link(thing)
    thing.rotation_euler = Vector(direction).to_track_quat("-Z", "Y").to_euler()
    return thing


def sky(colour, strength):
    world = bpy.data.worlds.new("sky")
    bpy.context.scene.world = world
    if not world.node_tree:
        world.use_nodes = True
    background = world.node_tree.nodes["Background"]
    background.inputs[0].default_value, background.inputs[1].default_value = (*colour, 1), strength


def cycles(samples, bounces=8):
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.device, scene.cycles.samples, scene.cycles.seed = "CPU", samples, 1
    scene.cycles.use_adaptive_sampling = False
    scene.cycles.max_bounces, scene.cycles.diffuse_bounces = bounces, min(bounces, 5)
    scene.cycles.sample_clamp_indirect = 4
    scene.cycles.use_denoising, scene.cycles.denoiser = True, "OPENIMAGEDENOISE"
    return scene


def render(path, width, height, samples, transparent=False, view="AgX", look="None", exposure=0.0):
    scene = cycles(samples)
    scene.render.resolution_x, scene.render.resolution_y, scene.render.resolution_percentage = width, height, 100
    scene.render.film_transparent = transparent
    scene.render.image_settings.file_format = "PNG"
    scene.render.image_settings.color_mode = "RGBA" if transparent else "RGB"
    scene.render.image_settings.compression = 100
    scene.render.use_stamp = False
    for stamp in ("date", "time", "render_time", "filename", "frame", "camera", "scene", "hostname"):
        setattr(scene.render, f"use_stamp_{stamp}", False)
    scene.view_settings.view_transform, scene.view_settings.look = view, look
    scene.view_settings.exposure = exposure
    scene.render.filepath = path
    bpy.ops.render.render(write_still=True)
