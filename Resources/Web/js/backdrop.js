// The room behind a held aid: softly out of focus, so that the eye rests on what is in the hand.

import { THREE } from "three";

const fragment = `
    uniform sampler2D room;
    uniform float depth;
    uniform float dim;
    varying vec2 at;
    void main() {
        vec3 sum = vec3(0.0);
        float level = depth * 3.0;
        vec2 size = vec2(textureSize(room, 0));
        float reach = depth * 7.0;
        for (int i = 0; i < 16; i++) {
            float turn = float(i) * 2.39996;
            float far = sqrt((float(i) + 0.5) / 16.0) * reach;
            sum += textureLod(room, at + vec2(cos(turn), sin(turn)) * far / size, level).rgb;
        }
        gl_FragColor = vec4(sum / 16.0 * mix(vec3(1.0), dim * vec3(1.0, 0.97, 0.93), depth), 1.0);
        #include <colorspace_fragment>
    }`;

/** Draws a scene blurred and a little darker. The picture of the scene is kept until it changes. */
export class Backdrop {
    #target = new THREE.WebGLRenderTarget(4, 4, {
        type: THREE.HalfFloatType, generateMipmaps: true, minFilter: THREE.LinearMipmapLinearFilter,
    });
    #scene = new THREE.Scene();
    #camera = new THREE.OrthographicCamera(-1, 1, 1, -1, 0, 1);
    #material;
    #drawn = null;

    constructor() {
        this.#material = new THREE.ShaderMaterial({
            uniforms: { room: { value: this.#target.texture }, depth: { value: 0 }, dim: { value: 0.8 } },
            vertexShader: "varying vec2 at; void main() { at = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }",
            fragmentShader: fragment,
            depthTest: false,
            depthWrite: false,
            toneMapped: false,
        });
        const sheet = new THREE.Mesh(new THREE.PlaneGeometry(2, 2), this.#material);
        sheet.frustumCulled = false;
        this.#scene.add(sheet);
    }

    /** `view` names the picture: while it stays the same, the room is not drawn again. */
    render(renderer, scene, camera, depth, view) {
        const size = renderer.getDrawingBufferSize(new THREE.Vector2()).multiplyScalar(0.5).round();
        if (this.#target.width !== size.x || this.#target.height !== size.y) {
            this.#target.setSize(size.x, size.y);
            this.#drawn = null;
        }
        if (this.#drawn !== view) {
            renderer.setRenderTarget(this.#target);
            renderer.clear();
            renderer.render(scene, camera);
            renderer.setRenderTarget(null);
            this.#drawn = view;
        }
        this.#material.uniforms.depth.value = depth;
        renderer.render(this.#scene, this.#camera);
    }
}
