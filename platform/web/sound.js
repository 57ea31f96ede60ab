// Voice, sounds, a shake, and the buttons of a headset. Linked into limber.js. Whatever a browser
// lacks or does not allow is left out without a word: what is heard is always on the screen, too.
const limberSound = {
    rate: 0.95,        // about 150 words a minute with most voices
    context: null,     // made with the first sound
    buffers: new Map(), // by the sound's number
    silence: null,     // see media()
    unlocked: false,
    // As MediaKey in core/cue.hpp.
    PLAY_PAUSE: 0, NEXT: 1, PREVIOUS: 2,

    canSpeak: () => 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window,
    canSound: () => 'AudioContext' in window,
    canBuzz: () => 'vibrate' in navigator,

    // Browsers allow sound from the first tap or key on, and some only what began within it.
    unlock() {
        if (this.unlocked) return;
        this.unlocked = true;
        if (this.canSpeak()) {
            const nothing = new SpeechSynthesisUtterance(' ');
            nothing.volume = 0;
            speechSynthesis.speak(nothing);
        }
        if (this.canSound()) this.awake().then(() => this.rest());
    },

    async awake() {
        try {
            this.context ||= new AudioContext({latencyHint: 'interactive'});
            if (this.context.state !== 'running') await this.context.resume();
        } catch { /* no device, or not allowed */ }
    },

    speak(words, language) {
        if (!this.canSpeak()) return;
        speechSynthesis.cancel(); // one voice: what is newer interrupts
        if (!words) return;
        const utterance = new SpeechSynthesisUtterance(words);
        utterance.lang = language;
        utterance.rate = this.rate;
        speechSynthesis.speak(utterance);
    },

    async play(number, rate, loud) {
        if (!this.canSound() || !this.unlocked) return;
        await this.awake();
        if (!this.context || this.context.state !== 'running') return;
        const source = this.context.createBufferSource();
        source.buffer = this.buffer(number, rate);
        const gain = this.context.createGain();
        gain.gain.value = loud;
        source.connect(gain).connect(this.context.destination);
        source.start();
    },

    buffer(number, rate) {
        if (!this.buffers.has(number)) {
            const from = Module._limber_sound_samples(number) >> 2;
            const samples = HEAPF32.subarray(from, from + Module._limber_sound_length());
            const buffer = this.context.createBuffer(1, samples.length, rate);
            buffer.copyToChannel(samples, 0);
            this.buffers.set(number, buffer);
        }
        return this.buffers.get(number);
    },

    // A running context keeps the sound card, and on some phones the whole system, awake.
    rest() {
        if (this.context && this.context.state === 'running') this.context.suspend().catch(() => {});
    },

    buzz(milliseconds) {
        if (this.canBuzz() && this.unlocked) navigator.vibrate(milliseconds);
    },

    // A browser gives the headset's buttons to a page that plays an audio element, so one plays
    // silence while a session is to be heard.
    media(active, paused, title) {
        const session = navigator.mediaSession;
        if (!session || !window.MediaMetadata) return;
        if (!active) {
            if (this.silence) this.silence.pause();
            session.playbackState = 'none';
            session.metadata = null;
            this.handle(session, null);
            return;
        }
        this.silence ||= this.makeSilence();
        if (paused) this.silence.pause();
        else this.silence.play().catch(() => {});
        session.metadata = new MediaMetadata({title, artist: 'Limber'});
        session.playbackState = paused ? 'paused' : 'playing';
        this.handle(session, (key) => {
            Module._limber_media_pressed(key);
            Module._limber_wake();
        });
    },

    handle(session, press) {
        const keys = {play: this.PLAY_PAUSE, pause: this.PLAY_PAUSE, nexttrack: this.NEXT,
            previoustrack: this.PREVIOUS};
        for (const [action, key] of Object.entries(keys))
            try {
                session.setActionHandler(action, press && (() => press(key)));
            } catch { /* an action that this browser does not know */ }
    },

    // Ten seconds, looped: shorter ones count as a signal, and get no buttons.
    makeSilence() {
        const rate = 8000;
        const count = rate * 10;
        const bytes = new Uint8Array(44 + count).fill(128, 44); // 8 bits: 128 is silence
        const view = new DataView(bytes.buffer);
        const words = (at, text) => {
            for (let i = 0; i < text.length; ++i) bytes[at + i] = text.charCodeAt(i);
        };
        words(0, 'RIFF');
        view.setUint32(4, 36 + count, true);
        words(8, 'WAVEfmt ');
        view.setUint32(16, 16, true); // of this part
        view.setUint16(20, 1, true);  // PCM
        view.setUint16(22, 1, true);  // channel
        view.setUint32(24, rate, true);
        view.setUint32(28, rate, true); // bytes a second
        view.setUint16(32, 1, true);    // bytes a sample
        view.setUint16(34, 8, true);    // bits a sample
        words(36, 'data');
        view.setUint32(40, count, true);
        const silence = new Audio(URL.createObjectURL(new Blob([bytes], {type: 'audio/wav'})));
        silence.loop = true;
        return silence;
    },
};

for (const type of ['pointerdown', 'pointerup', 'touchend', 'keydown', 'click'])
    window.addEventListener(type, () => {
        // Of these only some count as the person's consent, which differs from browser to browser.
        if (!navigator.userActivation || navigator.userActivation.hasBeenActive)
            limberSound.unlock();
    }, {capture: true, passive: true});
