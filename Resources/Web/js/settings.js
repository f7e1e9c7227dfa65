// How the visitor wants to see and hear the home. It belongs to this visit and is forgotten with it.

const sizes = [100, 125, 150, 200];

/** Letter size, sound, calm and strong colours. */
export class Settings {
    #dialog;
    #size = 0;
    #changed;
    #reduced;

    /** `changed` hears `{ sound, calm }` whenever something is set. */
    constructor(dialog, opener, changed) {
        this.#dialog = dialog;
        this.#changed = changed;
        this.#reduced = matchMedia("(prefers-reduced-motion: reduce)");
        const on = (id, work, event = "click") => dialog.querySelector(id).addEventListener(event, work);
        opener.addEventListener("click", () => dialog.showModal());
        on("#close-settings", () => dialog.close());
        on("#smaller", () => this.#resize(-1));
        on("#larger", () => this.#resize(1));
        for (const id of ["#with-sound", "#calmly", "#strongly"]) on(id, () => this.#apply(), "change");
        this.#reduced.addEventListener("change", () => this.forget());
        this.forget();
    }

    /** Back to how a new visitor finds it. */
    forget() {
        this.#size = 0;
        this.#box("#with-sound").checked = true;
        this.#box("#calmly").checked = this.#reduced.matches;
        this.#box("#strongly").checked = matchMedia("(prefers-contrast: more)").matches;
        if (this.#dialog.open) this.#dialog.close();
        this.#apply();
    }

    get isCalm() {
        return this.#box("#calmly").checked;
    }

    #resize(by) {
        this.#size = Math.max(0, Math.min(sizes.length - 1, this.#size + by));
        this.#apply();
    }

    #apply() {
        const root = document.documentElement;
        root.dataset.size = String(sizes[this.#size]);
        root.dataset.contrast = this.#box("#strongly").checked ? "strong" : "normal";
        root.dataset.calm = this.isCalm ? "on" : "off";
        this.#dialog.querySelector("#size").textContent = `${sizes[this.#size]}%`;
        this.#changed({ sound: this.#box("#with-sound").checked, calm: this.isCalm });
    }

    #box(id) {
        return this.#dialog.querySelector(id);
    }
}
