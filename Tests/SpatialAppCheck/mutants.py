#!/usr/bin/env python3
"""Proves that the checks notice mistakes: makes one at a time in a copy of the app or of its project.

usage: mutants.py [words of a mistake's name]

The app in the repository is not touched. The last line counts; a mistake that is not noticed answers 1.
"""

import shutil
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from harness import interfaces  # noqa: E402
from harness.app import APP_FOLDER, app_sources  # noqa: E402
from harness.modules import Compilation, build_modules, check_app  # noqa: E402
from harness.project import ProjectCheck  # noqa: E402
from harness.toolchain import (  # noqa: E402
    BUILD_FOLDER,
    REPOSITORY,
    TRIPLES,
    CheckFailure,
    Platform,
    find_toolchain,
)

VISION = "visionos"
IPAD = "ios"


@dataclass(frozen=True)
class Mistake:
    """One mistake: what it is, where it shows, and what it replaces."""

    name: str
    platform: str
    file: str
    right: str
    wrong: str


MISTAKES = [
    # Names and types
    Mistake(
        "wrong label", VISION, "Shared/Home/Entity+Placeholder.swift", "cornerRadius: min", "radius: min"),
    Mistake(
        "wrong type", IPAD, "Shared/Home/HomeStage.swift",
        "room.scale = SIMD3(repeating: house.scale)", "room.scale = house.scale"),
    Mistake(
        "unknown modifier", IPAD, "iPad/HomeSplitView.swift", ".followsDevice()", ".followsEverything()"),
    Mistake("unknown enum case", VISION, "visionOS/HomeVolume.swift", ".leading)", ".left)"),
    Mistake("no view in a body", IPAD, "Shared/Panel/AidList.swift", "LanguageChoice()", "home.content.aids"),
    Mistake(
        "branch of another type", IPAD, "Shared/Panel/LargeButton.swift",
        "button.buttonStyle(.bordered)", "button.buttonStyle(.plainest)"),
    Mistake(
        "optional not unwrapped", VISION, "Shared/PickUp/AidGestures.swift",
        "guard let touched = value.entity.touched else { return }", "let touched = value.entity.touched"),
    Mistake(
        "switch with a hole", IPAD, "Shared/Accessibility/AidAction+Name.swift",
        "        case .turnRight: words(\"aid.turnRight\")\n", ""),
    Mistake(
        "switch over Apple's enum without unknown default", IPAD, "Shared/Home/FollowsDevice.swift",
        "if phase == .background { home.send(.handOver) }",
        "switch phase { case .background: home.send(.handOver); case .inactive, .active: break }"),
    Mistake(
        "component that is none", VISION, "Shared/Home/HomeComponent.swift",
        "struct HomeComponent: Component", "struct HomeComponent"),
    Mistake(
        "system without its initializer", IPAD, "Shared/Home/HomeSystem.swift", "    init(scene: RealityKit.Scene) {}\n",
        "    let name: String\n"),
    Mistake(
        "scene of the wrong framework", VISION, "Shared/Home/HomeSystem.swift",
        "import RealityKit", "import RealityKit\nimport SwiftUI\ntypealias Everything = Scene"),
    Mistake(
        "environment of a type that is not observable", IPAD, "Shared/Panel/AidList.swift",
        "@Environment(HomeModel.self)", "@Environment(CueSounds.self)"),
    Mistake(
        "unknown environment value", IPAD, "Shared/Home/FollowsDevice.swift",
        "\\.accessibilityReduceMotion", "\\.accessibilityReducesMotion"),
    Mistake(
        "binding of the wrong type", VISION, "visionOS/HomeVolume.swift",
        "subscriptions = content", "$subscriptions = content"),
    Mistake(
        "gesture value that does not exist", IPAD, "Shared/PickUp/AidGestures.swift",
        "value.magnification", "value.scale"),
    Mistake(
        "closure with too many arguments", VISION, "visionOS/HomeVolume.swift",
        "RealityView { content in", "RealityView { content, attachments in"),
    Mistake(
        "closure with too few arguments", IPAD, "Shared/Home/FollowsDevice.swift",
        ".onChange(of: scenePhase) { _, phase in", ".onChange(of: scenePhase) { phase in"),
    # Concurrency
    Mistake("missing await", VISION, "Shared/Home/HomeStage.swift", "try await Entity(named:", "try Entity(named:"),
    Mistake(
        "missing try", IPAD, "Shared/TryOut/CueSounds.swift",
        "try await AudioFileResource(", "await AudioFileResource("),
    Mistake(
        "main actor left out", IPAD, "Shared/Home/HomeStage.swift", "@MainActor\nfinal class HomeStage",
        "final class HomeStage"),
    Mistake(
        "entity touched off the main actor", VISION, "Shared/Home/HomeStage.swift",
        "    private func load(", "    nonisolated func peek() -> Bool { root.isEnabled }\n\n    private func load("),
    Mistake(
        "value that is not sendable leaves its actor", VISION, "Shared/Home/HomeModel.swift",
        "    func tell(",
        "    final class Tally { var n = 0 }\n"
        "    func leak() { let tally = Tally(); Task.detached { tally.n += 1 }; tally.n += 1 }\n\n"
        "    func tell("),
    Mistake(
        "mutable global state", IPAD, "Shared/TryOut/GlowComponent.swift",
        "static let brightness", "static var brightness"),
    Mistake(
        "value that changes itself", VISION, "Shared/TryOut/ScreenFace.swift",
        "@MainActor\nfinal class ScreenFace", "struct ScreenFace"),
    Mistake(
        "keeper asked without waiting", IPAD, "Shared/Visit/VisitFeed.swift",
        "await keeper.keep(entry)", "keeper.keep(entry)"),
    Mistake(
        "answer taken for one of the hub's kind", VISION, "Shared/Visit/HubLine+Network.swift",
        "let response = response as? HTTPURLResponse", "response.statusCode > 0"),
    Mistake(
        "main actor's state from elsewhere", IPAD, "Shared/Visit/VisitFeed.swift",
        "Task { [weak self] in", "Task.detached { [weak self] in"),
    # Platforms and versions
    Mistake(
        "newer API without a guard", VISION, "Shared/PickUp/Entity+Touch.swift",
        "components.set(HoverEffectComponent(.highlight(.default)))", "components.set(ManipulationComponent())"),
    Mistake(
        "API of visionOS on iPad", IPAD, "Shared/Panel/HomePanel.swift",
        ".padding(24)", ".padding(24).glassBackgroundEffect()"),
    Mistake(
        "API of iPad on visionOS", VISION, "visionOS/HomeVolume.swift",
        "let stage = HomeStage(home: home)", "content.camera = .virtual\n                let stage = HomeStage(home: home)"),
    Mistake(
        "third dimension of a drag on iPad", IPAD, "Shared/PickUp/AidGestures.swift",
        "let moved = value.translation\n", "let moved = value.translation\n                _ = value.translation3D\n"),
    Mistake(
        "volume on iPad", IPAD, "Shared/SlimLangerThuisApp.swift",
        "HomeSplitView()\n                    .environment(home)\n            }",
        "HomeSplitView()\n                    .environment(home)\n            }\n            .windowStyle(.volumetric)"),
    Mistake(
        "ornament on iPad", IPAD, "iPad/HomeSplitView.swift",
        ".followsDevice()", ".followsDevice().ornament(attachmentAnchor: .scene(.trailing)) { HomePanel() }"),
    # Imports
    Mistake("missing import", IPAD, "Shared/Panel/TryOutCard.swift", "import Accessibility\n", ""),
    Mistake("missing overlay", VISION, "visionOS/HomeVolume.swift", "    import RealityKit\n", ""),
    Mistake("missing module of ours", IPAD, "Shared/Panel/ClaimCard.swift", "import Catalogue\n", ""),
    # Our own modules
    Mistake(
        "input the engine does not have", IPAD, "Shared/Panel/AidList.swift", "home.send(.handOver)", "home.send(.goodbye)"),
    Mistake(
        "engine without try", VISION, "Shared/Home/HomeModel.swift",
        "try engine?.handle(input)", "engine?.handle(input)"),
    Mistake(
        "wrong kind of error", IPAD, "Shared/Home/HomeModel.swift",
        "error.sentence, privacy", "error.message, privacy"),
    Mistake(
        "field the record does not have", IPAD, "Shared/Panel/AidPanel.swift", "record.oneLiner", "record.summary"),
    Mistake(
        "text without its language", IPAD, "Shared/Panel/ClaimCard.swift",
        "claim.qualifier[home.language]", "claim.qualifier"),
    Mistake(
        "private state changed from outside", VISION, "Shared/Home/HomeStage.swift",
        "home.stage = self", "home.screen = VisitScreen()"),
    # Warnings are errors
    Mistake(
        "value that is never used", IPAD, "Shared/Home/HomeStage.swift",
        "let isHeld = screen.held == aid.id", "let isHeld = screen.held == aid.id\n            let name = aid.id"),
    Mistake(
        "result that is thrown away", IPAD, "Shared/Home/HomeModel.swift",
        "let milliseconds = clock.advance(by: seconds)",
        "let milliseconds = clock.advance(by: seconds)\n        engine?.heldAid"),
    Mistake(
        "variable that never varies", VISION, "Shared/Home/HomeStage.swift",
        "let house = DollHouse(", "var house = DollHouse("),
    Mistake(
        "code that is never reached", VISION, "Shared/Home/PartPoseComponent.swift",
        "        return transform\n", "        return transform\n        transform = rest\n"),
]


@dataclass(frozen=True)
class ProjectMistake:
    """One mistake in the project or the files round it."""

    name: str
    file: str
    right: str
    wrong: str


PROJECT = "SpatialApp.xcodeproj/project.pbxproj"
PROJECT_MISTAKES = [
    ProjectMistake("reference to nothing", PROJECT, "productRefGroup = 51A", "productRefGroup = 51B"),
    ProjectMistake("object that nothing uses", PROJECT, "\t\t\t\t51A000000000000000000009 /* Sounds in Resources */,\n", ""),
    ProjectMistake("folder that is not there", PROJECT, "path = App;", "path = Apps;"),
    ProjectMistake("product no package has", PROJECT, "productName = Visits;", "productName = Visitors;"),
    ProjectMistake("package that is not there", PROJECT, "relativePath = ..;", "relativePath = ../..;"),
    ProjectMistake("list without its end", PROJECT, "\t\t\t\tBase,\n\t\t\t);", "\t\t\t\tBase,\n"),
    ProjectMistake("settings that are not there", "Config/Debug.xcconfig", "Base.xcconfig", "Basis.xcconfig"),
    ProjectMistake("setting without a value", "Config/App.xcconfig", "PRODUCT_NAME = ", "PRODUCT_NAME "),
    ProjectMistake("property list that is cut off", "Config/Info-iPad.plist", "</dict>\n</plist>", "</plist>"),
    ProjectMistake(
        "somebody who is tracked", "App/Resources/PrivacyInfo.xcprivacy",
        "<key>NSPrivacyTracking</key>\n\t<false/>", "<key>NSPrivacyTracking</key>\n\t<true/>"),
    ProjectMistake(
        "picture that is not there", "App/Resources/Assets.xcassets/AppIcon.appiconset/Contents.json",
        "AppIcon.png", "Icon.png"),
    ProjectMistake(
        "text that no language has", "App/Shared/Panel/AidPanel.swift", '"panel.noAdvice"', '"panel.noAdvise"'),
    ProjectMistake(
        "file that belongs in a package", "App/Shared/Home/Transform+Placement.swift", "import RealityKit\n", ""),
    ProjectMistake(
        "scheme of another target", "SpatialApp.xcodeproj/xcshareddata/xcschemes/SpatialApp.xcscheme",
        'BlueprintName = "SpatialApp"', 'BlueprintName = "Home"'),
]


def complaint(mistake: ProjectMistake) -> str | None:
    """The first thing the project check says of a copy with the mistake; nil when it went by."""
    copy = BUILD_FOLDER / "mutants" / "project"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(REPOSITORY / "SpatialApp", copy / "SpatialApp")
    for name in ("Package.swift", "Models3D", "Resources"):
        (copy / name).symlink_to(REPOSITORY / name)
    path = copy / "SpatialApp" / mistake.file
    text = path.read_text(encoding="utf-8")
    if mistake.right not in text:
        raise CheckFailure(f"Mistake \"{mistake.name}\" no longer fits {mistake.file}: bring it up to date.")
    path.write_text(text.replace(mistake.right, mistake.wrong, 1), encoding="utf-8")
    return next(iter(ProjectCheck(copy).run()), None)


def make(mistake: Mistake, number: int) -> list[Path]:
    """The app's sources, with the mistake in a copy of its file."""
    original = APP_FOLDER / mistake.file
    text = original.read_text(encoding="utf-8")
    if mistake.right not in text:
        raise CheckFailure(f"Mistake \"{mistake.name}\" no longer fits {mistake.file}: bring it up to date.")
    copy = BUILD_FOLDER / "mutants" / str(number) / original.name
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_text(text.replace(mistake.right, mistake.wrong, 1), encoding="utf-8")
    return [copy if source == original else source for source in app_sources()]


def noticed(compilation: Compilation, file: str) -> str | None:
    """The first error, as one line; nil when the mistake went by."""
    if compilation.succeeded:
        return None
    first = next(iter(compilation.errors), None)
    return f"{Path(first.file).name}:{first.line}: {first.text}" if first else f"{file}: the compiler failed"


def report(name: str, error: str | None) -> bool:
    """Says what became of one mistake, and whether it was noticed."""
    print(f"{'missed ' if error is None else 'noticed'}  {name}", flush=True)
    if error:
        print(f"           {error}", flush=True)
    return error is not None


def try_app(mistakes: list[Mistake]) -> int:
    """How many mistakes in the app are noticed."""
    toolchain = find_toolchain()
    platforms = {name: Platform(name, toolchain) for name in TRIPLES}
    for platform in platforms.values():
        build_modules(platform)
        if not check_app(platform, app_sources()).succeeded:
            raise CheckFailure(f"The app is not clean for {platform.name} without any mistake: run check first.")
    jobs = [(mistake, make(mistake, number)) for number, mistake in enumerate(mistakes, 1)]
    with ThreadPoolExecutor(max_workers=2) as workers:
        compilations = workers.map(lambda job: check_app(platforms[job[0].platform], job[1]), jobs)
        return sum(
            report(f"{mistake.name} [{mistake.platform}]", noticed(compilation, mistake.file))
            for mistake, compilation in zip(mistakes, compilations, strict=True)
        )


def try_interfaces() -> int:
    """Whether a type that does not name its page is noticed."""
    copy = BUILD_FOLDER / "mutants" / "interfaces"
    copy.mkdir(parents=True, exist_ok=True)
    text = (interfaces.INTERFACES / "simd.swiftinterface").read_text(encoding="utf-8")
    without = [line for line in text.splitlines() if not line.endswith("/simd_quatf")]
    (copy / "simd.swiftinterface").write_text("\n".join(without), encoding="utf-8")
    return report(
        "type that does not name its page [interfaces]", next(iter(interfaces.declarations_without_page(copy)), None))


def try_project(mistakes: list[ProjectMistake]) -> int:
    """How many mistakes in the project are noticed."""
    if complaints := ProjectCheck(REPOSITORY).run():
        raise CheckFailure(f"The project is not sound without any mistake: {complaints[0]}")
    return sum(report(f"{mistake.name} [project]", complaint(mistake)) for mistake in mistakes)


def main(arguments: list[str]) -> int:
    words = " ".join(arguments)
    in_app = [mistake for mistake in MISTAKES if words in mistake.name]
    in_project = [mistake for mistake in PROJECT_MISTAKES if words in mistake.name]
    started = time.monotonic()
    print(f"Making {len(in_app)} mistakes in the spatial app and {len(in_project)} in its project", flush=True)
    shutil.rmtree(BUILD_FOLDER / "mutants", ignore_errors=True)
    try:
        found = try_app(in_app) if in_app else 0
        found += try_project(in_project) if in_project else 0
        found += try_interfaces() if not words else 0
    except CheckFailure as failure:
        print(failure, file=sys.stderr)
        return 2
    shutil.rmtree(BUILD_FOLDER / "mutants", ignore_errors=True)
    missed = len(in_app) + len(in_project) + (not words) - found
    print(f"{time.monotonic() - started:.0f} seconds")
    print(f"{found} passed, {missed} failed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
