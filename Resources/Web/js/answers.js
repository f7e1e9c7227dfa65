// What a visitor can say: a judgement in one tap, a next step, and "read this to me".

import { element, icon } from "./dom.js";

const judgements = ["helps-me", "helps-someone", "not-for-me"];

function answer(text, press) {
    return element("button", { type: "button", className: "answer", "aria-pressed": "false", onclick: press },
        element("span", { className: "tick" }, icon("check")), element("span", { textContent: text }));
}

/** Three answers to "Wat vindt u?". The last one counts. */
export function judgement(aid, { strings, send }) {
    const thanks = element("p", { className: "thanks", role: "status" });
    const buttons = judgements.map((id) => answer(strings.text(`judge.${id}`), () => send(`judge ${id}`)));
    return {
        section: element("section", {},
            element("h3", { textContent: strings.text("judge.question") }),
            element(
                "div", { className: "answers", role: "group", "aria-label": strings.text("judge.question") },
                ...buttons),
            thanks),
        update({ judged }) {
            judgements.forEach((id, at) => buttons[at].setAttribute("aria-pressed", String(judged[aid] === id)));
            say(thanks, judged[aid] ? strings.text("judge.thanks") : "");
        },
    };
}

/** What can be done tomorrow. Each is counted once. */
export function nextSteps(aid, { strings, records, send }) {
    const steps = records.aid(aid).nextSteps ?? [];
    const thanks = element("p", { className: "thanks", role: "status" });
    let chosen = [];
    const buttons = steps.map(({ id, text }) => answer(strings.of(text), () => {
        if (!chosen.includes(id)) send(`next-step ${id}`);
    }));
    return {
        section: element("section", {},
            element("h3", { textContent: strings.text("panel.nextSteps") }),
            element("div", { className: "answers" }, ...buttons),
            thanks),
        update(state) {
            chosen = state.chosen[aid] ?? [];
            steps.forEach(({ id }, at) => buttons[at].setAttribute("aria-pressed", String(chosen.includes(id))));
            say(thanks, chosen.length > 0 ? strings.text("panel.nextStepChosen") : "");
        },
    };
}

function say(place, text) {
    if (place.textContent !== text) place.textContent = text;
}

/** Reads a text aloud; nothing where this browser has no voice of its own in the language. */
export function speakButton(text, { strings, voice }) {
    if (!text || !voice.speaks(strings.language)) return null;
    const words = element("span");
    const button = element("button", {
        type: "button",
        className: "quiet speak",
        onclick: () => (voice.isSpeaking ? voice.stop() : voice.say(text, strings.language, show)),
    });
    function show() {
        words.textContent = strings.text(voice.isSpeaking ? "read.stop" : "read.start");
        button.replaceChildren(icon(voice.isSpeaking ? "stop" : "speak"), words);
    }
    show();
    return button;
}
