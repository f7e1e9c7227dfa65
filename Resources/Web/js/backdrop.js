// The room behind a held aid: softly out of focus, so that the eye rests on what is in the hand.

import { THREE } from "three";

/** The room is drawn this many times smaller before it is blurred: nobody sees the difference. */
const smaller = 4;

const everywhere = "varying vec2 at; void main() { at = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }";

const blur = `
    uniform sampler2D room;
    varying vec2 at;
    void main() {
        vec3 sum = vec3(0.0);
        vec2 size = vec2(textureSize(room, 0));
        for (int i = 0; i < 20; i++) {
            float turn = float(i) * 2.39996;
            float far = sqrt((float(i) + 0.5) / 20.0) * 3.2;
            sum += textureLod(room, at + vec2(cos(turn), sin(turn)) * far / size, 0.8).rgb;
        }
        gl_FragColor = vec4(sum / 20.0, 1.0);
    }`;

const cover = `
    uniform sampler2D soft;
    uniform float share;
    varying vec2 at;
    void main() {
        gl_FragColor = vec4(texture2D(soft, at).rgb * vec3(0.82, 0.79, 0.76), share);
        #include <colorspace_fragment>
    }`;

/** Lays a blurred, slightly darker room over the sharp one. It is made once, and again when the room changes. */
export class Backdrop {
    #room = new THREE.WebGLRenderTarget(4, 4, {
        type: THREE.HalfFloatType, generateMipmaps: true, minFilter: THREE.LinearMipmapLinearFilter,
    });
    #soft = new THREE.WebGLRenderTarget(4, 4, { type: THREE.HalfFloatType, depthBuffer: false });
    #camera = new THREE.OrthographicCamera(-1, 1, 1, -1, 0, 1);
    #blur = sheet(blur, { room: { value: this.#room.texture } }, false);
    #cover = sheet(cover, { soft: { value: this.#soft.texture }, share: { value: 0 } }, true);
    #made = null;

    /** Draws the room with a `share` of blur, from 0 to 1. `view` names the picture: the same name is the same blur. */
    render(renderer, scene, camera, share, view) {
        this.#make(renderer, scene, camera, view);
        // Fully blurred, the sharp room would not be seen.
        if (share < 1) renderer.render(scene, camera);
        this.#cover.material.uniforms.share.value = share;
        renderer.render(this.#cover.scene, this.#camera);
    }

    #make(renderer, scene, camera, view) {
        const size = renderer.getDrawingBufferSize(new THREE.Vector2()).divideScalar(smaller).ceil();
        const name = `${size.x} ${size.y} ${view}`;
        if (this.#made === name) return;
        this.#made = name;
        this.#room.setSize(size.x, size.y);
        this.#soft.setSize(size.x, size.y);
        for (const [target, drawn, seenBy] of [
            [this.#room, scene, camera], [this.#soft, this.#blur.scene, this.#camera]]) {
            renderer.setRenderTarget(target);
            renderer.clear();
            renderer.render(drawn, seenBy);
        }
        renderer.setRenderTarget(null);
    }

    /** What was made is gone. */
    forget() {
        this.#made = null;
    }
}

/** A scene of one rectangle that fills the screen. */
function sheet(fragmentShader, uniforms, transparent) {
    const material = new THREE.ShaderMaterial({
        uniforms, vertexShader: everywhere, fragmentShader, transparent, depthTest: false, depthWrite: false,
        toneMapped: false,
    });
    const mesh = new THREE.Mesh(new THREE.PlaneGeometry(2, 2), material);
    mesh.frustumCulled = false;
    const scene = new THREE.Scene();
    scene.add(mesh);
    return { scene, material };
}
