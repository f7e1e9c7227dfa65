// From the engine's `event` lines to the events the hub counts.

/** Gives events their ids, their visit and their place in time; it decides nothing about what happened. */
export class Recorder {
    #log;
    #next;
    #now;
    #about;
    #visit = null;
    #unwritten = [];
    #writing = Promise.resolve();

    /** `about` is the same for every event: content, engine, front end, audience, exhibition. */
    constructor(log, about, next, now = Date.now) {
        this.#log = log;
        this.#about = about;
        this.#next = next;
        this.#now = now;
        /** How far this clock was from the hub's when they last spoke, in milliseconds. */
        this.uncertainty = 0;
        /** Called when events are on disk. */
        this.onWritten = () => {};
    }

    /** Starts writing at once, before anything of these events is shown. */
    record(lines) {
        const at = new Date(this.#now()).toISOString();
        const events = lines.map(([kind, aid, detail, offset]) => {
            if (kind === "visit-started" || this.#visit === null) this.#visit = this.#next();
            return {
                id: this.#next(),
                visit: this.#visit,
                kind,
                aid: aid === "-" ? null : aid,
                detail: detail === "-" ? null : detail,
                offset: Math.round(Number(offset)),
                at,
                uncertainty: this.uncertainty,
                ...this.#about,
            };
        });
        this.#writing = this.#write(events);
    }

    async #write(events) {
        const all = [...this.#unwritten, ...events];
        this.#unwritten = [];
        try {
            await this.#log.record(all);
            this.onWritten();
        } catch {
            // A full disk: kept in memory, and written with the next that happens.
            this.#unwritten = [...all, ...this.#unwritten];
        }
    }

    /** Resolves when everything recorded so far is on disk, or could not be put there. */
    written() {
        return this.#writing;
    }

    set exhibition(exhibition) {
        this.#about = { ...this.#about, exhibition };
    }
}
