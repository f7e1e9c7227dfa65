// Reading aloud with a voice of the device itself: a voice from elsewhere would send the text away.

/** Speaks where it can; tells when it starts and stops, so that the home's clocks can wait. */
export class Voice {
    #speech;
    #told = () => {};
    #current = null;

    constructor(speech = globalThis.speechSynthesis) {
        this.#speech = speech ?? null;
    }

    /** Calls back with true when reading starts and false when it ends. */
    onReading(told) {
        this.#told = told;
    }

    get isSpeaking() {
        return this.#current !== null;
    }

    /** Voices may arrive late; calls back when they do, unless one is speaking already. */
    onVoices(listener) {
        this.#speech?.addEventListener?.("voiceschanged", () => {
            if (!this.isSpeaking) listener();
        });
    }

    speaks(language) {
        return this.#find(language) !== undefined;
    }

    #find(language) {
        const voices = this.#speech?.getVoices() ?? [];
        return voices.find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
    }

    say(text, language, changed) {
        this.stop();
        const voice = this.#find(language);
        if (!voice) return;
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.rate = 0.9;
        const current = { utterance, changed };
        utterance.onend = () => this.#end(current);
        utterance.onerror = () => this.#end(current);
        this.#current = current;
        this.#speech.speak(utterance);
        this.#told(true);
        changed();
    }

    stop() {
        if (!this.#current) return;
        const current = this.#current;
        this.#speech.cancel();
        this.#end(current);
    }

    #end(ended) {
        if (this.#current !== ended) return;
        this.#current = null;
        this.#told(false);
        ended.changed();
    }
}
