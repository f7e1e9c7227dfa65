#!/usr/bin/env python3
"""Makes the app's String Catalog from the interface texts that all front ends share.

usage: make_strings.py [--check]

Reads Resources/Strings/{nl,en}.json and writes SpatialApp/App/Resources/Localizable.xcstrings. With --check it writes
nothing and answers 1 when the catalog is not what the texts would give. Wrong use or unreadable texts answer 2.
"""

import json
import re
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent.parent
TEXTS = REPOSITORY / "Resources" / "Strings"
CATALOG = REPOSITORY / "SpatialApp" / "App" / "Resources" / "Localizable.xcstrings"

# The first is what a visitor reads when the device speaks neither.
LANGUAGES = ("nl", "en")


class TextsFailure(Exception):
    """Why no catalog can be made, in one sentence."""


def read_texts(language: str) -> dict[str, str]:
    path = TEXTS / f"{language}.json"
    shown = path.relative_to(REPOSITORY)
    try:
        texts = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise TextsFailure(f"{shown} cannot be read ({error.strerror}): put it back.") from error
    except json.JSONDecodeError as error:
        raise TextsFailure(f"{shown}, line {error.lineno}: not JSON ({error.msg}); mend that line.") from error
    if not isinstance(texts, dict) or not all(isinstance(text, str) and text for text in texts.values()):
        raise TextsFailure(f"{shown}: every key needs a text that is not empty.")
    return texts


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))


def make_catalog(texts: dict[str, dict[str, str]]) -> str:
    """The catalog as Xcode itself would write it, so that opening it in Xcode changes nothing."""
    first = texts[LANGUAGES[0]]
    for language in LANGUAGES[1:]:
        different = set(first) ^ set(texts[language])
        if different:
            raise TextsFailure(
                f"Resources/Strings/{language}.json and {LANGUAGES[0]}.json do not have the same keys: "
                f"{', '.join(sorted(different))}."
            )
        for key, text in first.items():
            if placeholders(text) != placeholders(texts[language][key]):
                raise TextsFailure(f"Resources/Strings/{language}.json, {key}: not the placeholders of {LANGUAGES[0]}.")
    strings = {
        key: {
            "extractionState": "manual",
            "localizations": {
                language: {"stringUnit": {"state": "translated", "value": texts[language][key]}}
                for language in sorted(LANGUAGES)
            },
        }
        for key in sorted(first)
    }
    catalog = {"sourceLanguage": LANGUAGES[0], "strings": strings, "version": "1.0"}
    return json.dumps(catalog, indent=2, separators=(",", " : "), ensure_ascii=False) + "\n"


def main(arguments: list[str]) -> int:
    if arguments not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        catalog = make_catalog({language: read_texts(language) for language in LANGUAGES})
    except TextsFailure as failure:
        print(failure, file=sys.stderr)
        return 2
    shown = CATALOG.relative_to(REPOSITORY)
    now = CATALOG.read_text(encoding="utf-8") if CATALOG.exists() else None
    if now == catalog:
        print(f"{shown} is what Resources/Strings gives.")
        return 0
    if arguments:
        print(f"{shown} is not what Resources/Strings gives: run SpatialApp/Scripts/make_strings.py.", file=sys.stderr)
        return 1
    CATALOG.write_text(catalog, encoding="utf-8")
    print(f"Wrote {shown}: {len(json.loads(catalog)['strings'])} texts in {len(LANGUAGES)} languages.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
