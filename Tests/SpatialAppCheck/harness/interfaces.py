"""Keeps the declarations of Apple's frameworks honest: every type says on which page it is described."""

import re
from pathlib import Path

from .modules import INTERFACES

# A declaration of something new, at any depth; extensions and members belong to a type that has its page.
TYPE = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:final\s+)?(?:public|open)\s+(?:final\s+)?(?:struct|class|enum|protocol|func)\s+(\w+)"
)
PAGE = re.compile(r"^\s*// https://developer\.apple\.com/documentation/\S+$")
ATTRIBUTE = re.compile(r"^\s*@\w+")


def declarations_without_page(folder: Path = INTERFACES) -> list[str]:
    complaints = []
    for path in sorted(folder.glob("*.swiftinterface")):
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines):
            found = TYPE.match(line)
            is_member = line.startswith(" ") and re.search(r"\bfunc\b", line)
            if not found or is_member or re.search(r"\bclass (?:var|func)\b", line):
                continue
            above = number - 1
            while above >= 0 and ATTRIBUTE.match(lines[above]):
                above -= 1
            if above < 0 or not PAGE.match(lines[above]):
                complaints.append(f"{path.name}, line {number + 1}: {found.group(1)} does not name its page.")
    return complaints
