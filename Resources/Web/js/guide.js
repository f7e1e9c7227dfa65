// What a visitor notices when something happens: which page, where the keyboard goes, what is said and heard.

const views = ["space", "list"];

/** Listens to the home and leads the visitor: door, room or list, panel, words for who does not see the picture. */
export class Guide {
    #home;
    #strings;
    #records;
    #voice;
    #list;
    #panel;
    #picture;
    #sounds;
    #presence;
    #before = null;
    #view = "space";
    #lostFrom = "space";
    /** How the visitor wants to see and hear the home; forgotten with the visit. */
    settings = null;

    constructor(home, { strings, records, voice, list, panel, picture, sounds, presence }) {
        this.#home = home;
        this.#strings = strings;
        this.#records = records;
        this.#voice = voice;
        this.#list = list;
        this.#panel = panel;
        this.#picture = picture;
        this.#sounds = sounds;
        this.#presence = presence;
        this.#before = home.state;
        if (!picture) list.trouble = "list.noPicture";
        home.onChange((state, effects) => this.#follow(state, effects));
        this.#element("open-list").hidden = !picture;
        this.#element("open-list").addEventListener("click", () => {
            this.#show(this.#view === "space" ? "list" : "space");
            this.#lead();
        });
        this.#element("done").addEventListener("click", () => home.send("hand-over"));
        strings.onChange(() => this.#speak());
        this.#show(picture ? "space" : "list");
    }

    #element(id) {
        return document.getElementById(id);
    }

    /** Goes on in the language that was chosen. */
    #speak() {
        this.#voice.stop();
        this.#nameList();
    }

    #nameList() {
        const text = this.#element("open-list-text");
        text.dataset.text = this.#view === "space" ? "list.open" : "list.close";
        text.textContent = this.#strings.text(text.dataset.text);
    }

    /** The browser took the picture away: the list stands in until it gives it back. */
    losePicture() {
        this.#lostFrom = this.#view;
        this.#list.trouble = "list.noPicture";
        this.#element("open-list").hidden = true;
        this.#show("list");
    }

    regainPicture() {
        this.#list.trouble = null;
        this.#element("open-list").hidden = false;
        this.#show(this.#lostFrom);
    }

    /** Room or list. Both show the same home. */
    #show(view) {
        this.#view = views.includes(view) ? view : "space";
        document.body.dataset.view = this.#view;
        this.#element("list").hidden = this.#view !== "list";
        this.#nameList();
        if (this.#view === "space") this.#picture?.fit();
        for (const { slug } of this.#view === "list" ? this.#records.all : []) this.#home.send(`in-view ${slug} on`);
    }

    #follow(state, effects) {
        const before = this.#before;
        this.#before = state;
        document.body.dataset.place = state.inside ? "home" : "door";
        this.#element("welcome").inert = state.inside;
        for (const id of ["space", "bar", "panel"]) this.#element(id).inert = !state.inside;
        this.#element("list").inert = !state.inside || state.held !== null;

        this.#panel.show(state);
        this.#picture?.show(state);
        this.#presence.show(state);
        for (const [effect, name, twin] of effects) {
            if (effect !== "sound") continue;
            this.#sounds.play(name);
            this.#picture?.flash(state.held, twin);
        }
        const said = effects.map((each) => this.#words(each, state)).filter(Boolean).join(" ");
        if (said) this.#element("said").textContent = said;
        if (before.inside && !state.inside) this.#forget();
        if (!before.inside && state.inside) this.#enter();
        if (before.held !== null && state.held === null && state.inside) this.#lead(before.held);
    }

    #enter() {
        const calm = this.settings?.isCalm ? "on" : "off";
        this.#home.send(`calm ${calm}`);
        this.#lead();
    }

    /** Puts the keyboard where one would go on. */
    #lead(aid) {
        if (this.#home.state.held !== null) return this.#element("panel").querySelector("[data-start]")?.focus();
        if (this.#view === "list") this.#list.focus(aid);
        else this.#picture?.focus();
    }

    /** Everything of the last visitor goes: language, letters, place, voice. */
    #forget() {
        this.#voice.stop();
        this.#sounds.hush();
        this.settings?.forget();
        this.#strings.speak("nl");
        this.#show(this.#picture ? "space" : "list");
        this.#element("list").scrollTop = 0;
        document.querySelector(".privacy").open = false;
        this.#element("said").textContent = "";
        this.#element("enter").focus({ preventScroll: true });
    }

    /** What happens in the picture, in words. */
    #words([effect, aid, step], state) {
        const text = (key, values) => this.#strings.text(key, values);
        const name = (slug) => this.#strings.of(this.#records.aid(slug)?.name);
        switch (effect) {
            case "visit-started": return text(this.#picture ? "home.scene" : "list.title");
            case "held": return text("aid.inHand", { aid: name(aid) });
            case "released": return state.inside ? text("aid.back", { aid: name(aid) }) : null;
            case "try-out": return this.#scene(aid, step);
            case "sound": return this.#strings.has(`sound.${aid}`) ? `${text(`sound.${aid}`)}.` : null;
            default: return null;
        }
    }

    #scene(aid, id) {
        const { caption, cues = [] } = this.#records.step(aid, id);
        const part = (cue) => this.#strings.of(this.#records.part(aid, cue.part)?.name);
        const seen = cues.flatMap((cue) => {
            if (cue.glow === "pulse") return [this.#strings.text("describe.pulse", { part: part(cue) })];
            if (cue.shown === true) return [this.#strings.text("describe.appears", { part: part(cue) })];
            return [];
        });
        // Where the keyboard is in the panel, the caption is read there.
        const isRead = this.#element("panel").contains(document.activeElement);
        return [isRead ? null : this.#strings.of(caption), ...seen].filter(Boolean).join(" ");
    }
}
