extension Engine {
    /// How many numbers `poses` has.
    public var poseCount: Int {
        var count = 0
        for aid in home.aids { count += 10 + 8 * aid.parts.count }
        return count
    }

    /// Everything that moves, as numbers: ten for each aid (place, turn, size, whether it is held, glow), then eight
    /// for each part (place, turn, glow, whether it is seen), in the order of the home.
    public func writePoses(to numbers: inout [Float]) {
        numbers.removeAll(keepingCapacity: true)
        let pulse = pulse
        for index in aids.indices {
            let pose = pose(ofAid: index)
            append(pose.position, to: &numbers)
            append(pose.rotation.vector, to: &numbers)
            numbers.append(pose.rotation.scalar)
            numbers.append(1)
            numbers.append(held == index ? 1 : 0)
            numbers.append(aids[index].glow.value * pulse)
        }
        for aid in aids {
            for part in aid.parts {
                let pose = part.pose(pulse: pulse)
                append(pose.offset, to: &numbers)
                append(pose.turn, to: &numbers)
                numbers.append(pose.glow)
                numbers.append(pose.isShown ? 1 : 0)
            }
        }
    }

    /// Where an aid is at this moment.
    public func pose(ofAid index: Int) -> Pose {
        let box = home.aids[index].box
        let spot = home.aids[index].spot.pose
        let lift = aids[index].lift.value
        // Most aids stand on their spots, untouched.
        if lift == 0, aids[index].turn.value == .zero { return spot }
        let center = box.center
        let spotCenter = spot.position + spot.rotation.turned(center)
        // The aid comes to where the visitor looks, as far away as its size asks for.
        let distance = Swift.max(0.3, box.radius * 3.4) / nearness
        let handCenter = eye + direction * distance
        // A slight arc, so that it does not scrape over what it stands on.
        let arc = Vector(0, 0.16 * lift * (1 - lift), 0)
        let middle = spotCenter + (handCenter - spotCenter) * lift + arc
        let towardsVisitor = Rotation(facingAgainst: direction)
        let base = spot.rotation.towards(towardsVisitor, by: lift)
        let turn = aids[index].turn.value
        let rotation = base.after(Rotation(angle: turn.y, axis: Vector(1, 0, 0)))
            .after(Rotation(angle: turn.x, axis: Vector(0, 1, 0)))
        return Pose(position: middle - rotation.turned(center), rotation: rotation)
    }

    /// How far an aid is on its way from its spot (0) to the visitor's hand (1).
    public func lift(ofAid index: Int) -> Float { aids[index].lift.value }

    /// How strongly an aid invites at this moment, from 0 to 1.
    public func glow(ofAid index: Int) -> Float { aids[index].glow.value * pulse }

    /// How a part stands at this moment, in its aid's frame.
    public func partPose(_ part: Int, ofAid aid: Int) -> PartPose {
        aids[aid].parts[part].pose(pulse: pulse)
    }

    /// A slow swell, once in 1.4 seconds: calm, but far from the rhythm that makes people unwell. Steady when calm.
    private var pulse: Float {
        guard !isCalm else { return 1 }
        let phase = Float(clock % 1_400) / 1_400
        return 0.65 - 0.35 * Trigonometry.cosine(phase * 2 * Float.pi)
    }

    private func append(_ vector: Vector, to numbers: inout [Float]) {
        numbers.append(vector.x)
        numbers.append(vector.y)
        numbers.append(vector.z)
    }
}

extension PartState {
    func pose(pulse: Float) -> PartPose {
        PartPose(
            offset: offset.value, turn: turn.value, glow: glow.value * (shine == .pulse ? pulse : 1),
            isShown: isShown)
    }
}

/// How a part stands: moved and turned from its rest, shining, seen or not.
public struct PartPose: Equatable, Sendable {
    public let offset: Vector
    /// Radians round each axis.
    public let turn: Vector
    public let glow: Float
    public let isShown: Bool

    /// The turn as one: round X last, so that every front end turns a part the same way.
    public var rotation: Rotation {
        Rotation(angle: turn.x, axis: Vector(1, 0, 0))
            .after(Rotation(angle: turn.y, axis: Vector(0, 1, 0)))
            .after(Rotation(angle: turn.z, axis: Vector(0, 0, 1)))
    }
}
