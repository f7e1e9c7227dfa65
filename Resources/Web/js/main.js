// Opens the home: loads what it needs, ties the pieces together, and lets time go by.

import { Device } from "./device.js";
import { Engine, openEngine } from "./engine.js";
import { Guide } from "./guide.js";
import { Home } from "./home.js";
import { List } from "./list.js";
import { Panel } from "./panel.js";
import { Presence } from "./presence.js";
import { Records } from "./record.js";
import { Recorder } from "./recorder.js";
import { Settings } from "./settings.js";
import { Sounds } from "./sound.js";
import { steady } from "./steady.js";
import { Strings } from "./strings.js";
import { Uplink } from "./uplink.js";
import { identifiers } from "./uuid.js";
import { openVisitLog } from "./visits.js";
import { Voice } from "./voice.js";

const asked = new URLSearchParams(location.search);
const isTest = asked.get("test") === "1";
const audiences = ["resident", "informal-carer", "volunteer", "professional"];
const audience = audiences.find((each) => each === asked.get("audience"));
const byId = (id) => document.getElementById(id);

byId("retry").addEventListener("click", () => location.reload());
byId("poster").addEventListener("error", (event) => event.target.remove());
for (const id of ["space", "bar", "list", "panel"]) byId(id).inert = true;

if (isTest) document.documentElement.dataset.clock = "test";

/** What is said when the home does not open: both languages, and a text's key as soon as there are texts. */
let trouble = { words: "Het huis gaat niet open. · The home does not open." };
open().catch((error) => {
    console.warn("The home did not open.", error);
    byId("loading").hidden = true;
    byId("trouble-text").textContent = trouble.words;
    if (trouble.key) byId("trouble-text").dataset.text = trouble.key;
    byId("trouble").hidden = false;
});

async function open() {
    const strings = await Strings.load(asked.get("lang") ?? "nl");
    const troubled = (key) => {
        trouble = { key, words: strings.text(key) };
    };
    troubled("trouble.load");
    offerLanguages(strings);
    const [script, catalogue, log] = await Promise.all([
        load("/api/v1/home", "text"), load("/api/v1/catalogue", "json"), openVisitLog()]);
    const { content } = JSON.parse(script);

    troubled("trouble.engine");
    const seed = isTest ? 1 : crypto.getRandomValues(new Uint32Array(1))[0];
    const engine = await openEngine("/engine.wasm", script, seed);

    const about = {
        exhibition: null, audience: audience ?? null, frontEnd: "browser", engine: Engine.version, content,
    };
    const recorder = new Recorder(log, about, identifiers());
    const { device, uplink } = await connect(log, recorder);
    const home = new Home(engine, recorder);
    steady(document, isTest ? () => home.elapsed : undefined);
    const voice = new Voice();
    voice.onReading((isReading) => home.send(`reading ${isReading ? "on" : "off"}`));
    const context = { strings, voice, records: new Records(catalogue), send: (line) => home.send(line) };

    const sounds = new Sounds(byId("heard"), strings);
    const list = new List(byId("list"), context);
    const panel = new Panel(byId("panel"), context);
    const picture = await openPicture(JSON.parse(script), home, context);
    const presence = new Presence(byId("presence"), (line) => home.state.inside && home.send(line));
    const guide = new Guide(home, { ...context, list, panel, picture, sounds, presence });
    guide.settings = new Settings(byId("settings"), byId("open-settings"), ({ sound, calm }) => {
        sounds.isOn = sound;
        if (picture) picture.calm = calm;
        home.send(`calm ${calm ? "on" : "off"}`);
    });

    byId("view").addEventListener("webglcontextlost", (event) => {
        event.preventDefault();
        guide.losePicture();
    });
    byId("view").addEventListener("webglcontextrestored", () => {
        picture?.stage.renew();
        guide.regainPicture();
    });

    byId("enter").addEventListener("click", () => {
        sounds.allow();
        const setting = asked.get("setting") ?? (device.isShared ? "kiosk" : "personal");
        home.send(`start ${audience ?? "-"} ${setting === "kiosk" ? "kiosk" : "personal"}`);
    });
    byId("enter").disabled = false;
    byId("loading").textContent = "";
    delete byId("loading").dataset.text;
    run(home, picture);
    if (isTest) Object.assign(window.slt, { engine, home, log, recorder, uplink, stage: picture?.stage ?? null });
    document.documentElement.dataset.ready = "1";
}

/** The choice of language works from the first moment, also where the home does not open. */
function offerLanguages(strings) {
    const buttons = [...document.querySelectorAll("[data-language]")];
    const show = () => {
        strings.fill(document);
        for (const button of buttons) {
            button.setAttribute("aria-pressed", String(button.dataset.language === strings.language));
        }
    };
    for (const button of buttons) button.addEventListener("click", () => strings.speak(button.dataset.language));
    strings.onChange(show);
    show();
}

async function load(address, kind) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response[kind]();
}

/** Who this device is to the hub, and the line along which visits travel. */
async function connect(log, recorder) {
    const device = new Device(log);
    await device.enrolFromAddress();
    const uplink = new Uplink(log, device);
    recorder.onWritten = () => uplink.nudge();
    uplink.onSkew = (skew) => {
        // The hub tells whole seconds: less than two say nothing.
        recorder.uncertainty = Math.abs(skew) < 2_000 ? 0 : Math.round(Math.abs(skew));
    };
    addEventListener("online", () => uplink.wake());
    await device.token();
    recorder.exhibition = device.exhibition;
    uplink.send();
    return { device, uplink };
}

/** The picture, or null where this browser cannot draw one: the list is complete without it. */
async function openPicture(script, home, context) {
    if (asked.get("picture") === "off") return null;
    try {
        const [{ Stage }, { Picture }] = await Promise.all([import("./stage.js"), import("./picture.js")]);
        const { strings } = context;
        const stage = await Stage.open(byId("view"), script, (done, total) => {
            byId("loading").textContent = strings.text("home.loadingPart", { done, total });
        });
        const parts = {
            space: byId("space"), canvas: byId("view"), labels: byId("labels"), turning: byId("turning"),
            bar: byId("bar"), panel: byId("panel"), welcome: document.querySelector(".welcome-card"),
        };
        return new Picture(stage, home, parts, context);
    } catch (error) {
        console.warn("This browser shows no picture; the list stands in.", error);
        return null;
    }
}

/** Time: the browser's own, or in the test mode only what the test says. */
function run(home, picture) {
    const step = (milliseconds) => {
        // The home's time goes by with or without a picture.
        const gone = home.advance(milliseconds);
        picture?.advance(gone);
    };
    step(16);
    picture?.draw();
    document.documentElement.dataset.picture = picture ? "ready" : "none";
    if (isTest) {
        window.slt = {
            advance(milliseconds) {
                for (let gone = 0; gone < milliseconds; gone += 16) step(16);
                picture?.draw();
            },
        };
        return;
    }
    let last = performance.now();
    const frame = (now) => {
        step(Math.max(0, now - last));
        last = now;
        picture?.draw();
        requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
}
