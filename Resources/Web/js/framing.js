// Where the picture goes on the screen: pure sums, no drawing.

/** How large the engine holds an aid: the radius of the ball round it, as the visitor sees it (a tangent). */
const heldRadius = 0.29;

/** How much of the free area that ball may fill. An aid is not a ball: what sticks out is mostly its corners. */
const fill = 1.14;

/** A narrow screen sees at least this much of the room from side to side, in radians. */
const leastWidth = 0.62;

/** The widest opening that still looks like a room and not like a spy hole, in degrees. */
const greatestHeight = 72;

/** The height of view, in degrees, that keeps the room recognisable on this screen. */
export function heightOfView(degrees, width, height) {
    const half = Math.tan((degrees * Math.PI) / 360);
    const needed = Math.tan(leastWidth / 2) / (width / height);
    return Math.min(Math.max(degrees, greatestHeight), (Math.atan(Math.max(half, needed)) * 360) / Math.PI);
}

/** How much the gaze turns to where the aids stand: a tall screen does not see the whole room. From 0 to 0.7. */
export function narrowness(width, height) {
    return Math.max(0, Math.min(0.7, 1.3 * (1 - width / height)));
}

/** How far the picture of a held aid moves, in pixels, and how much larger it is drawn, to fill the free area. */
export function hold(free, width, height, degrees) {
    const perTangent = height / 2 / Math.tan((degrees * Math.PI) / 360);
    const room = Math.max(80, Math.min(free.width, free.height));
    return {
        shiftX: width / 2 - (free.x + free.width / 2),
        shiftY: height / 2 - (free.y + free.height / 2),
        zoom: (room * fill) / 2 / (perTangent * heldRadius),
    };
}

/** One step of a movement that starts fast and lands softly. */
export function approach(value, goal, milliseconds, calm) {
    if (calm) return goal;
    const next = goal + (value - goal) * Math.exp(-milliseconds / 130);
    return Math.abs(next - goal) < 0.001 ? goal : next;
}
