// Sounds, and the words that say the same to who does not hear them.

/** How long the words stay, in milliseconds. */
const readable = 2_600;

/** Plays the home's sounds after the first tap, as browsers want it. */
export class Sounds {
    #caption;
    #strings;
    #context = null;
    #buffers = new Map();
    #hiding = null;
    #key = null;
    isOn = true;

    constructor(caption, strings) {
        this.#caption = caption;
        this.#strings = strings;
        strings.onChange(() => this.#word());
    }

    /** To be called from a tap: only then may a page make sound. */
    allow() {
        try {
            this.#context ??= new AudioContext();
            this.#context.resume().catch(() => {});
        } catch {
            this.#context = null;
        }
    }

    /** Plays a sound and shows its words. */
    play(name) {
        this.#show(name);
        if (this.isOn && this.#context) {
            this.#load(name).then((buffer) => {
                const source = this.#context.createBufferSource();
                source.buffer = buffer;
                source.connect(this.#context.destination);
                source.start();
            }, () => this.#buffers.delete(name));
        }
    }

    #show(name) {
        const key = `sound.${name}`;
        if (!this.#strings.has(key)) return;
        this.#key = key;
        this.#word();
        this.#caption.hidden = false;
        clearTimeout(this.#hiding);
        this.#hiding = setTimeout(() => this.hush(), readable);
    }

    #word() {
        if (this.#key) this.#caption.textContent = `♪ ${this.#strings.text(this.#key)}`;
    }

    /** Takes the words away. */
    hush() {
        this.#caption.hidden = true;
    }

    #load(name) {
        if (!this.#buffers.has(name)) {
            const loading = fetch(`/sounds/${name}.wav`)
                .then((response) => response.arrayBuffer())
                .then((bytes) => this.#context.decodeAudioData(bytes));
            this.#buffers.set(name, loading);
        }
        return this.#buffers.get(name);
    }
}
