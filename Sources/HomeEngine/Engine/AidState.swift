/// How an aid stands at this moment: between its spot and the visitor's hand, and its parts.
struct AidState: Equatable, Sendable {
    /// From 0 (on its spot) to 1 (in hand).
    var lift = Spring<Float>(0)
    /// How far the visitor turned it: x is yaw, y is pitch, in radians.
    var turn = Spring<Vector>(.zero)
    /// How strongly it invites.
    var glow = Spring<Float>(0)
    var parts: [PartState]

    /// Lets time go by; at once when movements should be calm.
    mutating func advance(_ seconds: Float, isCalm: Bool) {
        if isCalm {
            lift.settle()
            turn.settle()
            glow.settle()
        } else {
            lift.advance(seconds)
            turn.advance(seconds)
            glow.advance(seconds)
        }
        for index in parts.indices { parts[index].advance(seconds, isCalm: isCalm) }
    }
}

/// How a part of an aid stands at this moment.
struct PartState: Equatable, Sendable {
    /// How far it moved from its rest, in the aid's frame.
    var offset = Spring<Vector>(.zero)
    /// How far it turned, in radians round each axis.
    var turn = Spring<Vector>(.zero)
    var shine = TryOut.Glow.off
    var glow = Spring<Float>(0)
    var isShown: Bool

    mutating func advance(_ seconds: Float, isCalm: Bool) {
        if isCalm {
            offset.settle()
            turn.settle()
            glow.settle()
        } else {
            offset.advance(seconds)
            turn.advance(seconds)
            glow.advance(seconds)
        }
    }

    /// Back to how it is when nobody has tried the aid.
    mutating func rest(isShown: Bool) {
        offset.goal = .zero
        turn.goal = .zero
        shine = .off
        glow.goal = 0
        self.isShown = isShown
    }
}
