// Looks whether the browser can run Limber, hands it the canvas and the few arguments that a page
// address may carry, and starts it. What cannot be is said in one of the page's own sentences.
'use strict';

const show = (id) => {
    document.getElementById('stage').hidden = true;
    document.getElementById(id).hidden = false;
};

// Exceptions within WebAssembly are the newest thing it needs: a module that throws, as bytes.
const hasWasm = () => {
    try {
        return WebAssembly.validate(new Uint8Array([
            0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25,
            11, 11]));
    } catch {
        return false;
    }
};

// Nothing that could write the diary: where to open and how it looks, for this visit.
const argumentsOfAddress = () => {
    const given = [];
    for (const [name, value] of new URLSearchParams(window.location.search))
        if (['screen', 'theme', 'text-scale'].includes(name)) given.push(`--${name}=${value}`);
    return given;
};

let started = false;
const canvas = document.getElementById('canvas');

var Module = { // limber.js looks for it by this name
    canvas,
    arguments: argumentsOfAddress(),
    // Nothing is logged: what a person writes down must not end up in a console either.
    print: () => {},
    printErr: () => {},
    onAbort: () => show('crashed'),
    onStarted: () => {
        started = true;
        keepForOffline(() => {
            Module._limber_newer_version();
            Module._limber_wake();
        });
    },
    // Main has returned. When nothing started, the address may have asked for what there is not:
    // without that the app still works.
    postRun: () => {
        if (started) return;
        if (window.location.search) window.location.replace(window.location.pathname);
        else show('crashed');
    },
    onEnded: () => window.location.reload(),
};

const start = () => {
    if (!hasWasm()) return show('too-old');
    // Everything is kept at every moment, so a lost graphics card costs a reload and nothing else.
    canvas.addEventListener('webglcontextlost', () => {
        if (!document.hidden) return window.location.reload();
        document.addEventListener('visibilitychange', () => window.location.reload());
    });
    for (const type of ['contextmenu', 'gesturestart', 'selectstart'])
        document.addEventListener(type, (event) => {
            // Except where somebody writes, and may want to choose and paste.
            if (!event.target.matches || !event.target.matches('input, textarea'))
                event.preventDefault();
        });
    const script = document.createElement('script');
    script.src = 'limber.js';
    script.onerror = () => show('not-loaded');
    document.body.append(script);
};

// The keyboard on the screen takes room from below; where the browser does not make the page
// smaller by itself, the app is kept in the part that is left, which may also have been moved.
const makeRoom = () => {
    const seen = window.visualViewport;
    const taken = Math.round(window.innerHeight - seen.height);
    const keyboard = taken > 100 && seen.scale === 1;
    const {style} = document.getElementById('stage');
    style.bottom = keyboard ? `${Math.max(0, taken - Math.round(seen.offsetTop))}px` : '';
    style.top = keyboard && seen.offsetTop > 0 ? `${Math.round(seen.offsetTop)}px` : '';
};
if (window.visualViewport)
    for (const type of ['resize', 'scroll'])
        window.visualViewport.addEventListener(type, makeRoom);

settleVersion().then(start, start);
