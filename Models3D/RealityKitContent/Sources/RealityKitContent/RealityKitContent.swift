import Foundation

/// The bundle with the models, for `Entity(named:in:)`.
public let realityKitContentBundle = Bundle.module
