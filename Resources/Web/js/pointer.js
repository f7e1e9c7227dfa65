// Hands and keys on the picture, turned into what the engine understands.

/** A finger may shake this far, in pixels, and still mean a tap. */
const tremor = { mouse: 6, pen: 10, touch: 16 };
/** Half a turn for a drag over the shorter side of the picture. */
const turnPerSide = Math.PI;
const keyTurn = 0.35;
const keyCloser = 1.15;

/**
 * Listens on the canvas. `hands` is told of `tap(x, y)`, `turn(yaw, pitch)`, `look(yaw, pitch)`, `closer(factor)` and
 * `over(x, y)`; `isHolding()` says whether an aid is in the hand.
 */
export function listen(canvas, hands, isHolding) {
    const pointers = new Map();
    let dragged = false;
    let spread = null;

    const place = (event) => {
        const area = canvas.getBoundingClientRect();
        return { x: event.clientX - area.left, y: event.clientY - area.top };
    };
    const side = () => Math.max(240, Math.min(canvas.clientWidth, canvas.clientHeight));

    canvas.addEventListener("pointerdown", (event) => {
        if (event.button !== 0) return;
        const at = place(event);
        pointers.set(event.pointerId, { ...at, start: at, type: event.pointerType });
        if (pointers.size === 1) dragged = false;
        spread = null;
        try {
            canvas.setPointerCapture(event.pointerId);
        } catch {
            // The pointer has gone already; its end will be heard without being captured.
        }
    });

    canvas.addEventListener("pointermove", (event) => {
        const at = place(event);
        const pointer = pointers.get(event.pointerId);
        if (!pointer) {
            if (event.pointerType === "mouse") hands.over(at.x, at.y);
            return;
        }
        const allowed = tremor[pointer.type] ?? tremor.touch;
        if (Math.hypot(at.x - pointer.start.x, at.y - pointer.start.y) > allowed) dragged = true;
        const moved = { x: at.x - pointer.x, y: at.y - pointer.y };
        pointer.x = at.x;
        pointer.y = at.y;
        if (!dragged) return;
        canvas.dataset.dragging = "";
        const share = 1 / pointers.size;
        const yaw = (moved.x / side()) * turnPerSide * share;
        const pitch = (moved.y / side()) * turnPerSide * share;
        if (isHolding()) hands.turn(yaw, pitch);
        else hands.look(yaw * 0.22, pitch * 0.22);
        if (pointers.size === 2) pinch();
    });

    function pinch() {
        const [one, other] = [...pointers.values()];
        const now = Math.hypot(one.x - other.x, one.y - other.y);
        if (spread !== null && spread > 20 && now > 20) hands.closer(now / spread);
        spread = now;
    }

    const end = (event, counts) => {
        const pointer = pointers.get(event.pointerId);
        if (!pointer) return;
        pointers.delete(event.pointerId);
        spread = null;
        if (pointers.size === 0) delete canvas.dataset.dragging;
        if (counts && !dragged && pointers.size === 0) hands.tap(pointer.start.x, pointer.start.y);
    };
    canvas.addEventListener("pointerup", (event) => end(event, true));
    canvas.addEventListener("pointercancel", (event) => end(event, false));

    canvas.addEventListener("wheel", (event) => {
        event.preventDefault();
        const pixels = event.deltaMode === 0 ? event.deltaY : event.deltaY * 30;
        hands.closer(Math.exp(-Math.max(-200, Math.min(200, pixels)) * 0.0012));
    }, { passive: false });
}

/** What a key does while an aid is in the hand: a turn, a step closer, or nothing. */
export function heldKey(key) {
    switch (key) {
        case "ArrowLeft": return { turn: [-keyTurn, 0] };
        case "ArrowRight": return { turn: [keyTurn, 0] };
        case "ArrowUp": return { turn: [0, -keyTurn] };
        case "ArrowDown": return { turn: [0, keyTurn] };
        case "+":
        case "=": return { closer: keyCloser };
        case "-": return { closer: 1 / keyCloser };
        default: return null;
    }
}

/** The buttons that turn an aid, for hands that do not drag. */
export const turnButtons = [
    { icon: "left", text: "aid.turnLeft", key: "ArrowLeft" },
    { icon: "right", text: "aid.turnRight", key: "ArrowRight" },
    { icon: "up", text: "aid.turnUp", key: "ArrowUp" },
    { icon: "down", text: "aid.turnDown", key: "ArrowDown" },
    { icon: "further", text: "aid.further", key: "-" },
    { icon: "closer", text: "aid.closer", key: "+" },
];
