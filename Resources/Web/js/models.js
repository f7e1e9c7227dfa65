// The models: a room to look at, and aids whose parts the engine moves.

import { GLTFLoader, THREE } from "three";
import { AidScreen } from "./aidScreen.js";
import { shine } from "./light.js";

const poseLength = 8;
const warm = new THREE.Color(0xff9d4d);

/** The room as it was baked: it brings its own light. Without its file there is an empty room, and the aids. */
export async function loadRoom(slug) {
    const scene = await new GLTFLoader().loadAsync(`/models/${slug}.glb`)
        .then((file) => file.scene, () => new THREE.Group());
    scene.traverse((each) => {
        if (!each.isMesh) return;
        each.material.toneMapped = false;
        each.matrixAutoUpdate = false;
        each.updateMatrix();
        if (each.material.map) each.material.map.anisotropy = 4;
    });
    return scene;
}

/** The model of one aid. Where its file fails, a plain box of the same size stands in, so that the home goes on. */
export async function loadAid(script) {
    try {
        const { scene } = await new GLTFLoader().loadAsync(`/models/${script.id}.glb`);
        return new AidModel(script, scene);
    } catch (error) {
        const model = new AidModel(script, placeholder(script.box));
        model.trouble = error;
        return model;
    }
}

function placeholder({ min, max }) {
    const size = max.map((each, at) => each - min[at]);
    const mesh = new THREE.Mesh(
        new THREE.BoxGeometry(...size), new THREE.MeshStandardMaterial({ color: 0xece5da, roughness: 0.8 }));
    mesh.position.set(...max.map((each, at) => (each + min[at]) / 2));
    const group = new THREE.Group();
    group.add(mesh);
    return group;
}

function isLamp({ emissive }) {
    return emissive.r + emissive.g + emissive.b > 0;
}

/** An aid on the stage: its root and its parts by name. */
export class AidModel {
    #parts;
    #display = null;
    #rotation = new THREE.Quaternion();
    #turn = new THREE.Euler();

    constructor(script, root) {
        this.id = script.id;
        this.root = root;
        this.box = new THREE.Box3(new THREE.Vector3(...script.box.min), new THREE.Vector3(...script.box.max));
        this.#parts = script.parts.map((part) => this.#prepare(part));
    }

    #prepare({ id, box }) {
        const node = this.root.getObjectByName(id) ?? null;
        const part = {
            id,
            node,
            box: new THREE.Box3(new THREE.Vector3(...box.min), new THREE.Vector3(...box.max)),
            offset: new THREE.Vector3(),
            rest: node?.position.clone(),
            stance: node?.quaternion.clone(),
            lights: [],
            halo: null,
            flash: 0,
        };
        node?.traverse((each) => {
            if (!each.isMesh) return;
            if (each.material.name === "screen") this.#display = this.#makeDisplay(each);
            each.material = each.material.clone();
            part.lights.push(each.material);
        });
        for (const material of part.lights) {
            if (!material.emissive) continue;
            material.userData.emissive = material.emissive.clone();
            material.userData.intensity = material.emissiveIntensity;
            if (isLamp(material)) part.halo ??= this.#makeHalo(part, material.emissive);
        }
        return part;
    }

    #makeHalo({ box }, colour) {
        const halo = shine(colour);
        const size = box.getSize(new THREE.Vector3());
        halo.position.copy(box.getCenter(new THREE.Vector3()));
        // On the front of the lamp, so that it lies over what the lamp lights and under what stands out of it.
        halo.position.z = box.max.z + 0.0003;
        halo.scale.set(size.x * 2.2, size.y * 2.2, 1);
        this.root.add(halo);
        return halo;
    }

    #makeDisplay(mesh) {
        const screen = new AidScreen();
        const texture = new THREE.CanvasTexture(screen.canvas);
        texture.flipY = false;
        texture.colorSpace = THREE.SRGBColorSpace;
        texture.anisotropy = 8;
        const old = mesh.material;
        mesh.material = new THREE.MeshBasicMaterial({ map: texture, toneMapped: false, side: old.side });
        return { screen, texture };
    }

    /** Draws text on the aid's own screen, where it has one; says whether anything changed. */
    showText(lines) {
        if (!this.#display || !this.#display.screen.show(lines)) return false;
        this.#display.texture.needsUpdate = true;
        return true;
    }

    /** What a sound shows to who does not hear it. */
    flash(part) {
        const found = this.#parts.find((each) => each.id === part);
        if (found) found.flash = 1;
    }

    /** Lets a flash die down; says whether it still shines. */
    fade(milliseconds) {
        let shines = false;
        for (const part of this.#parts) {
            if (part.flash === 0) continue;
            part.flash = Math.max(0, part.flash - milliseconds / 900);
            shines = true;
        }
        return shines;
    }

    /** Takes the engine's numbers for this aid and its parts. */
    pose(aid, parts) {
        this.root.position.set(aid[0], aid[1], aid[2]);
        this.root.quaternion.set(aid[3], aid[4], aid[5], aid[6]);
        this.root.scale.setScalar(aid[7]);
        const inviting = aid[9];
        this.#parts.forEach((part, at) => {
            const numbers = parts.subarray(at * poseLength, (at + 1) * poseLength);
            part.offset.set(numbers[0], numbers[1], numbers[2]);
            if (!part.node) return;
            part.node.position.copy(part.rest).add(part.offset);
            this.#turn.set(numbers[3], numbers[4], numbers[5]);
            part.node.quaternion.copy(this.#rotation.setFromEuler(this.#turn)).multiply(part.stance);
            part.node.visible = numbers[7] > 0.5;
            this.#light(part, Math.max(numbers[6], part.flash), inviting);
        });
        this.root.updateMatrixWorld(true);
    }

    #light(part, glow, inviting) {
        if (part.halo) {
            part.halo.material.opacity = 0.85 * glow;
            part.halo.visible = glow > 0.01;
        }
        for (const material of part.lights) {
            if (!material.emissive) {
                material.color?.setScalar(1 + 0.35 * glow);
                continue;
            }
            const { emissive, intensity } = material.userData;
            material.emissiveIntensity = 1;
            if (isLamp({ emissive })) {
                // A lamp: its model says how it shines when it is on; off it is nearly dark.
                material.emissive.copy(emissive).multiplyScalar(intensity * (0.03 + 1.15 * glow));
            } else {
                material.emissive.copy(warm).multiplyScalar(0.4 * glow + 0.05 * inviting);
            }
        }
    }

    /** The middle of the aid, in the room. */
    middle() {
        return this.root.localToWorld(this.box.getCenter(new THREE.Vector3()));
    }

    /** The eight corners of the aid, or of one of its parts, in the room. */
    corners(part) {
        const found = part === undefined ? null : this.#parts.find((each) => each.id === part);
        const { min, max } = found ? found.box.clone().translate(found.offset) : this.box;
        return Array.from({ length: 8 }, (_, at) => this.root.localToWorld(new THREE.Vector3(
            at & 1 ? max.x : min.x, at & 2 ? max.y : min.y, at & 4 ? max.z : min.z)));
    }
}
