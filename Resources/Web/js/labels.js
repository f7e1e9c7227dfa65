// Names that hang in the picture: the aid that can be picked up, and the part that can be touched.

import { element } from "./dom.js";

const margin = 12;

/** Keeps the labels beside what they name. Each is a button, so that the picture works by keyboard too. */
export class Labels {
    #root;
    #stage;
    #shown = [];

    constructor(root, stage) {
        this.#root = root;
        this.#stage = stage;
    }

    /** `wanted` lists the labels: aid, part (or nothing), the words on it, its full name, and what pressing it does. */
    show(wanted) {
        const key = ({ aid, part }) => `${aid} ${part ?? ""}`;
        const keys = wanted.map(key);
        this.#shown = this.#shown.filter((label) => {
            if (keys.includes(label.key)) return true;
            label.button.remove();
            return false;
        });
        wanted.forEach((each, at) => {
            let label = this.#shown.find((known) => known.key === keys[at]);
            if (!label) {
                label = { key: keys[at], aid: each.aid, part: each.part };
                label.button = element("button", {
                    type: "button",
                    className: each.part === undefined ? "label" : "label part",
                    onclick: () => label.press(),
                });
                this.#root.append(label.button);
                this.#shown.push(label);
            }
            // The button stays, so that the keyboard stays on it when only its words change.
            label.press = each.press;
            label.button.setAttribute("aria-label", each.name);
            const [name, cue] = each.words;
            label.button.replaceChildren(
                element("strong", { textContent: name }), ...(cue ? [element("span", { textContent: cue })] : []));
        });
        this.place();
    }

    /** Moves the labels to where their things are now. */
    place() {
        for (const { aid, part, button } of this.#shown) {
            const area = this.#stage.outline(aid, part);
            button.hidden = area === null;
            if (area === null) continue;
            const { offsetWidth: width, offsetHeight: height } = button;
            const limit = { x: this.#root.clientWidth - width - margin, y: this.#root.clientHeight - height - margin };
            const x = part === undefined ? (area.left + area.right - width) / 2 : area.right + 16;
            const y = part === undefined ? area.top - height - 20 : (area.top + area.bottom - height) / 2;
            const left = Math.round(Math.max(margin, Math.min(limit.x, x)));
            const top = Math.round(Math.max(margin, Math.min(limit.y, y)));
            button.style.transform = `translate(${left}px, ${top}px)`;
        }
    }

    /** Puts the keyboard on the first label. */
    focus() {
        this.#shown[0]?.button.focus({ preventScroll: true });
        return this.#shown.length > 0;
    }
}
