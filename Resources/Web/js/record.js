// Finding one's way in an aid's record.

/** All records, by the aid's name. */
export class Records {
    #aids;
    #rooms;

    constructor({ aids, rooms }) {
        this.#aids = new Map(aids.map((aid) => [aid.slug, aid]));
        this.#rooms = rooms;
    }

    get all() {
        return [...this.#aids.values()];
    }

    get rooms() {
        return this.#rooms;
    }

    aid(slug) {
        return this.#aids.get(slug);
    }

    room(slug) {
        return this.#rooms.find((room) => room.id === this.aid(slug)?.room);
    }

    spot(slug) {
        const spots = this.room(slug)?.spots ?? [];
        return spots.find((spot) => spot.id === this.aid(slug).spot);
    }

    step(slug, id) {
        return this.aid(slug)?.tryOut?.states.find((state) => state.id === id);
    }

    part(slug, id) {
        return this.aid(slug)?.parts.find((part) => part.id === id);
    }

    /** The lines on the aid's own screen: of the step it is in, or of the first step while it rests. */
    screen(slug, step) {
        const tryOut = this.aid(slug)?.tryOut;
        return (this.step(slug, step ?? tryOut?.start) ?? {}).screen ?? null;
    }

    /** The parts to touch in a step. One is enough for each way on, and none where a choice leads there too. */
    touches(slug, id) {
        const step = this.step(slug, id);
        const ways = new Set((step?.choices ?? []).map((choice) => choice.to));
        return (step?.taps ?? []).filter((tap) => !ways.has(tap.to) && ways.add(tap.to));
    }

    /** The claim that is shown first, and the others. */
    claims(slug) {
        const { claims = [], leadClaim } = this.aid(slug);
        const lead = claims.find((claim) => claim.id === leadClaim) ?? claims[0] ?? null;
        return { lead, others: claims.filter((claim) => claim !== lead) };
    }
}
