// When to try again: a pure table, so that the waiting can be tested without waiting.

const shortest = 1_000;
const longest = 300_000;

/** The pause before attempt number `failures`, doubled each time, spread so that devices do not come all at once. */
export function pauseAfter(failures, spread) {
    if (failures === 0) return 0;
    const full = Math.min(longest, shortest * 2 ** Math.min(failures - 1, 20));
    return Math.round(full * (0.5 + spread / 2));
}
