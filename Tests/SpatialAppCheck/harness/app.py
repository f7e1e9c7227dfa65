"""Type-checks the app itself, and remembers that it was clean as long as nothing changes."""

import time
from dataclasses import dataclass
from pathlib import Path

from .modules import Compilation, app_arguments, build_modules, check_app, fingerprint
from .toolchain import REPOSITORY, Platform

APP_FOLDER = REPOSITORY / "SpatialApp" / "App"


@dataclass
class Verdict:
    """What was found for one platform."""

    platform: Platform
    built: list[str]
    files: int
    compilation: Compilation | None
    seconds: float

    @property
    def is_clean(self) -> bool:
        return self.compilation is None or self.compilation.succeeded

    def lines(self) -> list[str]:
        built = f"built {len(self.built)} modules, " if self.built else ""
        if self.compilation is None:
            return [f"{self.platform.triple}: unchanged since it was last found clean ({self.files} files)"]
        if self.is_clean:
            return [f"{self.platform.triple}: {built}{self.files} files clean in {self.seconds:.1f} s"]
        return [self.compilation.output, f"{self.platform.triple}: {len(self.compilation.errors)} errors"]


def app_sources(folder: Path = APP_FOLDER) -> list[Path]:
    return sorted(folder.rglob("*.swift"))


def check(platform: Platform) -> Verdict:
    started = time.monotonic()
    modules, built = build_modules(platform)
    sources = app_sources()
    now = fingerprint(platform, app_arguments(sources), sources, sorted(modules.values()))
    record = platform.folder / "app.clean"
    compilation = None
    if not record.exists() or record.read_text() != now:
        compilation = check_app(platform, sources)
        if compilation.succeeded:
            record.write_text(now)
    return Verdict(platform, built, len(sources), compilation, time.monotonic() - started)
