"""The Swift toolchain of this machine, made to compile for visionOS and iPadOS.

Apple's compiler is the same program as the one on Linux; what Linux lacks is the SDK. So the toolchain's own modules
(Swift, Foundation, Observation…) are copied with their target replaced, and Apple's frameworks come from `Interfaces/`.
Nothing is linked or run: the result is an answer about types, isolation and availability.
"""

import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

CHECK_FOLDER = Path(__file__).resolve().parent.parent
REPOSITORY = CHECK_FOLDER.parent.parent
BUILD_FOLDER = REPOSITORY / ".build" / "app-check"

# The retargeting leans on how this compiler lays out its modules: another one has to be proven first.
PROVEN_SWIFT = "6.3.1"

TRIPLES = {"visionos": "arm64-apple-xros2.0", "ios": "arm64-apple-ios18.0"}


class CheckFailure(Exception):
    """Why the check cannot give an answer: one sentence that says what to do."""


@dataclass(frozen=True)
class Toolchain:
    """Where the compiler is, and what the code it produces on this machine is called."""

    compiler: Path
    linux_modules: Path
    plugins: Path
    native_triple: str
    version: str

    @property
    def c_headers(self) -> Path:
        return self.linux_modules / self.native_triple.split("-")[0]


def find_toolchain() -> Toolchain:
    found = shutil.which("swiftc")
    if found is None:
        raise CheckFailure("swiftc is not on the PATH: install the Swift toolchain that the README names.")
    said = subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout
    version = re.search(r"Swift version (\S+)", said)
    triple = re.search(r"Target: (\S+)", said)
    if version is None or triple is None:
        raise CheckFailure(f"{found} did not tell its version: run `{found} --version` to see what it says instead.")
    if not triple.group(1).endswith("-linux-gnu"):
        raise CheckFailure("This check is for Linux; on a Mac, build SpatialApp/SpatialApp.xcodeproj with Xcode.")
    if version.group(1) != PROVEN_SWIFT:
        raise CheckFailure(
            f"This check was proven with Swift {PROVEN_SWIFT} and found {version.group(1)}: install the proven one, or "
            "run mutants.py with the new one, and when it notices everything change PROVEN_SWIFT in toolchain.py."
        )
    root = Path(found).resolve().parent.parent
    return Toolchain(
        compiler=Path(found),
        linux_modules=root / "lib" / "swift" / "linux",
        plugins=root / "lib" / "swift" / "host" / "plugins",
        native_triple=triple.group(1),
        version=version.group(1),
    )


@dataclass(frozen=True)
class Platform:
    """One of the two platforms, with its own folder of compiled modules."""

    name: str
    toolchain: Toolchain

    @property
    def triple(self) -> str:
        return TRIPLES[self.name]

    @property
    def folder(self) -> Path:
        return BUILD_FOLDER / self.name

    @property
    def modules(self) -> Path:
        return self.folder / "modules"

    def flags(self) -> list[str]:
        """What every compilation for this platform is told."""
        return [
            "-frontend",
            "-target", self.triple,
            "-clang-target", self.toolchain.native_triple,
            "-disable-objc-interop",
            "-swift-version", "6",
            "-enable-cross-import-overlays",
            "-I", str(self.folder / "toolchain"),
            "-I", str(self.modules),
            "-module-cache-path", str(self.folder / "cache"),
            "-platform-availability-inheritance-map-path", str(self.folder / "sdk"),
            "-Xcc", "-ivfsoverlay", "-Xcc", str(self.folder / "headers.yaml"),
            "-Xcc", "-Xclang", "-Xcc", "-fbuiltin-headers-in-system-modules",
            "-Xcc", f"-fmodule-map-file={REPOSITORY / 'Sources' / 'CSQLite' / 'module.modulemap'}",
            "-plugin-path", str(self.toolchain.plugins),
        ]  # fmt: skip

    def prepare(self) -> None:
        """Makes what does not depend on our sources: done once per toolchain."""
        self.modules.mkdir(parents=True, exist_ok=True)
        stamp = self.folder / "toolchain" / f"{self.toolchain.version}.done"
        if not stamp.exists():
            self._retarget_modules()
            self._map_c_headers()
            self._map_availability()
            stamp.touch()

    def _retarget_modules(self) -> None:
        native = self.toolchain.native_triple
        # The name is replaced inside a binary file, so the new one must be as long as the old one: 2.0 becomes 2.0.00000.
        target = (self.triple + ".").ljust(len(native), "0")
        if len(target) != len(native):
            raise CheckFailure(f"{self.triple} is longer than {native}: this machine cannot stand in for an Apple one.")
        file_name = re.sub(r"[\d.]+$", "", self.triple) + ".swiftmodule"
        for module in sorted(self.toolchain.linux_modules.glob("*.swiftmodule")):
            original = module / f"{native}.swiftmodule"
            if original.exists():
                copy = self.folder / "toolchain" / module.name / file_name
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes(original.read_bytes().replace(native.encode(), target.encode()))

    def _map_c_headers(self) -> None:
        names = {"module.modulemap": "glibc.modulemap", "SwiftGlibc.h": "SwiftGlibc.h"}
        contents = [
            {"name": name, "type": "file", "external-contents": str(self.toolchain.c_headers / original)}
            for name, original in names.items()
        ]
        overlay = {
            "version": 0,
            "case-sensitive": "true",
            "use-external-names": "false",
            "roots": [{"name": "/usr/include", "type": "directory", "contents": contents}],
        }
        (self.folder / "headers.yaml").write_text(json.dumps(overlay, indent=1))

    def _map_availability(self) -> None:
        """visionOS inherits what is available on iOS, by this table of versions."""
        versions = {f"{major}.0": "1.0" for major in range(2, 18)}
        versions |= {f"17.{minor}": f"1.{max(0, minor - 3)}" for minor in range(1, 7)}
        versions |= {f"18.{minor}": f"2.{minor}" for minor in range(0, 7)}
        versions |= {f"26.{minor}": f"26.{minor}" for minor in range(0, 5)}
        settings = {"Version": "26.0", "MaximumDeploymentTarget": "26.99", "VersionMap": {"iOS_visionOS": versions}}
        (self.folder / "sdk").mkdir(exist_ok=True)
        (self.folder / "sdk" / "SDKSettings.json").write_text(json.dumps(settings, indent=1))
