// The home as a list: the same aids, the same engine, without a picture.

import { element, icon } from "./dom.js";

/** All rooms and their aids, each to be picked up by a button. */
export class List {
    #root;
    #context;
    #trouble = null;

    constructor(root, context) {
        this.#root = root;
        this.#context = context;
        context.strings.onChange(() => this.build());
        this.build();
    }

    /** Why there is no picture, when there is none. */
    set trouble(key) {
        this.#trouble = key;
        this.build();
    }

    build() {
        const { strings, records } = this.#context;
        this.#root.replaceChildren(
            element("h1", { textContent: strings.text("list.title"), tabIndex: -1, "data-start": "" }),
            element("p", { textContent: strings.text(this.#trouble ?? "welcome.text") }),
            ...records.rooms.map((room) => this.#room(room)).filter(Boolean));
    }

    #room(room) {
        const { strings, records } = this.#context;
        const aids = records.all.filter((aid) => aid.room === room.id);
        if (aids.length === 0) return null;
        return element("section", {},
            element("h2", { textContent: strings.of(room.name) }),
            element("ul", { className: "cards" }, ...aids.map((aid) => this.#card(aid))));
    }

    #card(aid) {
        const { strings, send } = this.#context;
        const name = strings.of(aid.name);
        return element("li", { className: "card" },
            element("img", { src: `/models/${aid.model ?? aid.slug}.png`, alt: "", loading: "lazy" }),
            element("div", {},
                element("h3", { textContent: name }),
                element("p", { textContent: strings.of(aid.oneLiner) }),
                element("button", {
                    type: "button", className: "action", "data-aid": aid.slug,
                    "aria-label": strings.text("aid.pickUpNamed", { aid: name }),
                    onclick: () => send(`pick-up ${aid.slug}`),
                }, icon("try"), strings.text("aid.pickUp"))));
    }

    /** Puts the keyboard on an aid, or on the title. */
    focus(aid) {
        const place = aid ? this.#root.querySelector(`[data-aid="${CSS.escape(aid)}"]`) : null;
        (place ?? this.#root.querySelector("[data-start]"))?.focus({ preventScroll: true });
    }
}
