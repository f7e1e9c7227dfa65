// Daylight for the aids: a very small room with windows, blurred into an environment. No picture file is needed.

import { THREE } from "three";

/** The environment that aids reflect. */
export function daylight(renderer) {
    const room = new THREE.Scene();
    const box = new THREE.BoxGeometry(8, 4, 8);
    room.add(new THREE.Mesh(box, new THREE.MeshBasicMaterial({ color: 0xb9aa98, side: THREE.BackSide })));
    const panes = [
        { at: [0, 1.9, 1], size: [5, 5], strength: 4.2, tint: 0xfff4e6 },
        { at: [-3.9, 0.6, 1.5], size: [3, 2.4], strength: 7, tint: 0xeaf4ff },
        { at: [3.9, 0.3, 2], size: [2, 2], strength: 2.6, tint: 0xffe6c8 },
        { at: [0.5, 0.7, 3.9], size: [3.4, 1.6], strength: 2.2, tint: 0xffffff },
        { at: [0, -1.9, 0], size: [8, 8], strength: 0.7, tint: 0xc9a77f },
    ];
    for (const pane of panes) {
        const colour = new THREE.Color(pane.tint).multiplyScalar(pane.strength);
        const material = new THREE.MeshBasicMaterial({ color: colour, side: THREE.DoubleSide });
        const mesh = new THREE.Mesh(new THREE.PlaneGeometry(...pane.size), material);
        mesh.position.set(...pane.at);
        mesh.lookAt(0, 0, 0);
        room.add(mesh);
    }
    const generator = new THREE.PMREMGenerator(renderer);
    const environment = generator.fromScene(room, 0.03, 0.1, 100, { size: 64 }).texture;
    generator.dispose();
    room.traverse((each) => {
        each.geometry?.dispose();
        each.material?.dispose();
    });
    return environment;
}

/** A soft round spot: the shadow under a resting aid, or the light of its invitation. */
export function softSpot(stops) {
    const mesh = softMesh(stops);
    mesh.rotation.x = -Math.PI / 2;
    return mesh;
}

/** The shine on what surrounds a lamp that is on. */
export function shine(colour) {
    const { r, g, b } = new THREE.Color(colour);
    const tint = (alpha) => `rgba(${[r, g, b].map((each) => Math.round(each * 255)).join(",")},${alpha})`;
    // The lamp itself, in the middle, is left as bright as it is.
    return softMesh([[0, tint(0)], [0.42, tint(0)], [0.47, tint(0.95)], [0.62, tint(0.45)], [1, tint(0)]]);
}

function softMesh(stops) {
    const material = new THREE.MeshBasicMaterial({
        map: softPicture(stops), transparent: true, depthWrite: false, toneMapped: false, opacity: 0,
    });
    return new THREE.Mesh(new THREE.PlaneGeometry(1, 1), material);
}

function softPicture(stops) {
    const size = 128;
    const canvas = document.createElement("canvas");
    canvas.width = size;
    canvas.height = size;
    const context = canvas.getContext("2d");
    const gradient = context.createRadialGradient(size / 2, size / 2, 0, size / 2, size / 2, size / 2);
    for (const [at, colour] of stops) gradient.addColorStop(at, colour);
    context.fillStyle = gradient;
    context.fillRect(0, 0, size, size);
    const texture = new THREE.CanvasTexture(canvas);
    texture.colorSpace = THREE.SRGBColorSpace;
    return texture;
}
