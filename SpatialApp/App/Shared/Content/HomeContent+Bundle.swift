import Catalogue
import Foundation

extension HomeContent {
    /// Opens the catalogue in the app.
    init(in bundle: Bundle) {
        self.init(catalogue: bundle.path(forResource: "catalogue", ofType: "sqlite") ?? "catalogue.sqlite")
    }
}
