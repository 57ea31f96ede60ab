// What a session is heard like in a browser: that the voice, the sounds, the shake and the buttons
// of a headset are asked for, from the first touch on, and that any of them may be missing. What a
// browser then plays cannot be heard here.

// Runs in the page before anything else: keeps what was asked for in `window.heard`.
const listenIn = () => {
    const heard = window.heard =
        {said: [], hushed: 0, sounds: 0, shaken: [], playing: 0, keys: {}, state: []};
    const {speechSynthesis: voice} = window;
    voice.speak = (utterance) => heard.said.push(utterance.text);
    voice.cancel = () => { ++heard.hushed; };
    AudioBufferSourceNode.prototype.start = () => { ++heard.sounds; };
    navigator.vibrate = (length) => heard.shaken.push(length);
    HTMLMediaElement.prototype.play = function() {
        ++heard.playing;
        return Promise.resolve();
    };
    HTMLMediaElement.prototype.pause = function() { --heard.playing; };
    navigator.mediaSession.setActionHandler = (action, press) => { heard.keys[action] = press; };
};

export const soundTests = ({browser, open, shot, check, sleep, phone, tablet}) => {
    const start = async (page) => {
        const button = page.locator('#reader').getByRole('button', {name: /^Start/}).first();
        await button.waitFor({state: 'attached'});
        const box = await button.boundingBox();
        await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    };
    const press = async (page, role, name) => {
        await page.locator('#reader').getByRole(role, {name}).first().dispatchEvent('click');
        await sleep(400);
    };
    const shows = (page, words, timeout = 20000) =>
        page.locator('#reader').getByText(words).first().waitFor({state: 'attached', timeout});
    const opened = async (init) => {
        const context = await browser.newContext(phone);
        await context.addInitScript(init);
        const page = await open(context, '?screen=exercise/bird-dog');
        page.heard = () => page.evaluate(() => ({...window.heard, keys: Object.keys(window.heard.keys)
            .filter((key) => window.heard.keys[key])}));
        return page;
    };

    return {
        async 'a set is heard: nothing before the first touch, then words, sounds and a shake'() {
            const page = await opened(listenIn);
            const before = await page.heard();
            check(before.said.length === 0 && before.sounds === 0, 'it spoke before it was touched');
            check(before.playing === 0 && before.keys.length === 0, 'it took the buttons too early');
            await start(page);
            await shows(page, /Rep 2 of/, 60000);
            const heard = await page.heard();
            check(heard.said.includes('Bird-dog, arm reach. Left arm. 6 times, 5 seconds each.'),
                `it said ${heard.said.join(' | ')}`);
            check(heard.said.some((words) => words.startsWith('Hold')), 'it did not say to hold');
            check(heard.said.some((words) => words.startsWith('1.')), 'it did not count');
            check(heard.sounds >= 2, `${heard.sounds} sounds`);
            check(heard.shaken.length >= 1, 'nothing shook');
            check(heard.playing > 0, 'no sound plays, so that a headset has no buttons');
            await shot(page, 'player-voice-phone.png');

            // Each of its own, and at once.
            await press(page, 'switch', 'Voice'); // its key on the figure
            const off = (await page.heard()).said.length;
            await shows(page, /Rep 3 of/, 60000);
            const later = await page.heard();
            check(later.said.length === off, `it went on talking: ${later.said.slice(off)}`);
            check(later.sounds > heard.sounds, 'the sounds went with the voice');
            check(page.complaints.length === 0, page.complaints.join(' | '));
            await page.context().close();
        },

        async 'the button of a headset pauses, goes on and counts'() {
            const page = await opened(listenIn);
            await start(page);
            await shows(page, /Rep 1 of/, 60000);
            const button = (action) => page.evaluate((name) => window.heard.keys[name](), action);
            await button('pause');
            await shows(page, 'Paused');
            check((await page.heard()).playing === 0, 'silence plays on in a pause');
            await button('play');
            await shows(page, /Rep 1 of/, 20000);
            await press(page, 'radio', /^I tap/);
            await shows(page, /0 of 6 counted|Tap anywhere/);
            for (let n = 1; n <= 2; ++n) {
                await button('pause'); // one button says one or the other
                await sleep(700);
            }
            await shows(page, /2 of 6 counted/);
            await button('previoustrack');
            await shows(page, /1 of 6 counted/);
            await press(page, 'button', /^End here/);
            await sleep(500);
            const after = await page.heard();
            check(after.keys.length === 0, `it keeps the buttons ${after.keys} of a headset`);
            check(after.playing === 0, 'silence plays on after the session');
            await page.context().close();
        },

        async 'without voice, sounds, shake and headset a session goes as well, and Settings says so'() {
            const page = await opened(() => {
                for (const name of ['speechSynthesis', 'SpeechSynthesisUtterance', 'AudioContext',
                    'MediaMetadata'])
                    delete window[name];
                delete Navigator.prototype.vibrate;
                delete Navigator.prototype.mediaSession;
            });
            await start(page);
            await shows(page, /Rep 2 of/, 60000);
            check(await page.locator('#reader').getByRole('switch', {name: 'Voice'}).count() === 0,
                'there is a switch for a voice that is none');
            check(page.complaints.length === 0, page.complaints.join(' | '));
            const settings = await open(page.context(), '?screen=settings');
            for (const words of [/no voice/, /plays no sounds/, /cannot vibrate/])
                check(await settings.locator('#reader').getByRole('switch', {name: words}).count() +
                    await settings.locator('#reader').getByText(words).count() > 0,
                `Settings does not say ${words}`);
            await page.context().close();
        },

        async 'the sounds are really made by the audio engine'() {
            const context = await browser.newContext(tablet);
            const page = await open(context, '?screen=exercise/bird-dog');
            await page.touchscreen.tap(5, 5);
            await sleep(500);
            const sounds = await page.evaluate(async () => {
                await limberSound.play(0, 44100, 1);
                await new Promise((resolve) => setTimeout(resolve, 200));
                const buffer = limberSound.buffers.get(0);
                const samples = buffer ? buffer.getChannelData(0) : [];
                return {state: limberSound.context && limberSound.context.state,
                    length: samples.length, peak: samples.reduce((a, b) => Math.max(a, Math.abs(b)), 0)};
            });
            check(sounds.length > 4410 && sounds.peak > 0.1 && sounds.peak <= 0.5,
                `a sound of ${sounds.length} samples, ${sounds.peak} loud`);
            check(page.complaints.length === 0, page.complaints.join(' | '));
            await context.close();
        },
    };
};
