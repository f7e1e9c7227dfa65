// Which device this is to the hub: a token from the facilitator's link, or the hub's own kiosk.

/** Knows the token; asks for the kiosk's where none was given. */
export class Device {
    #log;
    #fetch;
    #token = null;

    constructor(log, fetch = (...request) => globalThis.fetch(...request)) {
        this.#log = log;
        this.#fetch = fetch;
        this.exhibition = null;
    }

    /** Takes the token out of the address, so that it is neither copied on nor seen. */
    async enrolFromAddress(location = globalThis.location, history = globalThis.history) {
        const given = new URLSearchParams(location.hash.slice(1)).get("device");
        if (!given) return;
        await this.#log.keep("token", given);
        this.#token = given;
        history.replaceState(null, "", location.pathname + location.search);
    }

    /** A device that counts for a hub goes from visitor to visitor. */
    get isShared() {
        return this.#token !== null;
    }

    async token() {
        this.#token ??= (await this.#log.kept("token")) ?? (await this.askKiosk());
        return this.#token;
    }

    /** A hub on this machine answers with its kiosk's token; any other says it is not there. */
    async askKiosk() {
        try {
            const response = await this.#fetch("/api/v1/kiosk", { cache: "no-store", credentials: "omit" });
            if (!response.ok) return null;
            const kiosk = await response.json();
            this.exhibition = kiosk.exhibition ?? null;
            return kiosk.token ?? null;
        } catch {
            return null;
        }
    }

    /** The hub no longer accepts the token: ask again next time. */
    async forget() {
        this.#token = null;
        await this.#log.keep("token", undefined);
    }
}
