// One visit after another: inputs to the engine, its effects to whoever shows them.

import { after, atTheDoor } from "./state.js";

/** The engine's steps in the test mode and after a pause, in milliseconds. */
const step = 16;
/** Longer pauses of the browser (a sleeping tablet, a hidden tab) count as this much, so that nothing jumps. */
const longestPause = 1_000;

/** Feeds the engine and tells what came of it. It decides nothing. */
export class Home {
    #engine;
    #recorder;
    #listeners = [];
    #left = 0;
    /** How much time has gone by in this home, in milliseconds. */
    elapsed = 0;
    state = atTheDoor();

    constructor(engine, recorder) {
        this.#engine = engine;
        this.#recorder = recorder;
    }

    /** Calls back after every change with the state and the effects that led to it. */
    onChange(listener) {
        this.#listeners.push(listener);
    }

    /** Tells the engine one thing and shows what follows. */
    send(line) {
        this.#engine.send(line);
        this.#drain();
    }

    /** Tells it numbers, as plain decimals. */
    sendNumbers(verb, ...numbers) {
        this.send(`${verb} ${numbers.map((number) => number.toFixed(6)).join(" ")}`);
    }

    /** Lets time go by, in steps that are the same on every machine. Returns how much went by. */
    advance(milliseconds) {
        this.#left += Math.min(milliseconds, longestPause);
        let gone = 0;
        for (; this.#left >= step; this.#left -= step) {
            this.#engine.tick(step);
            gone += step;
        }
        this.elapsed += gone;
        if (gone > 0) this.#drain();
        return gone;
    }

    poses() {
        return this.#engine.poses();
    }

    pick(ray) {
        return this.#engine.pick(ray);
    }

    #drain() {
        const effects = this.#engine.effects();
        if (effects.length === 0) return;
        // First the log: what happened is on its way to the disk before anything of it is seen.
        const events = effects.filter(([effect]) => effect === "event").map(([, ...words]) => words);
        if (events.length > 0) this.#recorder.record(events);
        this.state = effects.reduce(after, this.state);
        for (const listener of this.#listeners) listener(this.state, effects);
    }
}
