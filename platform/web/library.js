// What C++ asks of the page (bridge.hpp), linked into limber.js.
'use strict';

mergeInto(LibraryManager.library, {
    $limberPage: {
        awake: null, // the wake lock, while it is held
        wantsAwake: false,
        asksAwake: false, // one request at a time: a second lock would never be released

        holdAwake: async () => {
            if (!navigator.wakeLock || document.hidden) return;
            if (limberPage.awake || limberPage.asksAwake) return;
            limberPage.asksAwake = true;
            try {
                const lock = await navigator.wakeLock.request('screen');
                lock.addEventListener('release', () => { limberPage.awake = null; });
                if (limberPage.wantsAwake) limberPage.awake = lock;
                else lock.release();
            } catch {
                limberPage.awake = null; // the battery is low, or the person does not allow it
            }
            limberPage.asksAwake = false;
        },
    },

    limber_media__deps: ['$UTF8ToString'],
    limber_media: (query) => window.matchMedia(UTF8ToString(query)).matches,
    limber_page_hidden: () => document.hidden,

    limber_listen__deps: ['$limberPage'],
    limber_listen: () => {
        const wake = () => Module._limber_wake();
        const options = {capture: true, passive: true};
        for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel',
            'touchstart', 'touchmove', 'touchend', 'touchcancel', 'mousedown', 'mousemove',
            'mouseup', 'wheel', 'keydown', 'keyup', 'keypress', 'input', 'resize', 'focus', 'blur',
            'gamepadconnected', 'orientationchange'])
            window.addEventListener(type, wake, options);
        window.addEventListener('touchcancel', (event) => {
            Module._limber_fingers_taken();
            event.preventDefault = () => {}; // SDL tries it; the browser would log that it cannot
        }, options);
        // The browser would zoom the page. A wheel tells a hundred for a line, a touchpad less.
        window.addEventListener('wheel', (event) => {
            if (!event.ctrlKey) return;
            event.preventDefault();
            event.stopPropagation();
            const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY / 50
                : event.deltaY / 3;
            Module._limber_zoomed(-Math.max(-1, Math.min(1, lines)));
        }, {capture: true, passive: false});
        // A keyboard or a notch takes room without the window changing its size; SDL looks at the
        // canvas only when the window does.
        new ResizeObserver(() => {
            const {canvas} = Module;
            const pixels = (points) => Math.floor(points * window.devicePixelRatio);
            if (Math.abs(canvas.width - pixels(canvas.clientWidth)) > 1 ||
                Math.abs(canvas.height - pixels(canvas.clientHeight)) > 1)
                window.dispatchEvent(new Event('resize'));
        }).observe(Module.canvas);
        document.addEventListener('visibilitychange', () => {
            wake();
            // The browser takes the wake lock away from a page that is hidden.
            if (!document.hidden && limberPage.wantsAwake) limberPage.holdAwake();
        }, options);
        for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)',
            '(forced-colors: active)', '(prefers-reduced-motion: reduce)'])
            window.matchMedia(query).addEventListener('change',
                () => Module._limber_preferences_changed());
    },

    limber_started: () => { if (Module.onStarted) Module.onStarted(); },
    limber_ended: () => { if (Module.onEnded) Module.onEnded(); },

    limber_keep_awake__deps: ['$limberPage'],
    limber_keep_awake: (on) => {
        limberPage.wantsAwake = Boolean(on);
        if (on) limberPage.holdAwake();
        else if (limberPage.awake) limberPage.awake.release();
    },

    limber_open_address__deps: ['$UTF8ToString'],
    limber_open_address: (address) => {
        const url = UTF8ToString(address);
        if (/^(tel|mailto|sms):/i.test(url)) {
            window.location.href = url;
            return true;
        }
        // With 'noopener' there is no window to look at: what was not blocked cannot be told apart.
        window.open(url, '_blank', 'noopener,noreferrer');
        return true;
    },

    limber_hand_over__deps: ['$UTF8ToString', '$FS'],
    limber_hand_over: (path) => {
        const from = UTF8ToString(path);
        const kinds = {ics: 'text/calendar', json: 'application/json', csv: 'text/csv',
            html: 'text/html'};
        const file_at = (place) => {
            const name = place.replace(/.*\//, '');
            const type = kinds[name.replace(/.*\./, '')] || 'application/octet-stream';
            return new File([FS.readFile(place)], name, {type});
        };
        let files;
        try {
            files = FS.isDir(FS.stat(from).mode)
                ? FS.readdir(from).filter((name) => !name.startsWith('.'))
                    .map((name) => file_at(`${from}/${name}`))
                : [file_at(from)];
        } catch {
            return false;
        }
        const download = () => {
            for (const file of files) {
                const link = document.createElement('a');
                link.href = URL.createObjectURL(file);
                link.download = file.name;
                link.click();
                setTimeout(() => URL.revokeObjectURL(link.href), 60000);
            }
        };
        const fingers = window.matchMedia('(pointer: coarse)').matches;
        // A share sheet takes a few files only; of a folder's, each is downloaded.
        if (fingers && files.length === 1 && navigator.canShare && navigator.canShare({files}))
            // Closed without sharing is an answer, too; that it is not allowed is none.
            navigator.share({files}).catch((error) => {
                if (error.name !== 'AbortError') download();
            });
        else download();
        return true;
    },

    limber_ask_for_file__deps: ['$UTF8ToString', '$FS', '$stringToNewUTF8', 'free'],
    limber_ask_for_file: (kinds) => {
        const input = document.createElement('input');
        input.type = 'file';
        input.accept = UTF8ToString(kinds);
        input.addEventListener('change', async () => {
            const file = input.files[0];
            if (!file) return;
            // What is far too large is not read at all: its first bytes are refused like it. The
            // page's memory has no room for more.
            const most = 256 * 1024 * 1024;
            const bytes = new Uint8Array(await file.slice(0, most).arrayBuffer());
            const path = `/given/${file.name.replace(/.*[\\/]/, '') || 'file'}`;
            FS.mkdirTree('/given');
            FS.writeFile(path, bytes);
            const given = stringToNewUTF8(path);
            Module._limber_file_given(given);
            _free(given);
        });
        input.click();
    },

    limber_can_speak: () => limberSound.canSpeak(),
    limber_can_sound: () => limberSound.canSound(),
    limber_can_buzz: () => limberSound.canBuzz(),
    limber_speak__deps: ['$UTF8ToString'],
    limber_speak: (words, language) => {
        limberSound.speak(UTF8ToString(words), UTF8ToString(language));
    },
    limber_sound: (number, rate, loud) => limberSound.play(number, rate, loud),
    limber_rest_sound: () => limberSound.rest(),
    limber_buzz: (milliseconds) => limberSound.buzz(milliseconds),
    limber_media_session__deps: ['$UTF8ToString'],
    limber_media_session: (active, paused, title) => {
        limberSound.media(Boolean(active), Boolean(paused), UTF8ToString(title));
    },

    limber_language__deps: ['$stringToUTF8'],
    limber_language: (into, size) => { stringToUTF8(navigator.language || 'en', into, size); },
    limber_utc_offset: (at) => -new Date(at).getTimezoneOffset(),

    limber_reader_show__deps: ['$UTF8ToString'],
    limber_reader_show: (list, title) => {
        limberReader.show(UTF8ToString(list), UTF8ToString(title));
    },

    limber_diary_state: () => limberDiary.state,
    limber_diary_why__deps: ['$stringToUTF8'],
    limber_diary_why: (words, size) => stringToUTF8(limberDiary.why, words, size),
    limber_diary_set_aside__deps: ['$UTF8ToString'],
    limber_diary_set_aside: (path) => limberDiary.setAside(UTF8ToString(path)),
    limber_diary_forget_aside: () => limberDiary.forgetAside(),
    limber_diary_save: (number) => limberDiary.save(number),
});
