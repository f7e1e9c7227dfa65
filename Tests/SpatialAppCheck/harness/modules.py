"""The modules the app is compiled against, built once and again only when something in them changed."""

import hashlib
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from .toolchain import CHECK_FOLDER, REPOSITORY, CheckFailure, Platform

INTERFACES = CHECK_FOLDER / "Interfaces"
SOURCES = REPOSITORY / "Sources"
CONTENT_PACKAGE = REPOSITORY / "Models3D" / "RealityKitContent" / "Sources" / "RealityKitContent"


@dataclass(frozen=True)
class AppleModule:
    """A framework of Apple, as declarations without bodies: `Interfaces/<name>.swiftinterface`."""

    name: str
    needs: tuple[str, ...] = ()

    @property
    def sources(self) -> list[Path]:
        return [INTERFACES / f"{self.name}.swiftinterface"]


@dataclass(frozen=True)
class OwnModule:
    """A module of this repository, from its real sources."""

    name: str
    folder: Path
    needs: tuple[str, ...] = ()
    generated: tuple[Path, ...] = ()
    # Modules of one package trust each other more than others do, so it matters which they are in.
    package: str = "slimlangerthuis"

    @property
    def sources(self) -> list[Path]:
        return [*sorted(self.folder.rglob("*.swift")), *self.generated]


# In the order in which they can be built.
MODULES: list[AppleModule | OwnModule] = [
    AppleModule("CoreGraphics"),
    AppleModule("FoundationOnApple", ("CoreGraphics",)),
    AppleModule("Accessibility"),
    AppleModule("CryptoKit"),
    AppleModule("OSLog"),
    AppleModule("simd"),
    AppleModule("Spatial", ("simd",)),
    AppleModule("UIKit", ("CoreGraphics",)),
    AppleModule("SwiftUI", ("CoreGraphics", "FoundationOnApple", "UIKit", "Spatial")),
    AppleModule("RealityKit", ("CoreGraphics", "FoundationOnApple", "UIKit", "simd")),
    AppleModule("_RealityKit_SwiftUI", ("SwiftUI", "RealityKit")),
    OwnModule("HomeEngine", SOURCES / "HomeEngine"),
    OwnModule("GRDB", SOURCES / "Offline" / "GRDB"),
    OwnModule("Collections", SOURCES / "Offline" / "Collections"),
    OwnModule("Catalogue", SOURCES / "Catalogue", ("HomeEngine", "GRDB", "Collections", "CryptoKit")),
    OwnModule("Visits", SOURCES / "Visits", ("HomeEngine", "GRDB", "Collections", "CryptoKit")),
    OwnModule(
        "RealityKitContent",
        CONTENT_PACKAGE,
        ("RealityKit", "FoundationOnApple"),
        generated=(INTERFACES / "BundleModule.swift",),
        package="realitykitcontent",
    ),
]

# Linux's Foundation lacks a few types that Apple's has; every file that imports Foundation on Apple sees them.
IMPLICIT_IMPORT = ["-import-module", "FoundationOnApple"]


@dataclass(frozen=True)
class Diagnostic:
    """One message of the compiler, with its place."""

    file: str
    line: int
    kind: str
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.kind}: {self.text}"


@dataclass
class Compilation:
    """What the compiler said."""

    succeeded: bool
    output: str
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @property
    def errors(self) -> list[Diagnostic]:
        return [diagnostic for diagnostic in self.diagnostics if diagnostic.kind == "error"]


def compile_swift(platform: Platform, arguments: list[str]) -> Compilation:
    # Relative to the repository, so that messages read the same on every machine.
    done = subprocess.run(
        [str(platform.toolchain.compiler), *platform.flags(), *arguments],
        capture_output=True, text=True, check=False, cwd=REPOSITORY,
    )  # fmt: skip
    output = done.stdout + done.stderr
    diagnostics = [
        Diagnostic(file=match[1], line=int(match[2]), kind=match[3], text=match[4])
        for match in re.finditer(r"^(\S[^:\n]*):(\d+):\d+: (error|warning): (.*)$", output, re.MULTILINE)
    ]
    return Compilation(succeeded=done.returncode == 0, output=output, diagnostics=diagnostics)


def fingerprint(platform: Platform, arguments: list[str], sources: list[Path], needs: list[str]) -> str:
    """The same when a compilation would give the same result."""
    digest = hashlib.sha256()
    for text in (platform.toolchain.version, *platform.flags(), *arguments, *needs):
        digest.update(text.encode() + b"\0")
    for source in sources:
        digest.update(str(source).encode() + b"\0" + source.read_bytes() + b"\0")
    return digest.hexdigest()


def build_modules(platform: Platform) -> tuple[dict[str, str], list[str]]:
    """Builds what changed, in order; answers every module's fingerprint and the names of those that were built."""
    platform.prepare()
    fingerprints: dict[str, str] = {}
    built: list[str] = []
    for module in MODULES:
        sources = module.sources
        missing = [source for source in sources if not source.is_file()]
        if missing or not sources:
            where = missing[0] if missing else getattr(module, "folder", module.name)
            raise CheckFailure(f"Module {module.name} has no sources at {where}: restore them, or change modules.py.")
        arguments = arguments_for(module, platform)
        now = fingerprint(platform, arguments, sources, [fingerprints[need] for need in module.needs])
        fingerprints[module.name] = now
        result = platform.modules / f"{module.name}.swiftmodule"
        record = platform.modules / f"{module.name}.fingerprint"
        if result.exists() and record.exists() and record.read_text() == now:
            continue
        compilation = compile_swift(platform, arguments)
        if not compilation.succeeded:
            raise CheckFailure(f"Module {module.name} does not compile for {platform.triple}:\n{compilation.output}")
        record.write_text(now)
        built.append(module.name)
    return fingerprints, built


def arguments_for(module: AppleModule | OwnModule, platform: Platform) -> list[str]:
    result = str(platform.modules / f"{module.name}.swiftmodule")
    sources = [str(source) for source in module.sources]
    if isinstance(module, AppleModule):
        return [
            "-compile-module-from-interface", "-explicit-interface-module-build", "-enable-library-evolution",
            "-suppress-warnings", "-module-name", module.name, "-o", result, *sources,
        ]  # fmt: skip
    arguments = [
        "-emit-module", "-parse-as-library", "-warnings-as-errors", "-package-name", module.package,
        "-module-name", module.name, "-o", result,
    ]  # fmt: skip
    if "FoundationOnApple" in module.needs:
        arguments += IMPLICIT_IMPORT
    return arguments + sources


def check_app(platform: Platform, sources: list[Path]) -> Compilation:
    """Type-checks the app with all diagnostics that Xcode would give, warnings as errors; writes nothing."""
    return compile_swift(platform, app_arguments(sources))


def app_arguments(sources: list[Path]) -> list[str]:
    # SIL is asked for because a part of the concurrency diagnostics comes after type-checking.
    return [
        "-emit-sil", "-o", "/dev/null", "-parse-as-library", "-warnings-as-errors", "-module-name", "SpatialApp",
        *IMPLICIT_IMPORT, *[str(source) for source in sources],
    ]  # fmt: skip
