// swift-tools-version: 6.2
import PackageDescription

// GRDB and swift-collections come from one of three places (README, "Packages"):
//   SLT_PACKAGES=upstream   their own repositories, pinned exactly (the default on macOS and in Xcode)
//   SLT_PACKAGES=<folder>   checkouts named GRDB.swift and swift-collections in that folder
//   otherwise               stand-ins with the same module names, so nothing is fetched
#if os(macOS)
    let packages = Context.environment["SLT_PACKAGES"] ?? "upstream"
#else
    let packages = Context.environment["SLT_PACKAGES"] ?? "stand-ins"
#endif

let settings: [SwiftSetting] = [.treatAllWarnings(as: .error)]

var dependencies: [Package.Dependency] = []
var packageTargets: [Target] = []
var database: [Target.Dependency]
var collections: [Target.Dependency]

switch packages {
case "stand-ins":
    packageTargets = [
        .target(name: "GRDB", dependencies: ["CSQLite"], path: "Sources/Offline/GRDB", swiftSettings: settings),
        .target(name: "Collections", path: "Sources/Offline/Collections", swiftSettings: settings),
    ]
    database = ["GRDB"]
    collections = ["Collections"]
case "upstream":
    dependencies = [
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.8.0"),
        .package(url: "https://github.com/apple/swift-collections.git", exact: "1.3.0"),
    ]
    database = [.product(name: "GRDB", package: "GRDB.swift")]
    collections = [.product(name: "Collections", package: "swift-collections")]
default:
    dependencies = [
        .package(path: packages + "/GRDB.swift"),
        .package(path: packages + "/swift-collections"),
    ]
    database = [.product(name: "GRDB", package: "GRDB.swift")]
    collections = [.product(name: "Collections", package: "swift-collections")]
}

#if os(Linux)
    if packages != "stand-ins" {
        // GRDB links five snapshot functions that Debian's SQLite is built without.
        packageTargets.append(.target(name: "CSnapshotStubs"))
        database.append("CSnapshotStubs")
    }
#endif

let package = Package(
    name: "SlimLangerThuis",
    defaultLocalization: "nl",
    platforms: [.macOS(.v15), .iOS(.v18), .visionOS(.v2)],
    products: [
        .library(name: "HomeEngine", targets: ["HomeEngine"]),
        .library(name: "Catalogue", targets: ["Catalogue"]),
        .library(name: "Visits", targets: ["Visits"]),
        .executable(name: "slimthuis", targets: ["slimthuis"]),
        .executable(name: "WebBridge", targets: ["WebBridge"]),
    ],
    dependencies: dependencies,
    targets: packageTargets + [
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
        .systemLibrary(
            name: "CMicrohttpd", pkgConfig: "libmicrohttpd",
            providers: [.apt(["libmicrohttpd-dev"]), .brew(["libmicrohttpd"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),

        .target(name: "HomeEngine", swiftSettings: settings),
        .target(
            name: "Catalogue",
            dependencies: [
                "HomeEngine", .target(name: "COpenSSL", condition: .when(platforms: [.linux])),
            ] + database + collections,
            swiftSettings: settings),
        .target(name: "Visits", dependencies: ["HomeEngine"] + database + collections, swiftSettings: settings),
        .target(
            name: "Hub", dependencies: ["HomeEngine", "Catalogue", "Visits", "CMicrohttpd", "CZlib"] + database,
            swiftSettings: settings),
        .executableTarget(
            name: "slimthuis", dependencies: ["HomeEngine", "Catalogue", "Visits", "Hub", "CSQLite"] + database,
            path: "Sources/Slimthuis", exclude: ["Bench/engine.mjs"], swiftSettings: settings),

        // The browser's boundary. It is compiled natively as well, so that a mistake shows in every build.
        .target(name: "CWasmRuntime"),
        .executableTarget(
            name: "WebBridge", dependencies: ["HomeEngine", "CWasmRuntime"], exclude: ["wasm.toolset.json"],
            swiftSettings: settings),

        .target(
            name: "TestSupport", dependencies: ["HomeEngine"], path: "Tests/Support", swiftSettings: settings),
        .testTarget(
            name: "HomeEngineTests", dependencies: ["HomeEngine", "TestSupport"], path: "Tests/HomeEngine",
            swiftSettings: settings),
        .testTarget(
            name: "WebBridgeTests", dependencies: ["HomeEngine", "TestSupport", "WebBridge"], path: "Tests/WebBridge",
            exclude: ["replay.mjs"], swiftSettings: settings),
        .testTarget(
            name: "OfflineTests", dependencies: ["HomeEngine", "TestSupport"] + database + collections,
            path: "Tests/Offline", swiftSettings: settings),
        .testTarget(
            name: "CatalogueTests", dependencies: ["HomeEngine", "Catalogue", "TestSupport"] + database,
            path: "Tests/Catalogue",
            swiftSettings: settings),
        .testTarget(
            name: "VisitsTests", dependencies: ["Visits", "slimthuis"] + database, path: "Tests/Visits",
            swiftSettings: settings),
        .testTarget(
            name: "HubTests", dependencies: ["Hub", "Visits", "Catalogue", "slimthuis", "TestSupport"] + database,
            path: "Tests/Hub", swiftSettings: settings),
        .testTarget(name: "HouseTests", path: "Tests/House", swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
