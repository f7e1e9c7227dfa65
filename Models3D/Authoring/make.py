#!/usr/bin/env python3
"""Builds the models: `make.py [--draft] [--force] [names]`. Only what is older than its sources is built again.

Blender (bpy) and usd-core each live in an environment of their own, because their USD libraries cannot share a process.
SLT_BLENDER_PYTHON and SLT_USD_PYTHON name ready interpreters; without them `.vendor/blender` and `.vendor/usd` are used
and, where they are missing, made. Both want Python 3.11 (SLT_PYTHON names it).
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import threading
import time

AUTHORING = os.path.dirname(os.path.abspath(__file__))
MODELS = os.path.dirname(AUTHORING)
HOUSE = os.path.dirname(MODELS)
BUILT = os.path.join(MODELS, "Built")
WORK = os.path.join(HOUSE, ".build-models")
CONTENT = os.path.join(MODELS, "RealityKitContent", "Sources", "RealityKitContent", "RealityKitContent.rkassets")

ENVIRONMENTS = {"blender": ["bpy==5.0.1", "pillow==13.0.0"], "usd": ["usd-core==26.11"]}
SETTINGS = {
    "medicijndispenser": {"samples": 64},
    "keuken": {"size": 2048, "samples": 48, "exposure": 0.5, "quality": 88, "picture": 12},
}
DRAFT = {"medicijndispenser": {"samples": 32, "draft": True}, "keuken": {"samples": 8, "picture": 4, "draft": True}}


def say(sentence):
    print(sentence, flush=True)


def interpreter(kind):
    """The Python of an environment, made when it is missing."""
    named = os.environ.get(f"SLT_{kind.upper()}_PYTHON")
    if named:
        return named
    folder = os.path.join(HOUSE, ".vendor", kind)
    python = os.path.join(folder, "bin", "python")
    stamp = os.path.join(folder, "installed.txt")
    wanted = "\n".join(ENVIRONMENTS[kind])
    if os.path.exists(stamp) and open(stamp).read() == wanted:
        return python
    base = os.environ.get("SLT_PYTHON") or shutil.which("python3.11")
    if not base:
        sys.exit(
            "Models: Python 3.11 is missing, and Blender's module needs exactly that version; install it or name it "
            "in SLT_PYTHON."
        )
    say(f"  installing {', '.join(ENVIRONMENTS[kind])} in .vendor/{kind}")
    subprocess.run([base, "-m", "venv", folder], check=True)
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *ENVIRONMENTS[kind]], check=True
    )
    with open(stamp, "w") as stream:
        stream.write(wanted)
    return python


def sha256(path):
    with open(path, "rb") as stream:
        return hashlib.sha256(stream.read()).hexdigest()


def modelling_sources(name):
    """What Blender's part of the work follows from, by its path in Authoring."""
    kit = [f"kit/{file}" for file in os.listdir(os.path.join(AUTHORING, "kit")) if file.endswith(".py")]
    return {path: sha256(os.path.join(AUTHORING, path)) for path in sorted([f"{name}.py", "model.py", *kit])}


def sources(name):
    """What a model is made from, by its path in Authoring."""
    finishing = {path: sha256(os.path.join(AUTHORING, path)) for path in ("order.py", "usdz.py")}
    return {**modelling_sources(name), **finishing}


def is_fresh(name, settings):
    """Whether what is built came from these sources and settings, and is still what was built."""
    try:
        with open(os.path.join(BUILT, f"{name}.json")) as stream:
            facts = json.load(stream)
        return (
            facts["sources"] == sources(name)
            and facts["settings"] == settings
            and all(sha256(os.path.join(BUILT, file)) == entry["sha256"] for file, entry in facts["files"].items())
            and sha256(os.path.join(CONTENT, f"{name}.usdz")) == facts["files"][f"{name}.usdz"]["sha256"]
        )
    except (OSError, ValueError, KeyError):
        return False


def run(command, log):
    """Runs a step, tells every twenty seconds that it is still at work, and shows its own lines of progress."""
    began = time.monotonic()
    with open(log, "w") as record:
        process = subprocess.Popen(
            command,
            cwd=AUTHORING,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"},
        )
        done = threading.Event()

        def remind():
            while not done.wait(20):
                say(f"    … {time.monotonic() - began:.0f} s")

        threading.Thread(target=remind, daemon=True).start()
        for line in process.stdout:
            record.write(line)
            if line.startswith("  "):
                say("  " + line.rstrip())
        done.set()
    if process.wait() != 0:
        with open(log) as record:
            sys.stderr.write("".join(record.readlines()[-25:]))
        sys.exit(
            f"Models: {os.path.basename(command[1])} stopped with an error; its last lines stand above, the whole "
            f"record is in {os.path.relpath(log, HOUSE)}."
        )


def model(name, work, settings, force):
    """Blender's part, which takes minutes; kept as long as what it follows from stays the same."""
    stamp = os.path.join(work, "modelled.json")
    wanted = {"sources": modelling_sources(name), "settings": settings}
    try:
        with open(stamp) as stream:
            if json.load(stream) == wanted and not force:
                return
    except (OSError, ValueError):
        pass
    run([interpreter("blender"), "model.py", name, work, json.dumps(settings)], os.path.join(work, "blender.log"))
    with open(stamp, "w") as stream:
        json.dump(wanted, stream)


def build(name, settings, force=False):
    began = time.monotonic()
    say(f"{name}: building")
    work = os.path.join(WORK, name)
    os.makedirs(work, exist_ok=True)
    os.makedirs(BUILT, exist_ok=True)
    os.makedirs(CONTENT, exist_ok=True)
    made_from = sources(name)
    model(name, work, settings, force)
    modelled, glb, picture, usdz = (
        os.path.join(work, name + end) for end in (".glb", "-finished.glb", ".png", ".usdz")
    )
    run([sys.executable, "order.py", modelled, glb], os.path.join(work, "order.log"))
    run([interpreter("usd"), "usdz.py", glb, usdz], os.path.join(work, "usd.log"))
    with open(os.path.join(work, "facts.json")) as stream:
        facts = {"slug": name, **json.load(stream), "settings": settings, "sources": made_from, "files": {}}
    for kind, path in (("glb", glb), ("png", picture), ("usdz", usdz)):
        file = f"{name}.{kind}"
        shutil.copyfile(path, os.path.join(BUILT, file))
        facts["files"][file] = {
            "sha256": sha256(os.path.join(BUILT, file)),
            "bytes": os.path.getsize(os.path.join(BUILT, file)),
        }
    shutil.copyfile(usdz, os.path.join(CONTENT, f"{name}.usdz"))
    with open(os.path.join(BUILT, f"{name}.json"), "w") as stream:
        json.dump(facts, stream, indent=1, sort_keys=True)
        stream.write("\n")
    sizes = ", ".join(
        f"{file.rsplit('.')[-1]} {entry['bytes'] / 1000:.0f} kB" for file, entry in facts["files"].items()
    )
    say(f"{name}: {facts['triangles']} triangles, {sizes}, {time.monotonic() - began:.0f} s")


def main(arguments):
    names = [a for a in arguments if not a.startswith("--")] or list(SETTINGS)
    unknown = [n for n in names if n not in SETTINGS] + [
        a for a in arguments if a.startswith("--") and a not in ("--draft", "--force")
    ]
    if unknown:
        sys.stderr.write(
            f"Models: {unknown[0]} is not known; choose from {', '.join(SETTINGS)}, --draft, --force.\n"
        )
        return 2
    for name in names:
        settings = {**SETTINGS[name], **(DRAFT[name] if "--draft" in arguments else {})}
        if "--force" not in arguments and is_fresh(name, settings):
            say(f"{name}: up to date")
        else:
            build(name, settings, "--force" in arguments)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
