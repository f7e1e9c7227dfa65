// The visits of this browser: every event is on disk before it is sent, and leaves the disk only when the hub has
// answered for it by its own id.

const stores = { waiting: "waiting", quarantine: "quarantine", device: "device" };

/** Opens the log of this browser; where the browser forbids storage, a log that lasts as long as the page. */
export async function openVisitLog(factory = globalThis.indexedDB, name = "slimthuis") {
    try {
        return new VisitLog(await openDatabase(factory, name));
    } catch {
        return new FleetingLog();
    }
}

function openDatabase(factory, name) {
    return new Promise((resolve, reject) => {
        const request = factory.open(name, 1);
        request.onupgradeneeded = () => {
            const database = request.result;
            database.createObjectStore(stores.waiting, { keyPath: "id" }).createIndex("sequence", "sequence");
            database.createObjectStore(stores.quarantine, { keyPath: "id" });
            database.createObjectStore(stores.device);
        };
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
        request.onblocked = () => reject(new Error("another tab holds an older version of the visit log"));
    });
}

function answer(request) {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}

/** The durable log: events waiting for the hub, events it refused, and the counter that numbers them. */
export class VisitLog {
    #database;

    constructor(database) {
        this.#database = database;
        database.onversionchange = () => database.close();
    }

    /** Numbers the events and writes them; resolves when they are on disk. */
    record(events) {
        return this.#change([stores.waiting, stores.device], async (waiting, device) => {
            let sequence = (await answer(device.get("sequence"))) ?? 0;
            for (const event of events) {
                sequence += 1;
                waiting.put({ ...event, sequence });
            }
            device.put(sequence, "sequence");
        });
    }

    /** The oldest events that still wait for the hub. */
    waiting(limit) {
        const store = this.#database.transaction(stores.waiting).objectStore(stores.waiting);
        return answer(store.index("sequence").getAll(null, limit));
    }

    /** Forgets what the hub keeps and sets aside, with its reason, what it refuses. */
    settle(answers) {
        return this.#change([stores.waiting, stores.quarantine], async (waiting, quarantine) => {
            for (const { id, status, reason } of answers) {
                if (status !== "stored" && status !== "duplicate") {
                    const event = await answer(waiting.get(id));
                    if (event) quarantine.put({ ...event, status, reason: reason ?? null });
                }
                waiting.delete(id);
            }
        });
    }

    /** What the hub refused, for whoever looks after this device. */
    quarantined() {
        return answer(this.#database.transaction(stores.quarantine).objectStore(stores.quarantine).getAll());
    }

    keep(key, value) {
        return this.#change([stores.device], async (device) => void device.put(value, key));
    }

    kept(key) {
        return answer(this.#database.transaction(stores.device).objectStore(stores.device).get(key));
    }

    #change(names, work) {
        return new Promise((resolve, reject) => {
            const change = this.#database.transaction(names, "readwrite", { durability: "strict" });
            change.oncomplete = () => resolve();
            change.onabort = () => reject(change.error ?? new Error("the browser gave up writing the visit log"));
            work(...names.map((each) => change.objectStore(each))).catch((error) => {
                reject(error);
                try {
                    change.abort();
                } catch {
                    // It had already ended by itself.
                }
            });
        });
    }
}

/** The same log without a disk, for browsers that forbid storage. */
export class FleetingLog {
    #waiting = new Map();
    #quarantine = new Map();
    #device = new Map();
    // A page that cannot remember its last number starts at the time, so that no number comes twice.
    #sequence = Date.now();

    async record(events) {
        for (const event of events) {
            this.#sequence += 1;
            this.#waiting.set(event.id, { ...event, sequence: this.#sequence });
        }
    }

    async waiting(limit) {
        return [...this.#waiting.values()].slice(0, limit);
    }

    async settle(answers) {
        for (const { id, status, reason } of answers) {
            const event = this.#waiting.get(id);
            this.#waiting.delete(id);
            if (event && status !== "stored" && status !== "duplicate") {
                this.#quarantine.set(id, { ...event, status, reason: reason ?? null });
            }
        }
    }

    async quarantined() {
        return [...this.#quarantine.values()];
    }

    async keep(key, value) {
        this.#device.set(key, value);
    }

    async kept(key) {
        return this.#device.get(key);
    }
}
