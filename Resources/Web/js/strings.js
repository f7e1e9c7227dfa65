// The words on the screen, in the visitor's language. No word of them stands in code.

const languages = ["nl", "en"];

/** All interface texts, and the language they are shown in. */
export class Strings {
    #texts;
    #listeners = [];

    constructor(texts, language) {
        this.#texts = texts;
        this.language = languages.includes(language) ? language : "nl";
    }

    static async load(language) {
        const loaded = await Promise.all(
            languages.map(async (each) => {
                const response = await fetch(`/strings/${each}.json`);
                if (!response.ok) throw new Error(`/strings/${each}.json: ${response.status}`);
                return [each, await response.json()];
            }));
        return new Strings(Object.fromEntries(loaded), language);
    }

    /** The text of a key, its `{names}` filled in; a key without a text shows itself, so that it is noticed. */
    text(key, values = {}) {
        const text = this.#texts[this.language][key] ?? key;
        return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
    }

    has(key) {
        return key in this.#texts[this.language];
    }

    /** The visitor's language of a text that comes in both. */
    of(text) {
        if (text === null || text === undefined) return "";
        return typeof text === "string" ? text : (text[this.language] ?? text.nl ?? "");
    }

    speak(language) {
        if (!languages.includes(language) || language === this.language) return;
        this.language = language;
        for (const listener of this.#listeners) listener(language);
    }

    onChange(listener) {
        this.#listeners.push(listener);
    }

    /** Writes the texts of all elements that name their key. */
    fill(root) {
        document.documentElement.lang = this.language;
        document.title = this.text("app.name");
        for (const element of root.querySelectorAll("[data-text]")) {
            element.textContent = this.text(element.dataset.text);
        }
        for (const element of root.querySelectorAll("[data-label]")) {
            element.setAttribute("aria-label", this.text(element.dataset.label));
        }
    }
}
