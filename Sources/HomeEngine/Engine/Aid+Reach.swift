/// By how many metres a hand may miss what it means.
enum Reach {
    /// An aid on its spot.
    static let aid: Float = 0.03
    /// A part that leads on.
    static let leading: Float = 0.012
    /// A part that only has something to say.
    static let speaking: Float = 0.002
    /// A part that carries smaller ones gives way to them.
    static let carrying: Float = -0.004
}

extension Aid {
    /// What a hand may touch to pick the aid up.
    public var touchBox: Box { box.grown(by: Reach.aid) }

    /// What a hand may touch to reach a part of the aid in hand, for front ends that know only where it touched: the
    /// parts that lead on anywhere in the try-out are easiest to hit.
    public func touchBox(ofPart part: Int) -> Box {
        let box = parts[part].box
        return box.grown(by: leadsOn(part) ? Reach.leading : carries(part) ? Reach.carrying : Reach.speaking)
    }

    private func leadsOn(_ part: Int) -> Bool {
        guard let tryOut else { return false }
        return tryOut.steps.contains { step in step.taps.contains { $0.part == part } }
    }

    private func carries(_ part: Int) -> Bool {
        let box = parts[part].box
        let reached = box.grown(by: -Reach.carrying)
        return parts.contains { $0.box.radius < box.radius && $0.box.touches(reached) }
    }
}

extension Box {
    fileprivate func touches(_ other: Box) -> Bool {
        all(min .<= other.max) && all(max .>= other.min)
    }
}
