#!/usr/bin/env python3
"""Checks that the Xcode project is sound: references, folders, packages, settings, property lists, texts.

usage: check_project.py

Answers 1 when something is wrong, and says what.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from harness.project import ProjectCheck  # noqa: E402
from harness.toolchain import REPOSITORY  # noqa: E402


def main(arguments: list[str]) -> int:
    if arguments:
        print(__doc__, file=sys.stderr)
        return 2
    check = ProjectCheck(REPOSITORY)
    complaints = check.run()
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    if complaints:
        return 1
    print(f"SpatialApp.xcodeproj: {len(check.objects)} objects, all sound; settings, lists and texts are in order.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
