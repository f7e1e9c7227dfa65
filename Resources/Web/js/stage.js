// The picture: the room, the aids in it and the one in the hand. It shows what the engine says and decides nothing.

import { THREE } from "three";
import { Backdrop } from "./backdrop.js";
import { approach, heightOfView, hold, narrowness } from "./framing.js";
import { daylight, softSpot } from "./light.js";
import { loadAid, loadRoom } from "./models.js";

const aidLength = 10;
const partLength = 8;
/** How far a visitor can look aside, in radians. */
const aside = { yaw: 0.42, pitch: 0.2 };
/** An aid in the hand is seen a little from the side and from above, in radians: so it has depth. */
const aslant = { yaw: 0.36, pitch: -0.17 };
/** A spring that comes to rest moves on for long by less than this: nobody sees it. */
const unseen = 1e-5;
/** More points than this are not seen, only paid for. */
const mostPixels = 3_200_000;

/** The stage on one canvas. */
export class Stage {
    #renderer;
    #script;
    #room;
    #view;
    #models;
    #roomScene = new THREE.Scene();
    #aidScene = new THREE.Scene();
    #roomCamera = new THREE.PerspectiveCamera();
    #handCamera = new THREE.PerspectiveCamera();
    #backdrop = new Backdrop();
    #keyLight = new THREE.DirectionalLight(0xfff1e0, 1.5);
    #grounds = [];
    #poses = new Float32Array(0);
    #size = { width: 1, height: 1, degrees: 50, narrow: 0 };
    #free = { x: 0, y: 0, width: 1, height: 1 };
    #door = { share: 1, x: 0, y: 0, open: false };
    #hand = { blend: 0, shiftX: 0, shiftY: 0, zoom: 1 };
    #gaze = { yaw: 0, pitch: 0, toYaw: 0, toPitch: 0 };
    #holds = false;
    #inHand = null;
    #stale = true;
    /** Whether movements happen at once. */
    calm = false;

    /** Opens the stage and loads the first room and its aids. `onProgress` hears how many files have come. */
    static async open(canvas, script, onProgress = () => {}) {
        const renderer = new THREE.WebGLRenderer({ canvas, antialias: true, powerPreference: "high-performance" });
        const room = script.rooms.find((each) => each.id === script.start);
        let done = 0;
        const total = 1 + script.aids.length;
        const counted = (loading) => loading.finally(() => onProgress(++done, total));
        const [scene, ...models] = await Promise.all([
            counted(loadRoom(room.id)), ...script.aids.map((aid) => counted(loadAid(aid)))]);
        return new Stage(renderer, script, room, scene, models);
    }

    constructor(renderer, script, room, scene, models) {
        this.#renderer = renderer;
        this.#script = script;
        this.#room = room;
        this.#models = models;
        renderer.autoClear = false;
        renderer.toneMapping = THREE.NeutralToneMapping;
        renderer.toneMappingExposure = 1;
        renderer.setClearColor(0xefe6d8, 1);
        const spots = room.spots.map((spot) => new THREE.Vector3(...spot.position));
        this.#view = {
            eye: new THREE.Vector3(...room.view.eye),
            target: new THREE.Vector3(...room.view.target),
            spot: spots.reduce((sum, each) => sum.addScaledVector(each, 1 / spots.length), new THREE.Vector3()),
        };
        this.#roomScene.add(scene);
        this.#aidScene.environment = daylight(renderer);
        this.#aidScene.environmentIntensity = 0.62;
        this.#aidScene.add(this.#keyLight);
        for (const model of models) {
            this.#aidScene.add(model.root);
            this.#ground(model);
        }
        for (const camera of [this.#roomCamera, this.#handCamera]) {
            camera.near = 0.05;
            camera.far = 40;
        }
    }

    /** A shadow under the aid and the light of its invitation, on the spot where it stands. */
    #ground(model) {
        const aid = this.#script.aids.find((each) => each.id === model.id);
        const spot = this.#script.rooms.flatMap((room) => room.spots).find((each) => each.id === aid.spot);
        const place = new THREE.Vector3(...spot.position);
        const middle = model.box.getCenter(new THREE.Vector3()).applyAxisAngle(new THREE.Vector3(0, 1, 0), spot.yaw);
        const size = model.box.getSize(new THREE.Vector3());
        const make = (stops, grow, lift) => {
            const mesh = softSpot(stops);
            mesh.scale.set(size.x * grow, size.z * grow, 1);
            mesh.rotation.z = spot.yaw;
            mesh.position.set(place.x + middle.x, place.y + lift, place.z + middle.z);
            this.#roomScene.add(mesh);
            return mesh;
        };
        const shadow = make(
            [[0, "rgba(40,26,12,0.72)"], [0.5, "rgba(40,26,12,0.5)"], [0.72, "rgba(40,26,12,0.14)"],
                [1, "rgba(40,26,12,0)"]],
            1.7, 0.0015);
        const light = make(
            [[0, "rgba(255,176,92,1)"], [0.35, "rgba(255,176,92,0.85)"], [0.7, "rgba(255,196,130,0.3)"],
                [1, "rgba(255,208,150,0)"]],
            3.1, 0.003);
        light.material.blending = THREE.AdditiveBlending;
        this.#grounds.push({ shadow, light, rest: place.clone().add(middle) });
    }

    /** The browser gave the picture back after taking it away: everything is drawn anew. */
    renew() {
        this.#backdrop.forget();
        this.#aidScene.environment = daylight(this.#renderer);
        this.#stale = true;
    }

    /** The models whose files failed. */
    get troubles() {
        return this.#models.filter((model) => model.trouble);
    }

    /** Tells the size of the canvas and the part of it that nothing covers, in pixels of the page. */
    frame(width, height, free, ratio) {
        const sharp = Math.min(ratio, 2, Math.sqrt(mostPixels / Math.max(1, width * height)));
        const isResized = width !== this.#size.width || height !== this.#size.height;
        if (isResized || sharp !== this.#renderer.getPixelRatio()) {
            this.#renderer.setPixelRatio(sharp);
            this.#renderer.setSize(width, height, false);
            this.#stale = true;
        }
        this.#size = {
            width, height, narrow: narrowness(width, height),
            degrees: heightOfView(this.#room.view.fieldOfView, width, height),
        };
        this.#free = free;
    }

    /** Before the visitor is in, the picture moves aside for what hangs over it: by so many pixels. */
    standAside(x, y) {
        if (x === this.#door.x && y === this.#door.y) return;
        this.#door.x = x;
        this.#door.y = y;
        this.#stale = true;
    }

    /** The visitor comes in, or leaves. */
    enter(isInside) {
        this.#door.open = isInside;
        this.#stale = true;
    }

    /** Looks aside by so many radians more. */
    lookAside(yaw, pitch) {
        const clamp = (value, most) => Math.max(-most, Math.min(most, value));
        this.#gaze.toYaw = clamp(this.#gaze.toYaw + yaw, aside.yaw);
        this.#gaze.toPitch = clamp(this.#gaze.toPitch + pitch, aside.pitch);
    }

    lookAhead() {
        this.#gaze.toYaw = 0;
        this.#gaze.toPitch = 0;
    }

    /** Where the visitor looks from and to, as the engine wants to know it. */
    get gaze() {
        const direction = this.#direction();
        return { eye: this.#view.eye, direction };
    }

    #direction() {
        const { eye, target, spot } = this.#view;
        const ahead = target.clone().lerp(spot, this.#size.narrow).sub(eye).normalize();
        const side = new THREE.Vector3().crossVectors(ahead, new THREE.Vector3(0, 1, 0)).normalize();
        return ahead
            .applyAxisAngle(side, this.#gaze.pitch)
            .applyAxisAngle(new THREE.Vector3(0, 1, 0), this.#gaze.yaw);
    }

    /** Which aid is in the hand, if any. */
    hold(aid) {
        this.#holds = aid !== null;
        if (aid !== null) {
            this.#inHand = this.model(aid);
            this.#gaze.toYaw = this.#gaze.yaw;
            this.#gaze.toPitch = this.#gaze.pitch;
        }
        this.#stale = true;
    }

    model(aid) {
        return this.#models.find((each) => each.id === aid);
    }

    showText(aid, lines) {
        if (this.model(aid)?.showText(lines)) this.#stale = true;
    }

    flash(aid, part) {
        this.model(aid)?.flash(part);
        this.#stale = true;
    }

    /** Lets time go by for what the engine leaves to the picture; says whether the gaze moved. */
    advance(milliseconds) {
        const calm = this.calm;
        const gaze = this.#gaze;
        const before = gaze.yaw + gaze.pitch * 8;
        gaze.yaw = approach(gaze.yaw, gaze.toYaw, milliseconds, calm);
        gaze.pitch = approach(gaze.pitch, gaze.toPitch, milliseconds, calm);
        const gazeMoved = before !== gaze.yaw + gaze.pitch * 8;

        const ajar = this.#door.share;
        this.#door.share = approach(ajar, this.#door.open ? 0 : 1, milliseconds * 0.5, calm);
        const { width, height, degrees } = this.#size;
        const wanted = hold(this.#free, width, height, degrees);
        const hand = this.#hand;
        const was = hand.blend + hand.shiftX + hand.shiftY * 3 + hand.zoom * 7;
        if (hand.blend === 0 && !this.#holds) Object.assign(hand, wanted);
        hand.blend = approach(hand.blend, this.#holds ? 1 : 0, milliseconds, calm);
        for (const each of ["shiftX", "shiftY", "zoom"]) {
            hand[each] = approach(hand[each], wanted[each], milliseconds, calm);
        }
        const handMoved = was !== hand.blend + hand.shiftX + hand.shiftY * 3 + hand.zoom * 7;
        let shines = false;
        for (const model of this.#models) shines = model.fade(milliseconds) || shines;
        if (gazeMoved || handMoved || shines || ajar !== this.#door.share) this.#stale = true;
        return gazeMoved;
    }

    /** Takes the engine's poses; what did not change is not drawn again. */
    pose(poses) {
        let same = poses.length === this.#poses.length;
        for (let at = 0; same && at < poses.length; at += 1) same = Math.abs(poses[at] - this.#poses[at]) < unseen;
        if (same && !this.#stale) return;
        if (!same) this.#poses = poses.slice();
        this.#stale = true;

        let part = this.#models.length * aidLength;
        this.#models.forEach((model, at) => {
            const aid = this.#script.aids[at];
            const numbers = this.#poses.subarray(at * aidLength, (at + 1) * aidLength);
            const end = part + aid.parts.length * partLength;
            model.pose(numbers, this.#poses.subarray(part, end));
            part = end;
            const { shadow, light, rest } = this.#grounds[at];
            const away = model.middle().distanceTo(rest);
            shadow.material.opacity = Math.max(0, 1 - away / 0.12);
            light.material.opacity = Math.max(0, numbers[9] * 0.85 * (1 - away / 0.1));
        });
    }

    /** Draws one frame, if anything changed since the last. */
    render() {
        if (!this.#stale) return false;
        this.#stale = false;
        this.#aim();
        const { blend } = this.#hand;
        this.#renderer.clear();
        if (blend > 0) {
            const { width, height } = this.#size;
            const lit = this.#grounds.flatMap(({ shadow, light }) => [shadow.material.opacity, light.material.opacity]);
            const view = [width, height, this.#door.share, this.#gaze.yaw, this.#gaze.pitch, ...lit].join(" ");
            this.#backdrop.render(this.#renderer, this.#roomScene, this.#roomCamera, blend, view);
            this.#renderer.clearDepth();
        } else {
            this.#renderer.render(this.#roomScene, this.#roomCamera);
        }
        this.#renderer.render(this.#aidScene, this.#handCamera);
        return true;
    }

    #aim() {
        const { width, height, degrees } = this.#size;
        const direction = this.#direction();
        for (const camera of [this.#roomCamera, this.#handCamera]) {
            camera.fov = degrees;
            camera.aspect = width / height;
            camera.position.copy(this.#view.eye);
            camera.lookAt(this.#view.eye.clone().add(direction));
        }
        // The hand has a camera of its own in the same place: it may move and enlarge the aid without the room.
        const { blend, shiftX, shiftY, zoom } = this.#hand;
        this.#handCamera.zoom = 1 + (zoom - 1) * blend;
        const aside = { x: this.#door.x * this.#door.share, y: this.#door.y * this.#door.share };
        this.#roomCamera.setViewOffset(width, height, aside.x, aside.y, width, height);
        this.#handCamera.setViewOffset(
            width, height, aside.x + shiftX * blend, aside.y + shiftY * blend, width, height);
        if (blend > 0 && this.#inHand) {
            const middle = this.#inHand.middle();
            const side = new THREE.Vector3(1, 0, 0).applyQuaternion(this.#handCamera.quaternion);
            const turn = new THREE.Quaternion().setFromAxisAngle(new THREE.Vector3(0, 1, 0), aslant.yaw * blend)
                .multiply(new THREE.Quaternion().setFromAxisAngle(side, aslant.pitch * blend));
            this.#handCamera.position.sub(middle).applyQuaternion(turn).add(middle);
            this.#handCamera.quaternion.premultiply(turn);
        }
        this.#roomCamera.updateProjectionMatrix();
        this.#handCamera.updateProjectionMatrix();
        this.#roomCamera.updateMatrixWorld(true);
        this.#handCamera.updateMatrixWorld(true);
        // The light comes over the visitor's left shoulder, wherever the visitor looks.
        this.#keyLight.position.set(-1.1, 1.5, 0.9).applyQuaternion(this.#handCamera.quaternion);
    }

    /** The ray through a point of the page. */
    ray(x, y) {
        this.#aim();
        const { width, height } = this.#size;
        const far = new THREE.Vector3((x / width) * 2 - 1, 1 - (y / height) * 2, 0.5).unproject(this.#handCamera);
        const origin = this.#handCamera.position.clone();
        return { origin, direction: far.sub(origin).normalize() };
    }

    /** The rectangle of the page that an aid, or one of its parts, covers; null when its middle is out of sight. */
    outline(aid, part) {
        const corners = this.model(aid)?.corners(part);
        if (!corners) return null;
        this.#aim();
        const { width, height } = this.#size;
        const area = new THREE.Box3();
        for (const corner of corners) area.expandByPoint(corner.project(this.#handCamera));
        const middle = area.getCenter(new THREE.Vector3());
        if (area.max.z > 1 || Math.abs(middle.x) > 1 || Math.abs(middle.y) > 1) return null;
        return {
            left: ((area.min.x + 1) / 2) * width,
            right: ((area.max.x + 1) / 2) * width,
            top: ((1 - area.max.y) / 2) * height,
            bottom: ((1 - area.min.y) / 2) * height,
        };
    }

    /** What drawing costs, for the bench. */
    get cost() {
        const { render, memory } = this.#renderer.info;
        return { calls: render.calls, triangles: render.triangles, ...memory };
    }

    /** Gives back what the picture holds. */
    close() {
        this.#renderer.dispose();
    }
}
