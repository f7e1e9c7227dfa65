"""The shared kit of the authoring scripts: surfaces, shapes, textures, baking, pictures and export."""

import bpy as _bpy  # Blender's other modules (bmesh, mathutils) exist only once bpy has been imported

__all__ = ["_bpy"]
