// The page about the aid in the hand: what it is, or trying it, or how the trying ended.

import { element } from "./dom.js";
import { endingPage } from "./ending.js";
import { recordPage } from "./recordPage.js";
import { tryOutPage } from "./tryout.js";

/** Shows the page that goes with the state, and leaves alone what did not change. */
export class Panel {
    #root;
    #context;
    #state = null;
    #shown = null;
    #update = () => {};
    /** An aid about which the visitor wants to read on after a try-out. */
    #readsOn = null;

    /** `context` has the strings, the records, the voice, and `send` to tell the engine. */
    constructor(root, context) {
        this.#root = root;
        this.#context = { ...context, readOn: () => this.#readOn(), told: new Set() };
        context.strings.onChange(() => this.#rebuild());
        context.voice.onVoices(() => this.#rebuild());
    }

    show(state) {
        this.#state = state;
        if (state.ended === null) this.#readsOn = null;
        if (state.held === null) this.#context.told.clear();
        const key = this.#key(state);
        if (key === this.#shown) return this.#update(state);
        const hadFocus = this.#root.contains(document.activeElement);
        const isNew = this.#shown === null;
        this.#shown = key;
        this.#build(state);
        this.#root.scrollTop = 0;
        if (key === null || !(hadFocus || isNew)) return;
        this.#root.querySelector("[data-start]")?.focus({ preventScroll: true });
    }

    #key({ held, tryOut, ended }) {
        if (held === null) return null;
        if (tryOut === null || this.#readsOn === held) return `record ${held}`;
        return ended === null ? `trying ${held} ${tryOut.state}` : `ending ${held} ${tryOut.state}`;
    }

    #readOn() {
        this.#readsOn = this.#state.held;
        this.show(this.#state);
    }

    #rebuild() {
        if (this.#shown === null) return;
        const scrolled = () => [this.#root, this.#root.querySelector(".panel-page")];
        const places = scrolled().map((each) => each.scrollTop);
        const reachable = () => [...this.#root.querySelectorAll("button, summary, [data-start]")];
        const focus = reachable().indexOf(document.activeElement);
        const open = [...this.#root.querySelectorAll("details")].map((each) => each.open);
        this.#build(this.#state);
        this.#root.querySelectorAll("details").forEach((each, at) => {
            each.open = open[at] ?? false;
        });
        scrolled().forEach((each, at) => {
            each.scrollTop = places[at];
        });
        if (focus >= 0) reachable()[focus]?.focus({ preventScroll: true });
    }

    #build(state) {
        this.#context.voice.stop();
        this.#root.hidden = this.#shown === null;
        if (this.#shown === null) {
            this.#root.replaceChildren();
            this.#update = () => {};
            return;
        }
        const page = this.#shown.split(" ")[0];
        const make = { record: recordPage, trying: tryOutPage, ending: endingPage }[page];
        const { content, foot, update } = make(state, this.#context);
        const { records, strings } = this.#context;
        this.#root.dataset.page = page;
        this.#root.setAttribute("aria-label", strings.of(records.aid(state.held).name));
        this.#root.replaceChildren(
            element("div", { className: "panel-page" }, ...content),
            element("div", { className: "panel-foot" }, ...foot));
        this.#update = update;
        update(state);
    }
}
