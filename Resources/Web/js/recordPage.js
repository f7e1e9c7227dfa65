// What an aid is: the record, made readable.

import { judgement, nextSteps, speakButton } from "./answers.js";
import { claimSection } from "./claims.js";
import { element, icon } from "./dom.js";

/** The page of an aid that is held and not being tried. */
export function recordPage({ held }, context) {
    const { strings, records, send } = context;
    const aid = records.aid(held);
    const of = (text) => strings.of(text);
    const judge = judgement(held, context);
    const steps = nextSteps(held, context);
    const place = records.room(held);

    return {
        content: [
            element("img", { className: "panel-picture", src: `/models/${aid.model ?? aid.slug}.png`, alt: "" }),
            element("p", { className: "eyebrow", textContent: of(place?.name) }),
            element("h2", { textContent: of(aid.name), tabIndex: -1, "data-start": "" }),
            element("p", { className: "one-liner", textContent: of(aid.oneLiner) }),
            speakButton(of(aid.readAloud), context),
            claimSection(held, context),
            element("section", { className: "more" }, ...subjects(aid, context)),
            steps.section,
            judge.section,
            element("p", { className: "small", textContent: strings.text("panel.noAdvice") }),
        ],
        foot: [
            aid.tryOut
                ? element("button", { type: "button", className: "action", onclick: () => send("try-out") },
                    icon("try"), strings.text("panel.tryOut"))
                : null,
            putBackButton(context),
        ].filter(Boolean),
        update(state) {
            judge.update(state);
            steps.update(state);
        },
    };
}

/** The button that brings the aid back to its place. */
export function putBackButton({ strings, send }) {
    return element("button", { type: "button", className: "quiet", onclick: () => send("put-back") },
        icon("back"), strings.text("aid.putBack"));
}

/** The subjects a visitor may open, one below the other. */
function subjects(aid, { strings }) {
    const of = (text) => strings.of(text);
    const paragraphs = (texts) => texts.map((text) => element("p", { textContent: of(text) }));
    const list = (tag, texts) => element(tag, {}, ...texts.map((text) => element("li", { textContent: of(text) })));
    const all = [
        ["panel.about", aid.text && [...paragraphs(aid.text), aid.steps ? list("ol", aid.steps) : null]],
        ["panel.forWhom", aid.forWhom && [
            ...paragraphs([aid.forWhom.text]),
            aid.forWhom.clientTyping
                ? element("p", { className: "note" },
                    `${strings.text("panel.clientTyping")} `, of(aid.forWhom.clientTyping.text))
                : null,
        ]],
        ["panel.carerCard", aid.carerCard && [
            element("h3", { textContent: of(aid.carerCard.title) }), list("ul", aid.carerCard.points)]],
        ["panel.whoSeesWhat", aid.whoSeesWhat && [
            element("dl", {}, ...aid.whoSeesWhat.rows.flatMap((row) => [
                element("dt", { textContent: of(row.who) }), element("dd", { textContent: of(row.sees) })])),
            element("p", { className: "note", textContent: of(aid.whoSeesWhat.consent) }),
        ]],
        ["panel.funding", aid.funding && paragraphs([aid.funding])],
        ["panel.objections", aid.objections && [
            element("dl", {}, ...aid.objections.flatMap((row) => [
                element("dt", { textContent: of(row.says) }), element("dd", { textContent: of(row.answer) })]))]],
        ["panel.story", aid.story && [
            ...paragraphs([aid.story.text]),
            aid.story.fictional
                ? element("p", { className: "small" }, strings.text("panel.storyInvented", aid.story)) : null]],
    ];
    return all
        .filter(([, inside]) => inside)
        .map(([key, inside]) => element("details", {},
            element("summary", { textContent: strings.text(key, { person: aid.story?.person }) }),
            element("div", { className: "inside" }, ...inside)));
}
