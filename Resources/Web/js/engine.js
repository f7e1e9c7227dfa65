// The engine that decides, as WebAssembly. Text goes in and out through one buffer in its memory.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Says that the engine refused what it was given, in the engine's own words. */
export class EngineError extends Error {}

/** Loads the engine and gives it the home script. */
export async function openEngine(address, script, seed) {
    const { instance } = await WebAssembly.instantiateStreaming(fetch(address), {});
    const engine = new Engine(instance.exports);
    engine.load(script, seed);
    return engine;
}

/** The wrapper: one method for each thing the engine can be asked. */
export class Engine {
    /** The number of the input and effect language; it goes with every event. */
    static version = "1";

    #wasm;

    constructor(exports) {
        this.#wasm = exports;
    }

    load(script, seed) {
        this.#refuse(this.#wasm.home_load(this.#write(script), seed));
    }

    /** One input line, as in `pick-up medicijndispenser`. */
    send(line) {
        this.#refuse(this.#wasm.home_send(this.#write(line)));
    }

    tick(milliseconds) {
        this.#wasm.home_tick(milliseconds);
    }

    /** What happened since the last time, as lists of words: `["held", "medicijndispenser"]`. */
    effects() {
        const length = this.#wasm.home_effects();
        if (length === 0) return [];
        return this.#read(length)
            .split("\n")
            .filter((line) => line.length > 0)
            .map((line) => line.split("\t"));
    }

    /** Ten numbers an aid, then eight a part. The view lasts until the next call. */
    poses() {
        const count = this.#wasm.home_pose_count();
        const start = this.#wasm.home_poses();
        return new Float32Array(this.#wasm.memory.buffer, start, count);
    }

    /** What a ray meets: the numbers of the aid and of its part, or null. Nothing is recorded. */
    pick({ origin, direction }) {
        const found = this.#wasm.home_pick(
            origin.x, origin.y, origin.z, direction.x, direction.y, direction.z);
        if (found < 0) return null;
        return { aid: Math.floor(found / 256), part: (found % 256) - 1 };
    }

    digest() {
        return BigInt.asUintN(64, this.#wasm.home_digest()).toString(16);
    }

    #write(text) {
        const bytes = encoder.encode(text);
        // The pointer first: reserving may grow the memory, which detaches every earlier view of it.
        const start = this.#wasm.home_buffer(bytes.length);
        new Uint8Array(this.#wasm.memory.buffer, start, bytes.length).set(bytes);
        return bytes.length;
    }

    #read(length) {
        const start = this.#wasm.home_buffer(length);
        return decoder.decode(new Uint8Array(this.#wasm.memory.buffer, start, length));
    }

    #refuse(length) {
        if (length > 0) throw new EngineError(this.#read(length));
    }
}
