// "Bent u er nog?" and making way for the next visitor. When to ask is for the engine.

/** How often reading, scrolling and moving are told as a sign of life, in milliseconds. */
const often = 4_000;

/** Shows the question, and tells the engine of life on the page that it cannot see by itself. */
export class Presence {
    #dialog;
    #send;
    #told = 0;

    constructor(dialog, send) {
        this.#dialog = dialog;
        this.#send = send;
        dialog.querySelector("#still-here").addEventListener("click", () => send("still-here"));
        dialog.querySelector("#next-visitor").addEventListener("click", () => send("hand-over"));
        // Escape means: I am here.
        dialog.addEventListener("cancel", (event) => {
            event.preventDefault();
            send("still-here");
        });
        const live = (event) => {
            if (event.isTrusted) this.#sign(event.timeStamp);
        };
        for (const kind of ["scroll", "keydown", "pointerdown", "pointermove", "wheel"]) {
            document.addEventListener(kind, live, { capture: true, passive: true });
        }
    }

    #sign(time) {
        // The question is answered by its own buttons, so that a passing sleeve does not answer it.
        if (this.#dialog.open || time - this.#told < often) return;
        this.#told = time;
        this.#send("still-here");
    }

    show({ asked }) {
        if (asked && !this.#dialog.open) this.#dialog.showModal();
        if (!asked && this.#dialog.open) this.#dialog.close();
    }
}
