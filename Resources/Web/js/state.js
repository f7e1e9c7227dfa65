// What the visitor sees now, derived from the engine's effects and from nothing else.

/** Before anyone has come in, and again after a hand-over. */
export function atTheDoor() {
    return {
        inside: false,
        invited: null,
        held: null,
        tryOut: null,
        ended: null,
        remark: null,
        tried: {},
        judged: {},
        chosen: {},
        asked: false,
    };
}

/** The state after one effect. */
export function after(state, [effect, ...words]) {
    switch (effect) {
        case "visit-started":
            return { ...atTheDoor(), inside: true };
        case "welcome":
            return atTheDoor();
        case "invite":
            return { ...state, invited: words[0] };
        case "held":
            return { ...state, held: words[0], tryOut: null, ended: null, remark: null };
        case "released":
            return { ...state, held: null, tryOut: null, ended: null, remark: null };
        case "try-out":
            return { ...state, tryOut: { aid: words[0], state: words[1] }, ended: null, remark: null };
        case "remark":
            return { ...state, remark: { aid: words[0], state: words[1], part: words[2] } };
        case "try-out-ended":
            return ended(state, words[0], words[1]);
        case "ask":
            return { ...state, asked: true };
        case "ask-over":
            return { ...state, asked: false };
        case "event":
            return afterEvent(state, words);
        default:
            return state;
    }
}

function ended(state, aid, ending) {
    if (ending === "left") return { ...state, tryOut: null, ended: null, remark: null };
    return { ...state, ended: ending, remark: null, tried: { ...state.tried, [aid]: ending } };
}

function afterEvent(state, [kind, aid, detail]) {
    switch (kind) {
        case "judged":
            return { ...state, judged: { ...state.judged, [aid]: detail } };
        case "next-step-chosen":
            return { ...state, chosen: { ...state.chosen, [aid]: [...(state.chosen[aid] ?? []), detail] } };
        default:
            return state;
    }
}
