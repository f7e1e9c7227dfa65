// How a try-out ended: warmly, and with what can be done next. There is no wrong end.

import { judgement, nextSteps } from "./answers.js";
import { element, icon } from "./dom.js";
import { putBackButton } from "./recordPage.js";

/** The page after a try-out that was finished, alone or together. */
export function endingPage({ held, tryOut }, context) {
    const { strings, records, send, readOn } = context;
    const aid = records.aid(held);
    const step = records.step(held, tryOut.state);
    const judge = judgement(held, context);
    const steps = nextSteps(held, context);
    return {
        content: [
            element("div", { className: "trying ending" },
                element("p", { className: "eyebrow" }, icon("check"), strings.of(aid.name)),
                element("p", {
                    className: "caption", role: "heading", "aria-level": 2, tabIndex: -1, "data-start": "",
                    textContent: strings.of(step.caption),
                })),
            judge.section,
            steps.section,
            element("section", {},
                element("div", { className: "answers" },
                    element("button", { type: "button", className: "quiet", onclick: readOn },
                        strings.text("panel.more")))),
            element("p", { className: "small", textContent: strings.text("panel.noAdvice") }),
        ],
        foot: [
            element("button", { type: "button", className: "quiet", onclick: () => send("try-out") },
                icon("try"), strings.text("panel.tryOutAgain")),
            putBackButton(context),
        ],
        update(state) {
            judge.update(state);
            steps.update(state);
        },
    };
}
