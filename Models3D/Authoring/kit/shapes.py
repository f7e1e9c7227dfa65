"""Shapes in metres, in Blender's frame: Z up, the front of a thing towards -Y. Export turns this to Y up, front +Z."""

import math

import bmesh
import bpy
from mathutils import Vector

from .surfaces import Surface, blender_material


def start_empty_scene():
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.unit_settings.system = "METRIC"
    scene.unit_settings.scale_length = 1.0
    return scene


def _object(name, mesh, surface, at, turn, smooth):
    data = bpy.data.meshes.new(name)
    mesh.normal_update()
    mesh.to_mesh(data)
    mesh.free()
    for polygon in data.polygons:
        polygon.use_smooth = smooth
    thing = bpy.data.objects.new(name, data)
    bpy.context.scene.collection.objects.link(thing)
    thing.location, thing.rotation_euler = at, turn
    if surface:
        data.materials.append(blender_material(surface) if isinstance(surface, Surface) else surface)
    return thing


def box(
    name,
    size,
    surface=None,
    at=(0, 0, 0),
    turn=(0, 0, 0),
    corner=0.0,
    along="z",
    steps=8,
    edge=0.0,
    edge_steps=2,
    crown=0.0,
    crown_steps=5,
):
    """A box around its centre.

    `corner` rounds the four edges along one axis, `crown` the rim of the top, `edge` softens all that is left.
    """
    mesh = bmesh.new()
    bmesh.ops.create_cube(mesh, size=1.0)
    bmesh.ops.scale(mesh, vec=size, verts=mesh.verts)
    if corner:
        axis = "xyz".index(along)
        upright = [e for e in mesh.edges if abs((e.verts[0].co - e.verts[1].co)[axis]) > size[axis] * 0.5]
        bmesh.ops.bevel(mesh, geom=upright, offset=corner, segments=steps, affect="EDGES", profile=0.5)
    if crown:
        rim = [e for e in mesh.edges if all(v.co.z > size[2] / 2 - 1e-6 for v in e.verts)]
        bmesh.ops.bevel(mesh, geom=rim, offset=crown, segments=crown_steps, affect="EDGES", profile=0.5)
    thing = _object(name, mesh, surface, at, turn, smooth=bool(corner or edge or crown))
    if edge:
        soften(thing, edge, edge_steps)
    return thing


def framed(name, size, surface=None, at=(0, 0, 0), rim=0.055, depth=0.007, slope=0.004, edge=0.0025):
    """A cupboard front that looks to -Y: a frame round a sunken panel, in one piece so that light runs on over it."""
    mesh = bmesh.new()
    bmesh.ops.create_cube(mesh, size=1.0)
    bmesh.ops.scale(mesh, vec=size, verts=mesh.verts)
    outer = [e for e in mesh.edges if all(v.co.y < 0 for v in e.verts)]
    bmesh.ops.bevel(mesh, geom=outer, offset=edge, segments=2, affect="EDGES", profile=0.5)
    face = max((f for f in mesh.faces if f.normal.y < -0.99), key=lambda f: f.calc_area())
    bmesh.ops.inset_region(mesh, faces=[face], thickness=rim - edge)
    bmesh.ops.inset_region(mesh, faces=[face], thickness=slope, depth=-depth)
    return _object(name, mesh, surface, at, (0, 0, 0), smooth=False)


def cylinder(name, radius, height, surface=None, at=(0, 0, 0), turn=(0, 0, 0), steps=32, top=None, edge=0.0):
    mesh = bmesh.new()
    bmesh.ops.create_cone(
        mesh, cap_ends=True, segments=steps, radius1=radius, radius2=radius if top is None else top, depth=height
    )
    thing = _object(name, mesh, surface, at, turn, smooth=True)
    soften(thing, edge or min(radius, height) * 0.02, 2 if edge else 1)
    return thing


def lathe(name, profile, surface=None, at=(0, 0, 0), turn=(0, 0, 0), steps=48):
    """A profile of (radius, height) pairs, turned round the Z axis."""
    mesh = bmesh.new()
    rings = [
        [mesh.verts.new((r * math.cos(a), r * math.sin(a), z)) for r, z in profile]
        for a in (2 * math.pi * i / steps for i in range(steps))
    ]
    for i in range(steps):
        here, there = rings[i], rings[(i + 1) % steps]
        for j in range(len(profile) - 1):
            mesh.faces.new((here[j], there[j], there[j + 1], here[j + 1]))
    bmesh.ops.remove_doubles(mesh, verts=mesh.verts, dist=1e-6)
    bmesh.ops.recalc_face_normals(mesh, faces=mesh.faces)
    return _object(name, mesh, surface, at, turn, smooth=True)


def sheet(
    name, width, height, surface=None, at=(0, 0, 0), turn=(0, 0, 0), columns=1, rows=1, shape=None, keep=None
):
    """A sheet in XY with a 0..1 UV map; `shape(u, v)` gives (x, y, z) offsets, `keep(u, v)` says which cells stay."""
    mesh = bmesh.new()
    uv = mesh.loops.layers.uv.new("UVMap")
    bend = shape or (lambda u, v: (0, 0, 0))
    points = [
        [
            mesh.verts.new(
                Vector((width * (i / columns - 0.5), height * (j / rows - 0.5), 0))
                + Vector(bend(i / columns, j / rows))
            )
            for i in range(columns + 1)
        ]
        for j in range(rows + 1)
    ]
    for j in range(rows):
        for i in range(columns):
            if keep and not keep((i + 0.5) / columns, (j + 0.5) / rows):
                continue
            corners = ((i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1))
            face = mesh.faces.new([points[b][a] for a, b in corners])
            for loop, (a, b) in zip(face.loops, corners):
                loop[uv].uv = (a / columns, b / rows)
    loose = [v for v in mesh.verts if not v.link_faces]
    bmesh.ops.delete(mesh, geom=loose, context="VERTS")
    return _object(name, mesh, surface, at, turn, smooth=True)


def tube(name, points, radius, surface=None, steps=12, at=(0, 0, 0), turn=(0, 0, 0)):
    """A round bar through the points, closed at both ends."""
    mesh = bmesh.new()
    path = [Vector(p) for p in points]
    rings, side = [], None
    for i, point in enumerate(path):
        ahead = (path[min(i + 1, len(path) - 1)] - path[max(i - 1, 0)]).normalized()
        start = side if side else (Vector((0, 0, 1)) if abs(ahead.z) < 0.9 else Vector((1, 0, 0)))
        side = (start - ahead * start.dot(ahead)).normalized()
        across = ahead.cross(side)
        rings.append(
            [
                mesh.verts.new(point + radius * (math.cos(a) * side + math.sin(a) * across))
                for a in (2 * math.pi * k / steps for k in range(steps))
            ]
        )
    for here, there in zip(rings, rings[1:]):
        for k in range(steps):
            mesh.faces.new((here[k], here[(k + 1) % steps], there[(k + 1) % steps], there[k]))
    mesh.faces.new(list(reversed(rings[0])))
    mesh.faces.new(rings[-1])
    bmesh.ops.recalc_face_normals(mesh, faces=mesh.faces)
    return _object(name, mesh, surface, at, turn, smooth=True)


def plate(name, outline, thickness, surface=None, at=(0, 0, 0), turn=(0, 0, 0), edge=0.0005):
    """A flat plate with a convex outline in XY, raised along Z, its edges softened."""
    mesh = bmesh.new()
    face = mesh.faces.new([mesh.verts.new((x, y, 0)) for x, y in outline])
    raised = bmesh.ops.extrude_face_region(mesh, geom=[face])["geom"]
    bmesh.ops.translate(mesh, vec=(0, 0, thickness), verts=[g for g in raised if isinstance(g, bmesh.types.BMVert)])
    bmesh.ops.recalc_face_normals(mesh, faces=mesh.faces)
    return soften(_object(name, mesh, surface, at, turn, smooth=True), edge)


def disc(name, radius, surface=None, at=(0, 0, 0), turn=(math.pi / 2, 0, 0), steps=40):
    """A round picture; without a turn of its own it looks to the front."""
    mesh = bmesh.new()
    uv = mesh.loops.layers.uv.new("UVMap")
    points = [(math.cos(2 * math.pi * i / steps), math.sin(2 * math.pi * i / steps)) for i in range(steps)]
    face = mesh.faces.new([mesh.verts.new((radius * a, radius * b, 0)) for a, b in points])
    for loop, (a, b) in zip(face.loops, points):
        loop[uv].uv = (0.5 + 0.49 * a, 0.5 + 0.49 * b)
    return _object(name, mesh, surface, at, turn, smooth=False)


def place(at, turn=(0, 0, 0)):
    """A point that things can be hung on, to be moved and turned together."""
    point = bpy.data.objects.new("place", None)
    bpy.context.scene.collection.objects.link(point)
    point.location, point.rotation_euler = at, turn
    return point


def soften(thing, width, steps=2, angle=35):
    """Rounds the sharp edges, and weights the normals so that flat faces stay flat."""
    bevel = thing.modifiers.new("edge", "BEVEL")
    bevel.width, bevel.segments, bevel.limit_method = width, steps, "ANGLE"
    bevel.angle_limit = math.radians(angle)
    bevel.miter_outer, bevel.use_clamp_overlap = "MITER_ARC", True
    # Triangles before the weighted normals: triangulating afterwards would spoil them.
    thing.modifiers.new("triangles", "TRIANGULATE").min_vertices = 4
    normals = thing.modifiers.new("normals", "WEIGHTED_NORMAL")
    normals.keep_sharp, normals.weight = True, 80
    return thing


def thicken(thing, thickness):
    thing.modifiers.new("thickness", "SOLIDIFY").thickness = thickness
    return thing


def cut(thing, cutter):
    """Takes the cutter's volume out of a thing; what is laid bare gets the cutter's surface."""
    modifier = thing.modifiers.new("cut", "BOOLEAN")
    modifier.operation, modifier.object, modifier.solver = "DIFFERENCE", cutter, "EXACT"
    modifier.material_mode = "TRANSFER"
    cutter.hide_render = cutter.hide_viewport = True
    cutter["cutter"] = True
    last = len(thing.modifiers) - 1
    softened = next((i for i, m in enumerate(thing.modifiers) if m.name == "edge"), None)
    if softened is not None:
        thing.modifiers.move(last, softened)


def apply_everything():
    """Turns modifiers and placements into plain meshes in the scene's frame, and removes the cutters."""
    graph = bpy.context.evaluated_depsgraph_get()
    things = [o for o in bpy.data.objects if o.type == "MESH" and not o.get("cutter")]
    finished = {}
    for thing in things:
        data = bpy.data.meshes.new_from_object(
            thing.evaluated_get(graph), preserve_all_data_layers=True, depsgraph=graph
        )
        data.name = thing.data.name
        data.transform(thing.matrix_world)
        finished[thing.name] = data
    for thing in things:
        thing.modifiers.clear()
        thing.data = finished[thing.name]
        thing.parent = None
        thing.matrix_world.identity()
    for cutter in [o for o in bpy.data.objects if o.get("cutter")]:
        bpy.data.objects.remove(cutter, do_unlink=True)
    return things


def join(name, things):
    """One object out of many; the material slots stay apart."""
    bpy.ops.object.select_all(action="DESELECT")
    for thing in things:
        thing.select_set(True)
        if not thing.data.uv_layers:
            thing.data.uv_layers.new(name="UVMap")
    bpy.context.view_layer.objects.active = things[0]
    if len(things) > 1:
        bpy.ops.object.join()
    things[0].name = things[0].data.name = name
    return things[0]
