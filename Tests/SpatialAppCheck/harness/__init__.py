"""Type-checks the spatial app on Linux, under the triples that Xcode uses."""
