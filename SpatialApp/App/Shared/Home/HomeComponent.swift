import RealityKit

/// Marks the root of the scene and says which home it shows.
struct HomeComponent: Component {
    let home: HomeModel
    /// Kept by the home: the root would keep itself otherwise.
    weak var stage: HomeStage?
}
