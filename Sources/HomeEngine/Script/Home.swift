/// The house: its rooms, the spots in them and the aids that stand there.
public struct Home: Equatable, Sendable {
    /// Which content this is; every visit event carries it.
    public let content: String
    public let thresholds: Thresholds
    public let rooms: [Room]
    public let aids: [Aid]
    /// Where a visit starts.
    public let start: Int

    /// Reads the home from its description.
    public init(json bytes: [UInt8]) throws(ScriptError) {
        let field = Field(json: try JSON(bytes), path: "")
        let version = try field.member("version")
        guard try version.number() == 1 else { throw version.wrong("this engine reads version 1") }
        content = try field.member("content").string()
        thresholds = try Thresholds(field.member("thresholds"))
        var rooms: [Room] = []
        for room in try field.member("rooms").array() { rooms.append(try Room(room)) }
        guard !rooms.isEmpty else { throw try field.member("rooms").wrong("a home has at least one room") }
        self.rooms = rooms
        let start = try field.member("start")
        let startName = try start.name()
        guard let startIndex = rooms.firstIndex(where: { $0.id == startName }) else {
            throw start.wrong("there is no room \"\(startName)\"")
        }
        self.start = startIndex
        var aids: [Aid] = []
        for aid in try field.member("aids").array() {
            let read = try Aid(aid, rooms: rooms)
            guard !aids.contains(where: { $0.id == read.id }) else {
                throw aid.wrong("\"\(read.id)\" stands here twice")
            }
            aids.append(read)
        }
        self.aids = aids
    }

    /// The place of the aid of that name in `aids`.
    public func aid(named name: String) -> Int? { aids.firstIndex { $0.id == name } }
}

/// From when something counts; data, so that a measurement can be repeated with other values.
public struct Thresholds: Equatable, Sendable {
    /// How long nothing may happen before a shared device asks whether somebody is still there.
    public let askAfter: Int64
    /// How long it waits for an answer before it hands over to the next visitor.
    public let handOverAfter: Int64
    /// How long a try-out may lie still on a shared device before it counts as left.
    public let leaveTryOutAfter: Int64
    /// How long an aid must be in view to count as noticed.
    public let noticedAfter: Int64
    /// How far an aid must be turned, in radians, to count as turned.
    public let turnedBy: Float

    init(_ field: Field) throws(ScriptError) {
        askAfter = try field.member("askAfter").milliseconds()
        handOverAfter = try field.member("handOverAfter").milliseconds()
        leaveTryOutAfter = try field.member("leaveTryOutAfter").milliseconds()
        noticedAfter = try field.member("noticedAfter").milliseconds()
        turnedBy = try field.member("turnedBy").number()
    }
}

/// A room, the view a visitor has on entering it, and its spots.
public struct Room: Equatable, Sendable {
    public let id: String
    public let eye: Vector
    public let target: Vector
    /// The height of the view in degrees.
    public let fieldOfView: Float
    public let spots: [Spot]

    init(_ field: Field) throws(ScriptError) {
        id = try field.member("id").name()
        let view = try field.member("view")
        eye = try view.member("eye").vector()
        target = try view.member("target").vector()
        let angle = try view.member("fieldOfView")
        fieldOfView = try angle.number()
        guard fieldOfView >= 20, fieldOfView <= 110 else { throw angle.wrong("a view is 20 to 110 degrees high") }
        var spots: [Spot] = []
        for spot in try field.member("spots").array() { spots.append(try Spot(spot)) }
        self.spots = spots
    }
}

/// The place in a room where one aid stands.
public struct Spot: Equatable, Sendable {
    public let id: String
    public let pose: Pose

    init(_ field: Field) throws(ScriptError) {
        id = try field.member("id").name()
        let position = try field.member("position").vector()
        let yaw = try field.member("yaw").number()
        pose = Pose(position: position, rotation: Rotation(angle: yaw, axis: Vector(0, 1, 0)))
    }
}

/// A hulpmiddel: where it stands, what it consists of and how it can be tried.
public struct Aid: Equatable, Sendable {
    public let id: String
    public let room: Int
    public let spot: Spot
    /// Its size, in its own frame.
    public let box: Box
    public let parts: [Part]
    public let tryOut: TryOut?

    init(_ field: Field, rooms: [Room]) throws(ScriptError) {
        id = try field.member("id").name()
        let spotField = try field.member("spot")
        let spotName = try spotField.name()
        var place: (room: Int, spot: Spot)?
        for (index, room) in rooms.enumerated() {
            for spot in room.spots where spot.id == spotName { place = (index, spot) }
        }
        guard let place else { throw spotField.wrong("no room has a spot \"\(spotName)\"") }
        room = place.room
        spot = place.spot
        box = try Box(field.member("box"))
        var parts: [Part] = []
        for part in try field.member("parts").array() { parts.append(try Part(part)) }
        self.parts = parts
        if let script = field.optional("tryOut") {
            tryOut = try TryOut(script, parts: parts.map { $0.id })
        } else {
            tryOut = nil
        }
    }

    /// The place of the part of that name in `parts`.
    public func part(named name: String) -> Int? { parts.firstIndex { $0.id == name } }
}

/// A named node of an aid's model that can move, light up or be touched.
public struct Part: Equatable, Sendable {
    public let id: String
    /// Its size at rest, in the aid's frame.
    public let box: Box
    /// Whether it can be seen at rest.
    public let isShown: Bool

    init(_ field: Field) throws(ScriptError) {
        id = try field.member("id").name()
        box = try Box(field.member("box"))
        isShown = try field.optional("shown")?.bool() ?? true
    }
}

extension Box {
    init(_ field: Field) throws(ScriptError) {
        let least = try field.member("min").vector()
        let most = try field.member("max").vector()
        guard least.x <= most.x, least.y <= most.y, least.z <= most.z else {
            throw field.wrong("the least corner lies beyond the greatest")
        }
        self.init(min: least, max: most)
    }
}
