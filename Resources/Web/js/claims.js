// "Wist u dat?": claims, each with its qualifier and, for who asks, its source.

import { element } from "./dom.js";

/** The first claim, and the others for who wants to compare. Nothing where the aid has none. */
export function claimSection(aid, context) {
    const { strings, records } = context;
    const { lead, others } = records.claims(aid);
    if (!lead) return null;
    return element("section", {},
        element("h3", { textContent: strings.text("panel.didYouKnow") }),
        claimCard(lead, context),
        others.length > 0
            ? element("div", { className: "more" },
                element("details", {},
                    element("summary", { textContent: strings.text("claim.others") }),
                    element("div", { className: "inside" }, ...others.map((claim) => claimCard(claim, context)))))
            : null);
}

function claimCard(claim, { strings, send, told }) {
    const of = (text) => strings.of(text);
    const number = new Intl.NumberFormat(strings.language).format(claim.value);
    const { source } = claim;
    const more = [
        strings.has(`claim.strength.${claim.strength}`) ? `${strings.text(`claim.strength.${claim.strength}`)}.` : null,
        claim.n ? strings.text("claim.people", { n: claim.n }) : strings.text("claim.peopleUnknown"),
        claim.conflictsWith?.length ? strings.text("claim.conflicting") : null,
    ];
    const origin = [
        source.title,
        of(source.reference),
        source.lines ? strings.text("claim.lines", { lines: source.lines }) : null,
        // The address is to read, not to follow: an exhibition's screen must not lead out of the home.
        source.url,
    ];
    // Opened twice, or again in another language, is still one interest.
    const once = (line) => {
        if (told.has(line)) return;
        told.add(line);
        send(line);
    };
    return element("article", { className: "claim" },
        element("p", { className: "number" }, element("b", { textContent: number }), of(claim.unit)),
        element("p", { className: "sentence", textContent: of(claim.sentence) }),
        element("p", { className: "qualifier", textContent: of(claim.qualifier) }),
        element("p", { className: "from", textContent: strings.text("claim.organisation", claim) }),
        opening(strings.text("panel.showSource"), () => once(`claim ${claim.id}`),
            ...more.filter(Boolean).map((text) => element("p", { textContent: text })),
            opening(strings.text("panel.source"), () => once(`source ${claim.id}`),
                ...origin.filter(Boolean).map((text) => element("p", { textContent: text })))));
}

/** Something that opens, and tells so. */
function opening(title, tell, ...inside) {
    return element("details", {
        ontoggle: (event) => {
            if (event.target === event.currentTarget && event.target.open) tell();
        },
    }, element("summary", { textContent: title }), ...inside);
}
