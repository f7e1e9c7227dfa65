// The little screen of an aid: three lines of text on a canvas that the model wears.

const width = 1024;
const height = 512;
const face = '"Segoe UI", Roboto, "Open Sans", system-ui, sans-serif';

/** Draws lines of text as a calm display: the first large, the others below it. */
export class AidScreen {
    #context;
    #shown = null;

    constructor() {
        this.canvas = document.createElement("canvas");
        this.canvas.width = width;
        this.canvas.height = height;
        this.#context = this.canvas.getContext("2d");
    }

    /** Draws the lines; says whether the picture changed. */
    show(lines) {
        const key = lines.join("\n");
        if (key === this.#shown) return false;
        this.#shown = key;
        const context = this.#context;
        const ground = context.createLinearGradient(0, 0, 0, height);
        ground.addColorStop(0, "#10373b");
        ground.addColorStop(1, "#0a2427");
        context.fillStyle = ground;
        context.fillRect(0, 0, width, height);

        const sizes = [190, 82, 82];
        const weights = [600, 600, 500];
        const colours = ["#ffffff", "#ffd9a8", "#d5efe9"];
        const tops = [170, 320, 425];
        context.textBaseline = "middle";
        context.textAlign = "center";
        lines.slice(0, 3).forEach((line, at) => {
            let size = sizes[at];
            do {
                context.font = `${weights[at]} ${size}px ${face}`;
                size -= 4;
            } while (size > 40 && context.measureText(line).width > width - 110);
            context.fillStyle = colours[at];
            context.fillText(line, width / 2, tops[at]);
        });
        return true;
    }
}
