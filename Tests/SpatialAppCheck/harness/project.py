"""Whether the Xcode project and the files round it are sound, as far as can be known without Xcode."""

import json
import plistlib
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from xml.parsers.expat import ExpatError

from . import openstep

# What a synchronized folder's build takes from these is decided by Xcode; the others must be known to the check.
KNOWN_RESOURCES = {".swift", ".xcstrings", ".xcassets", ".xcprivacy", ".sqlite"}

# What a file of the app cannot do without elsewhere; such as these, or the app's bundle, network and settings.
APPLE_ONLY = (
    "import RealityKit", "import SwiftUI", "import UIKit", "import OSLog", "import Accessibility",
    "LocalizedStringResource", "Bundle", "URLSession", "UserDefaults", "#if os(visionOS)",
)  # fmt: skip


class ProjectCheck:
    """Looks at one checkout; every complaint is a sentence."""

    def __init__(self, repository: Path) -> None:
        self.repository = repository
        self.folder = repository / "SpatialApp"
        self.complaints: list[str] = []
        self.objects: dict[str, dict] = {}
        self.root = ""

    def run(self) -> list[str]:
        self.read_project()
        if self.objects:
            self.check_references()
            self.check_reachability()
            self.check_paths()
            self.check_packages()
            self.check_configurations()
        self.check_scheme()
        self.check_property_lists()
        self.check_catalogs()
        self.check_texts_in_use()
        self.check_app_is_thin()
        return self.complaints

    def complain(self, sentence: str) -> None:
        self.complaints.append(sentence)

    def shown(self, path: Path) -> str:
        return str(path.relative_to(self.repository)) if path.is_relative_to(self.repository) else str(path)

    # The project file

    def read_project(self) -> None:
        path = self.folder / "SpatialApp.xcodeproj" / "project.pbxproj"
        try:
            project = openstep.parse(path.read_text(encoding="utf-8"))
        except (OSError, openstep.SyntaxFailure) as error:
            self.complain(f"{self.shown(path)} cannot be read: {error}.")
            return
        objects = project.get("objects")
        root = project.get("rootObject")
        if not isinstance(objects, dict) or not isinstance(root, str) or root not in objects:
            self.complain(f"{self.shown(path)} has no root object.")
            return
        self.objects = objects
        self.root = root

    def of_kind(self, *kinds: str) -> Iterator[tuple[str, dict]]:
        return ((key, value) for key, value in self.objects.items() if value.get("isa") in kinds)

    @staticmethod
    def references(value: object) -> Iterator[str]:
        """Every identifier in a value, keys included."""
        if isinstance(value, dict):
            for key, item in value.items():
                yield from ProjectCheck.references(key)
                yield from ProjectCheck.references(item)
        elif isinstance(value, list):
            for item in value:
                yield from ProjectCheck.references(item)
        elif isinstance(value, str) and re.fullmatch(r"[0-9A-F]{24}", value):
            yield value

    def check_references(self) -> None:
        for key, value in self.objects.items():
            if not re.fullmatch(r"[0-9A-F]{24}", key):
                self.complain(f"Object {key} has no identifier of 24 hexadecimal digits.")
            if not isinstance(value.get("isa"), str):
                self.complain(f"Object {key} does not say what it is.")
            for reference in self.references(value):
                if reference not in self.objects:
                    self.complain(f"{value.get('isa')} {key} refers to {reference}, which is not there.")

    def check_reachability(self) -> None:
        seen: set[str] = set()
        waiting = [self.root]
        while waiting:
            key = waiting.pop()
            if key in seen or key not in self.objects:
                continue
            seen.add(key)
            waiting += self.references(self.objects[key])
        for key in sorted(set(self.objects) - seen):
            self.complain(f"{self.objects[key].get('isa')} {key} is not used by anything.")

    def check_paths(self) -> None:
        for key, value in self.of_kind("PBXFileSystemSynchronizedRootGroup"):
            folder = self.folder / str(value.get("path"))
            if not folder.is_dir():
                self.complain(f"Folder {self.shown(folder)} of {key} is not there.")
        for key, value in self.of_kind("PBXFileReference"):
            if value.get("sourceTree") not in ("SOURCE_ROOT", "<group>"):
                continue
            path = (self.folder / str(value.get("path"))).resolve()
            if not path.exists():
                self.complain(f"{self.shown(path)} of PBXFileReference {key} is not there.")
        for _, value in self.of_kind("PBXNativeTarget"):
            for group in value.get("fileSystemSynchronizedGroups", []):
                self.check_target_folder(self.folder / str(self.objects.get(group, {}).get("path")))

    def check_target_folder(self, folder: Path) -> None:
        for file in sorted(folder.rglob("*")):
            inside_assets = any(parent.suffix == ".xcassets" for parent in file.parents)
            if file.is_file() and not inside_assets and file.suffix not in KNOWN_RESOURCES:
                self.complain(f"{self.shown(file)} would be built into the app: move it, or name its kind in the check.")

    def check_packages(self) -> None:
        products: set[str] = set()
        for key, value in self.of_kind("XCLocalSwiftPackageReference"):
            manifest = (self.folder / str(value.get("relativePath")) / "Package.swift").resolve()
            if not manifest.is_file():
                self.complain(f"{self.shown(manifest)} of package {key} is not there.")
                continue
            products |= set(re.findall(r"\.(?:library|executable)\(\s*name:\s*\"([^\"]+)\"", manifest.read_text()))
        for _, value in self.of_kind("XCSwiftPackageProductDependency"):
            if value.get("productName") not in products:
                self.complain(f"No local package has a product {value.get('productName')}.")
        for key, value in self.of_kind("PBXNativeTarget"):
            linked = set()
            for phase in value.get("buildPhases", []):
                for file in self.objects.get(phase, {}).get("files", []):
                    linked.add(self.objects.get(file, {}).get("productRef"))
            for product in value.get("packageProductDependencies", []):
                if product not in linked:
                    name = self.objects.get(product, {}).get("productName")
                    self.complain(f"Target {value.get('name')} ({key}) depends on {name} and does not link it.")

    def check_configurations(self) -> None:
        for key, value in self.of_kind("XCBuildConfiguration"):
            anchor = self.objects.get(str(value.get("baseConfigurationReferenceAnchor")), {})
            file = self.folder / str(anchor.get("path")) / str(value.get("baseConfigurationReferenceRelativePath"))
            if not file.is_file():
                self.complain(f"{self.shown(file)} of configuration {value.get('name')} ({key}) is not there.")
            else:
                self.check_xcconfig(file)
            if value.get("buildSettings"):
                self.complain(f"Configuration {value.get('name')} ({key}) has settings of its own: move them to Config.")

    def check_xcconfig(self, file: Path) -> None:
        for number, line in enumerate(file.read_text().splitlines(), 1):
            text = line.split("//")[0].strip()
            include = re.fullmatch(r'#include(\?)?\s+"([^"]+)"', text)
            if include:
                included = file.parent / include.group(2)
                if included.is_file():
                    self.check_xcconfig(included)
                elif not include.group(1):
                    self.complain(f"{self.shown(file)}, line {number}: {include.group(2)} is not there.")
                continue
            setting = re.fullmatch(r"(\w+)(\[[^\]]+\])*\s*=\s*(.*)", text)
            if text and not setting:
                self.complain(f"{self.shown(file)}, line {number}: neither a setting nor an include.")
            elif setting and setting.group(1) == "INFOPLIST_FILE" and not (self.folder / setting.group(3)).is_file():
                self.complain(f"{self.shown(file)}, line {number}: {setting.group(3)} is not there.")

    # The files round it

    def check_scheme(self) -> None:
        targets = {key: value.get("name") for key, value in self.of_kind("PBXNativeTarget")}
        schemes = sorted((self.folder / "SpatialApp.xcodeproj" / "xcshareddata" / "xcschemes").glob("*.xcscheme"))
        if not schemes:
            self.complain("The project has no shared scheme, so a build machine would not know what to build.")
        for scheme in schemes:
            try:
                tree = ElementTree.parse(scheme)
            except ElementTree.ParseError as error:
                self.complain(f"{self.shown(scheme)} is not XML: {error}.")
                continue
            for reference in tree.iter("BuildableReference"):
                key = reference.get("BlueprintIdentifier")
                if targets.get(key) != reference.get("BlueprintName"):
                    self.complain(f"{self.shown(scheme)} names target {key}, which is not {reference.get('BlueprintName')}.")

    def check_property_lists(self) -> None:
        found = {}
        for path in sorted([*self.folder.rglob("*.plist"), *self.folder.rglob("*.xcprivacy")]):
            try:
                found[path.name] = plistlib.loads(path.read_bytes())
            except (plistlib.InvalidFileException, ExpatError, ValueError) as error:
                self.complain(f"{self.shown(path)} is not a property list: {error}.")
        privacy = found.get("PrivacyInfo.xcprivacy")
        if privacy is None:
            self.complain("The app has no privacy manifest (PrivacyInfo.xcprivacy) that can be read.")
            return
        if privacy.get("NSPrivacyTracking") is not False or privacy.get("NSPrivacyTrackingDomains") != []:
            self.complain("PrivacyInfo.xcprivacy must say that nobody is tracked.")
        for data in privacy.get("NSPrivacyCollectedDataTypes", []):
            if data.get("NSPrivacyCollectedDataTypeLinked") or data.get("NSPrivacyCollectedDataTypeTracking"):
                self.complain(f"PrivacyInfo.xcprivacy links {data.get('NSPrivacyCollectedDataType')} to a person.")

    def check_catalogs(self) -> None:
        for path in sorted([*self.folder.rglob("*.xcstrings"), *self.folder.rglob("*.xcassets/**/Contents.json")]):
            try:
                contents = json.loads(path.read_text(encoding="utf-8"))
            except json.JSONDecodeError as error:
                self.complain(f"{self.shown(path)}, line {error.lineno}: not JSON ({error.msg}).")
                continue
            for part in [*contents.get("images", []), *contents.get("layers", [])]:
                if not (path.parent / part.get("filename", "")).exists():
                    self.complain(f"{self.shown(path)}: {part['filename']} is not there.")

    def check_texts_in_use(self) -> None:
        """Every key that the app's code asks for has a text."""
        catalog = self.folder / "App" / "Resources" / "Localizable.xcstrings"
        if not catalog.is_file():
            self.complain(f"{self.shown(catalog)} is not there: run SpatialApp/Scripts/make_strings.py.")
            return
        keys = set(json.loads(catalog.read_text(encoding="utf-8"))["strings"])
        for file in sorted((self.folder / "App").rglob("*.swift")):
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                for key in self.keys_in(line):
                    # A key that ends in an interpolation is known by its beginning.
                    if key not in keys and not (key.endswith(".") and any(other.startswith(key) for other in keys)):
                        self.complain(f"{self.shown(file)}, line {number}: there is no text \"{key}\".")

    def check_app_is_thin(self) -> None:
        """Nothing that can be tested on Linux lives in the app: every file needs Apple's systems for what it does."""
        for file in sorted((self.folder / "App").rglob("*.swift")):
            text = file.read_text(encoding="utf-8")
            if not any(need in text for need in APPLE_ONLY):
                self.complain(f"{self.shown(file)} needs nothing of Apple's: move it to a package, and test it there.")

    @staticmethod
    def keys_in(line: str) -> list[str]:
        """The keys in a line's calls of `words(…)`: the texts before the dictionary of values."""
        arguments = re.findall(r"\bwords\(([^\[)]*)", line)
        return [key for argument in arguments for key in re.findall(r"\"(\w[^\"\\]*)", argument)]
