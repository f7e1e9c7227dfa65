"""Builds one model inside Blender's Python: `model.py <name> <work folder> <settings as json>`.

Leaves <name>.glb, <name>.png and facts.json in the work folder.
"""

import importlib
import json
import os
import sys


def main():
    name, work, settings = sys.argv[1], os.path.abspath(sys.argv[2]), json.loads(sys.argv[3])
    model = importlib.import_module(name)
    facts = model.build(work, settings)
    with open(os.path.join(work, "facts.json"), "w") as stream:
        json.dump(facts, stream, sort_keys=True)
    model.picture(os.path.join(work, f"{name}.png"), work, settings)


if __name__ == "__main__":
    main()
