// Trying an aid: one instruction at a time, and everything by single taps.

import { speakButton } from "./answers.js";
import { element, icon } from "./dom.js";

/** The page of one step of a try-out. */
export function tryOutPage({ held, tryOut }, context) {
    const { strings, records, send } = context;
    const aid = records.aid(held);
    const step = records.step(held, tryOut.state);
    const of = (text) => strings.of(text);
    const remark = element("p", { className: "remark", role: "status", hidden: true });
    const lines = strings.of(step.screen) || [];
    const touches = records.touches(held, tryOut.state);
    const choices = step.choices ?? [];

    const touchButtons = touches.map((tap) => element("button", {
        type: "button", className: "action", onclick: () => send(`touch ${held} ${tap.part}`),
    }, icon("try"), touchText(tap, held, context)));
    const choiceButtons = choices.map((choice, at) => element("button", {
        type: "button",
        // Where nothing has to be touched, the first choice is the way on.
        className: touches.length === 0 && at === 0 ? "action" : "quiet",
        onclick: () => send(`choose ${choice.id}`),
    }, of(choice.text)));

    return {
        content: [
            element("div", { className: "trying" },
                element("p", { className: "eyebrow" }, icon("try"), `${strings.text("tryOut.title")}: ${of(aid.name)}`),
                element("p", {
                    className: "caption", role: "heading", "aria-level": 2, tabIndex: -1, "data-start": "",
                    textContent: of(step.caption),
                }),
                remark,
                lines.length > 0 ? screenText(lines, strings) : null,
                element("div", { className: "answers" }, ...touchButtons, ...choiceButtons),
                partButtons(aid, touches, context),
                speakButton(of(step.caption), context),
                aid.tryOut.demo?.note
                    ? element("p", { className: "small", textContent: of(aid.tryOut.demo.note) }) : null),
        ],
        foot: [
            element("button", { type: "button", className: "quiet", onclick: () => send("leave") },
                strings.text("tryOut.stop")),
        ],
        update(state) {
            const said = state.remark
                ? (step.remarks ?? []).find((each) => each.part === state.remark.part)?.caption : null;
            remark.hidden = !said;
            const text = of(said);
            if (remark.textContent !== text) remark.textContent = text;
            if (said) remark.scrollIntoView?.({ block: "nearest" });
        },
    };
}

/** The words on the button that does the same as touching the part. */
export function touchText(tap, aid, { strings, records }) {
    const part = records.part(aid, tap.part);
    // In Dutch the words round a name depend on it, so that parts that lead on have a sentence of their own.
    return part?.touch ? strings.of(part.touch) : strings.text("tryOut.part", { part: strings.of(part?.name) });
}

/** What the aid's own screen says: seen in the list, and always there for a screen reader. */
function screenText(lines, strings) {
    const [first, ...rest] = lines;
    return element("div", {},
        element("p", { className: "unseen" }, strings.text("tryOut.screenSays", { text: lines.join(", ") })),
        element("p", { className: "display for-list", "aria-hidden": "true" },
            element("b", { textContent: first }), rest.join(" · ")));
}

/** In the list there is no model to touch, so its parts are buttons. */
function partButtons(aid, touches, { strings, send }) {
    const parts = aid.parts.filter((part) => part.shown !== false && !touches.some((tap) => tap.part === part.id));
    return element("div", { className: "parts for-list" },
        element("p", { className: "small", textContent: strings.text("tryOut.parts") }),
        element("div", {}, ...parts.map((part) => element("button", {
            type: "button", className: "quiet", onclick: () => send(`touch ${aid.slug} ${part.id}`),
        }, strings.of(part.name)))));
}
