// Delivery of the visit log to the hub, for as long as it takes.

import { pauseAfter } from "./retry.js";

const fullBatch = 100;

/** Sends what waits, one batch at a time, and believes only an answer per event. */
export class Uplink {
    #log;
    #device;
    #fetch;
    #later;
    #random;
    #failures = 0;
    #batch = fullBatch;
    #timer = null;
    #sending = null;
    #again = false;

    constructor(log, device, { fetch, later, random } = {}) {
        this.#log = log;
        this.#device = device;
        this.#fetch = fetch ?? ((...request) => globalThis.fetch(...request));
        this.#later = later ?? ((work, pause) => setTimeout(work, pause));
        this.#random = random ?? Math.random;
        /** Called with the hub's clock minus ours, in milliseconds. */
        this.onSkew = () => {};
    }

    /** Sends now; calls while a batch is under way are joined to it. */
    send() {
        if (this.#sending) {
            this.#again = true;
            return this.#sending;
        }
        clearTimeout(this.#timer);
        this.#timer = null;
        this.#sending = this.#sendAll().finally(() => {
            this.#sending = null;
        });
        return this.#sending;
    }

    /** There is something new: sends it, unless a pause after a failure is running. */
    nudge() {
        if (this.#timer === null) this.send();
    }

    /** Forgets earlier failures: the network says it is back. */
    wake() {
        this.#failures = 0;
        return this.send();
    }

    async #sendAll() {
        do {
            this.#again = false;
            for (;;) {
                const outcome = await this.#sendBatch().catch(() => "failed");
                if (outcome === "empty") break;
                if (outcome === "failed") return this.#wait();
            }
        } while (this.#again);
    }

    #wait() {
        this.#failures += 1;
        this.#timer = this.#later(() => this.send(), pauseAfter(this.#failures, this.#random()));
    }

    async #sendBatch() {
        const events = await this.#log.waiting(this.#batch);
        if (events.length === 0) return "empty";
        const token = await this.#device.token();
        if (!token) return "failed";

        const response = await this.#fetch("/api/v1/visits", {
            method: "POST",
            headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
            body: JSON.stringify({ events }),
            cache: "no-store",
            credentials: "omit",
            referrerPolicy: "no-referrer",
        });
        this.#noteClock(response);
        if (response.status === 401 || response.status === 403) {
            await this.#device.forget();
            return "failed";
        }
        if ([400, 413, 422].includes(response.status)) return this.#narrow(events, response);
        if (!response.ok) return "failed";

        // A hotel's sign-in page also says 200: only answers that name our events count.
        const sent = new Set(events.map((event) => event.id));
        const { answers } = await response.json();
        const known = (Array.isArray(answers) ? answers : []).filter((each) => sent.has(each.id) && isFinal(each));
        if (known.length === 0) return "failed";
        await this.#log.settle(known);
        this.#failures = 0;
        this.#batch = fullBatch;
        return "sent";
    }

    /** The hub cannot read this batch: halve it until the event that is to blame stands alone, and set that aside. */
    async #narrow(events, response) {
        const { detail, title } = await response.json().catch(() => ({}));
        if (detail === undefined && title === undefined) return "failed";
        if (events.length > 1) {
            this.#batch = Math.ceil(events.length / 2);
        } else {
            await this.#log.settle([{ id: events[0].id, status: "rejected", reason: detail ?? title }]);
        }
        return "sent";
    }

    #noteClock(response) {
        const theirs = Date.parse(response.headers.get("Date") ?? "");
        if (Number.isFinite(theirs)) this.onSkew(theirs - Date.now());
    }
}

function isFinal({ status }) {
    return status === "stored" || status === "duplicate" || status === "conflict" || status === "rejected";
}
