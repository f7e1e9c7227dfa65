// Unsteady hands tap twice where they mean once. The second tap is not for what the first one brought there.

/** Within this time, in milliseconds, and this far, in pixels, a second tap belongs to the first. */
const echo = { time: 600, distance: 48 };
/** What a tap can be meant for. */
const targets = "button, summary, label, input, canvas";
/** What a visitor presses several times on purpose. */
const repeated = ".round, canvas";

/** Lets each double tap count as one. `time` says when an event happened, in milliseconds. */
export function steady(page, time = (event) => event.timeStamp) {
    let last = null;
    let isEcho = false;
    const stop = (event) => {
        event.stopPropagation();
        event.preventDefault();
    };

    page.addEventListener("pointerdown", (event) => {
        const { clientX: x, clientY: y } = event;
        const target = event.target.closest(targets) ?? event.target;
        const at = time(event);
        const isNear = last !== null && at - last.at < echo.time && Math.hypot(x - last.x, y - last.y) < echo.distance;
        isEcho = isNear && !(target === last.target && target.matches(repeated));
        if (isEcho) stop(event);
        else last = { target, at, x, y };
    }, { capture: true });
    page.addEventListener("pointercancel", () => {
        isEcho = false;
    }, { capture: true });
    page.addEventListener("click", (event) => {
        // A key presses a button too, without a pointer: that is always meant.
        if (isEcho && event.detail > 0) stop(event);
        isEcho = false;
    }, { capture: true });
}
