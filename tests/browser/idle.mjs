// What the page takes while nothing happens, and what it does while nobody looks.
import {hands} from './hands.mjs';

// Screens on which nothing moves by itself.
const STILL = ['today', 'exercises', 'progress', 'settings'];
const WATCHED = 15; // seconds

export const idleTests = ({browser, open, shot, check, sleep, phone, diary}) => {
    const {press, says} = hands({sleep});

    const measure = async (page) => {
        const devtools = await page.context().newCDPSession(page);
        await devtools.send('Performance.enable', {timeDomain: 'threadTicks'});
        const now = async () => Object.fromEntries(
            (await devtools.send('Performance.getMetrics')).metrics
                .map(({name, value}) => [name, value]));
        return {now};
    };

    // As if the tab could lie behind another, which a Chromium without a display never says: a
    // hidden page is told so, and none of the frames that it asked for come.
    const coverable = (context) => context.addInitScript(() => {
        let hidden = false;
        let waiting = [];
        let number = 0;
        const ask = window.requestAnimationFrame.bind(window);
        const dropped = new Set();
        const come = (id, callback) => ask((now) => {
            if (hidden) waiting.push([id, callback]);
            else if (!dropped.delete(id)) callback(now);
        });
        window.requestAnimationFrame = (callback) => {
            come(++number, callback);
            return number;
        };
        window.cancelAnimationFrame = (id) => dropped.add(id);
        Object.defineProperty(document, 'hidden', {get: () => hidden});
        Object.defineProperty(document, 'visibilityState',
            {get: () => hidden ? 'hidden' : 'visible'});
        window.cover = (value) => {
            hidden = value;
            document.dispatchEvent(new Event('visibilitychange'));
            if (hidden) return;
            for (const [id, callback] of waiting) come(id, callback);
            waiting = [];
        };
    });
    const cover = (page, hidden) => page.evaluate((value) => window.cover(value), hidden);

    // A wake lock that is counted; the browser takes it away from a page that is hidden.
    const countLocks = (context) => context.addInitScript(() => {
        window.locks = new Set();
        window.locksAsked = 0;
        const request = async () => {
            ++window.locksAsked;
            await new Promise((resolve) => setTimeout(resolve, 100));
            const lock = new EventTarget();
            lock.release = async () => {
                if (window.locks.delete(lock)) lock.dispatchEvent(new Event('release'));
            };
            window.locks.add(lock);
            return lock;
        };
        Object.defineProperty(navigator, 'wakeLock', {value: {request}});
    });

    // The clocks of the page go on by `ms` at once, as they have when the system wakes it up.
    const shiftClocks = (context) => context.addInitScript(() => {
        window.ahead = 0;
        const performanceNow = performance.now.bind(performance);
        performance.now = () => performanceNow() + window.ahead;
        const dateNow = Date.now.bind(Date);
        Date.now = () => dateNow() + window.ahead;
    });

    const startSet = async (page) => {
        await press(page, 'button', /^Start/);
        await press(page, 'button', 'Go now');
        await says(page, /Rep 1 of/);
    };

    return {
        async 'still screens take no frame and under a thousandth of the main thread'() {
            // Each in a window of its own; once they are there, they rest at the same time.
            const windows = [];
            for (const screen of STILL) {
                const context = await browser.newContext(phone);
                windows.push({screen, context, page: await open(context, `?screen=${screen}`)});
            }
            const shares = await Promise.all(windows.map(async ({screen, context, page}) => {
                const {now} = await measure(page);
                await sleep(4000);
                let best = {share: Infinity};
                for (let round = 0; round < 2 && best.share >= 0.001; ++round) {
                    const frames = await page.evaluate('framesAsked');
                    const before = await now();
                    await sleep(WATCHED * 1000);
                    const after = await now();
                    check(await page.evaluate('framesAsked') === frames,
                        `${screen} asks for frames`);
                    const share = (after.TaskDuration - before.TaskDuration) / WATCHED;
                    if (share < best.share)
                        best = {screen, share, script: (after.ScriptDuration -
                            before.ScriptDuration) / WATCHED};
                }
                await context.close();
                return best;
            }));
            const percent = (share) => `${(share * 100).toFixed(3)} %`;
            console.log('main thread at rest: ' + shares.map(({screen, share, script}) =>
                `${screen} ${percent(share)} (script ${percent(script)})`).join(', '));
            for (const {screen, share} of shares)
                check(share < 0.001, `${screen} takes ${percent(share)} of the main thread`);
        },

        async 'a hidden page draws nothing, and its player goes on'() {
            const context = await browser.newContext(phone);
            await coverable(context);
            const page = await open(context, '?screen=exercise/bird-dog');
            await startSet(page);
            const counted = async () =>
                Number(await diary(page, 'select count(*) from rep where counted = 1'));
            const before = await counted();
            await cover(page, true);
            await sleep(300);
            const drawn = await page.evaluate(() => {
                window.draws = 0;
                const gl = document.getElementById('canvas').getContext('webgl2') ||
                    document.getElementById('canvas').getContext('webgl');
                for (const name of ['drawElements', 'drawArrays', 'clear']) {
                    const draw = gl[name].bind(gl);
                    gl[name] = (...how) => { ++window.draws; draw(...how); };
                }
                return window.framesAsked;
            });
            await sleep(13000);
            const after = await page.evaluate(() => [window.framesAsked, window.draws]);
            check(after[0] === drawn, `it asked for ${after[0] - drawn} frames`);
            check(after[1] === 0, `it drew ${after[1]} times`);
            check(await counted() > before, 'the player stood still');
            await cover(page, false);
            await sleep(500);
            check(await page.evaluate('draws') > 0, 'shown again it draws nothing');
            check(page.complaints.length === 0, page.complaints.join(' | '));
            await context.close();
        },

        async 'the screen is kept awake while a set runs, and no longer'() {
            const context = await browser.newContext(phone);
            await countLocks(context);
            await coverable(context);
            const page = await open(context, '?screen=exercise/bird-dog');
            const held = async (wanted, when) => {
                await sleep(500);
                const count = await page.evaluate('locks.size');
                check(count === wanted, `${when} ${count} locks are held`);
            };
            await held(0, 'before');
            await startSet(page);
            await held(1, 'in a set');
            // The browser takes it away.
            await page.evaluate('Promise.all(Array.from(locks, (lock) => lock.release()))');
            await cover(page, true);
            await held(0, 'hidden');
            await cover(page, false);
            await held(1, 'shown again');
            const pause = async () => {
                await page.keyboard.press('p');
                await sleep(50);
            };
            await pause();
            await held(0, 'paused');
            await pause(); // on, off and on while the first request is not answered yet
            await pause();
            await pause();
            await held(1, 'gone on');
            await press(page, 'button', 'Pause');
            await press(page, 'button', 'End here and close');
            await held(0, 'afterwards');
            check(await page.evaluate('locksAsked') <= 5, 'it asks again and again');
            await context.close();
        },

        async 'after minutes asleep the player waits, and has counted nothing that nobody saw'() {
            const context = await browser.newContext(phone);
            await shiftClocks(context);
            await coverable(context);
            const page = await open(context, '?screen=exercise/bird-dog');
            await startSet(page);
            const devtools = await context.newCDPSession(page);
            const reps = async () =>
                Number(await diary(page, 'select count(*) from rep where counted = 1'));
            // Frozen as a phone does it, for three minutes of both clocks.
            await cover(page, true);
            await devtools.send('Page.setWebLifecycleState', {state: 'frozen'});
            await sleep(300);
            await devtools.send('Page.setWebLifecycleState', {state: 'active'});
            await page.evaluate(() => { window.ahead += 180000; });
            await cover(page, false);
            await says(page, /Paused/, 5000);
            await shot(page, 'after-sleep-phone.png');
            check(await reps() === 0, `it counted ${await reps()} in its sleep`);
            await press(page, 'button', 'Go on');
            await says(page, /Rep 2 of/, 30000);
            await sleep(500);
            check(await reps() === 1, `awake again it counted ${await reps()}`);
            check(page.complaints.length === 0, page.complaints.join(' | '));
            await context.close();
        },

        async 'a rest in a hidden page goes by the clock on the wall'() {
            const context = await browser.newContext(phone);
            await coverable(context);
            const page = await open(context, '?screen=exercise/bird-dog');
            await startSet(page);
            await says(page, /Rep 2 of/, 30000);
            await press(page, 'button', 'Skip');
            await says(page, 'Change sides');
            const left = async () => {
                const words = await page.evaluate(() => Array.from(
                    document.querySelectorAll('#reader *'), (element) => element.textContent +
                        ' ' + element.getAttribute('aria-label') + ' ' +
                        element.getAttribute('aria-valuetext')).join(' '));
                const [, minutes, seconds] = /(\d+):(\d\d) left to rest/.exec(words) || [];
                return {seconds: Number(minutes) * 60 + Number(seconds), at: Date.now() / 1000};
            };
            const before = await left();
            await cover(page, true);
            await sleep(7000);
            await cover(page, false);
            await sleep(500);
            const after = await left();
            const gone = before.seconds - after.seconds;
            const wanted = after.at - before.at;
            check(Math.abs(gone - wanted) <= 1.5, `of ${wanted.toFixed(1)} s it counted ${gone}`);
            await context.close();
        },
    };
};
