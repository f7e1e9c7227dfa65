// The home as a picture to look into: the stage with its names, hands and turning buttons.

import { element, icon } from "./dom.js";
import { Labels } from "./labels.js";
import { heldKey, listen, turnButtons } from "./pointer.js";

/** Ties the stage to the page: what is in view, what can be touched, and how much room the panel leaves. */
export class Picture {
    #stage;
    #home;
    #context;
    #parts;
    #labels;
    #inView = new Map();

    /** `parts` are the elements of the page: space, canvas, labels, turning, bar, panel, welcome. */
    constructor(stage, home, parts, context) {
        this.stage = stage;
        this.#stage = stage;
        this.#home = home;
        this.#parts = parts;
        this.#context = context;
        this.#labels = new Labels(parts.labels, stage);
        this.#makeTurning();
        listen(parts.canvas, {
            tap: (x, y) => this.#tap(x, y),
            turn: (yaw, pitch) => home.sendNumbers("turn", yaw, pitch),
            look: (yaw, pitch) => stage.lookAside(yaw, pitch),
            closer: (factor) => this.#holds && home.sendNumbers("closer", factor),
            over: (x, y) => this.#over(x, y),
        }, () => this.#holds);
        document.addEventListener("keydown", (event) => this.#key(event));
        const fit = () => this.fit();
        new ResizeObserver(fit).observe(parts.panel);
        addEventListener("resize", fit);
        context.strings.onChange(() => {
            this.#makeTurning();
            this.show(home.state);
        });
        this.show(home.state);
    }

    get #holds() {
        return this.#home.state.held !== null;
    }

    #makeTurning() {
        const { strings } = this.#context;
        this.#parts.turning.replaceChildren(...turnButtons.map(({ icon: name, text, key }) => element("button", {
            type: "button", className: "round", "aria-label": strings.text(text), onclick: () => this.#press(key),
        }, icon(name))));
    }

    #press(key) {
        const does = heldKey(key);
        if (!does || !this.#holds) return false;
        if (does.turn) this.#home.sendNumbers("turn", ...does.turn);
        else this.#home.sendNumbers("closer", does.closer);
        return true;
    }

    #key(event) {
        const { panel, space } = this.#parts;
        const isHere = event.target === document.body || space.contains(event.target);
        if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
        if (event.key === "Escape" && (isHere || panel.contains(event.target)) && this.#holds) {
            this.#home.send(this.#home.state.tryOut && !this.#home.state.ended ? "leave" : "put-back");
        } else if (isHere && this.#press(event.key)) {
            event.preventDefault();
        }
    }

    #tap(x, y) {
        const { origin, direction } = this.#stage.ray(x, y);
        this.#home.sendNumbers("tap", origin.x, origin.y, origin.z, direction.x, direction.y, direction.z);
    }

    #over(x, y) {
        const found = this.#home.pick(this.#stage.ray(x, y));
        const { canvas } = this.#parts;
        if (!found || (this.#holds && found.part < 0)) delete canvas.dataset.over;
        else canvas.dataset.over = found.part < 0 ? "aid" : "part";
    }

    /** Follows the size of the window and of the panel. */
    fit() {
        const { space, panel, bar, turning } = this.#parts;
        const width = space.clientWidth;
        const height = space.clientHeight;
        if (width === 0 || height === 0) return;
        const isBeside = !panel.hidden && panel.offsetLeft > 0;
        const free = { x: 0, y: bar.offsetHeight, width, height: height - bar.offsetHeight };
        let bottom = 24;
        if (!panel.hidden) {
            const strip = (turning.offsetHeight || 60) + 8;
            if (isBeside) {
                free.width = panel.offsetLeft;
                free.height -= strip + bottom;
            } else {
                bottom = height - panel.offsetTop + 8;
                free.height = panel.offsetTop - free.y - strip;
            }
        }
        const style = document.documentElement.style;
        style.setProperty("--panel-width", isBeside ? `${width - panel.offsetLeft}px` : "0px");
        style.setProperty("--free-middle", `${Math.round(free.x + free.width / 2)}px`);
        style.setProperty("--turning-bottom", `${Math.round(bottom)}px`);
        const card = this.#parts.welcome.getBoundingClientRect();
        if (card.width > 0) {
            const isBeside = card.width < width * 0.7;
            this.#stage.standAside(isBeside ? -card.right * 0.42 : 0, isBeside ? 0 : (height - card.top) * 0.3);
        }
        this.#stage.frame(width, height, free, devicePixelRatio);
        this.#tellView();
        this.#labels.place();
    }

    #tellView() {
        const { eye, direction } = this.#stage.gaze;
        this.#home.sendNumbers("view", eye.x, eye.y, eye.z, direction.x, direction.y, direction.z);
    }

    /** Shows what the state asks for. */
    show(state) {
        const { strings, records } = this.#context;
        this.#stage.enter(state.inside);
        this.#stage.hold(state.held);
        this.#parts.turning.hidden = state.held === null;
        for (const aid of records.all) {
            const trying = state.tryOut?.aid === aid.slug ? state.tryOut.state : undefined;
            const lines = records.screen(aid.slug, trying);
            if (lines) this.#stage.showText(aid.slug, strings.of(lines));
        }
        this.#labels.show(state.inside ? this.#wanted(state) : []);
        if (!state.inside) this.#stage.lookAhead();
        this.fit();
    }

    #wanted({ held, invited, tryOut, ended }) {
        const { strings, records, send } = this.#context;
        if (held === null) {
            return records.all.map(({ slug, name }) => ({
                aid: slug,
                words: [strings.of(name), slug === invited ? strings.text("aid.cue") : ""],
                name: strings.text("aid.pickUpNamed", { aid: strings.of(name) }),
                press: () => send(`pick-up ${slug}`),
            }));
        }
        if (tryOut === null || ended !== null) return [];
        return records.touches(held, tryOut.state).map(({ part }) => {
            const name = strings.of(records.part(held, part)?.name);
            return {
                aid: held, part, words: [name], name: strings.text("tryOut.part", { part: name }),
                press: () => send(`touch ${held} ${part}`),
            };
        });
    }

    flash(aid, part) {
        this.#stage.flash(aid, part);
    }

    set calm(isCalm) {
        this.#stage.calm = isCalm;
    }

    focus() {
        return this.#labels.focus();
    }

    /** Lets time go by and draws, if there is anything new to see. */
    advance(milliseconds) {
        if (this.#stage.advance(milliseconds)) this.#tellView();
        this.#stage.pose(this.#home.poses());
    }

    draw() {
        if (!this.#stage.render()) return;
        this.#labels.place();
        for (const { slug } of this.#context.records.all) {
            const isInView = this.#stage.outline(slug) !== null;
            if (this.#inView.get(slug) === isInView) continue;
            this.#inView.set(slug, isInView);
            this.#home.send(`in-view ${slug} ${isInView ? "on" : "off"}`);
        }
    }
}
