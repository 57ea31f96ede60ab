// The page as a person gets it, in Chromium: run by tests/browser/run.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';

import {budgetTests} from './budget.mjs';
import {idleTests} from './idle.mjs';
import {offlineTests} from './offline.mjs';
import {readerTests} from './reader.mjs';
import {reportTests} from './report.mjs';
import {movementTests, scriptTests} from './scripts.mjs';
import {securityTests} from './security.mjs';
import {soundTests} from './sound.mjs';
import {askDiary, storageTests} from './storage.mjs';
import {touchTests} from './touch.mjs';

const [address, out, native, site, bare, ...suites] = process.argv.slice(2);
const require = createRequire(join(process.env.LIMBER_MODULES, 'index.js'));
const {chromium} = require(join(process.env.LIMBER_MODULES, 'playwright-core'));

const phone = {viewport: {width: 390, height: 844}, deviceScaleFactor: 2, hasTouch: true,
    isMobile: true, locale: 'en-GB'};
const tablet = {...phone, viewport: {width: 1180, height: 820}};

const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync',
        // Without a graphics card WebGL is drawn by SwiftShader, which has to be allowed.
        '--enable-unsafe-swiftshader'],
});

// ---- help

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const check = (holds, what) => {
    if (!holds) throw new Error(what);
};

// A page that has drawn its first frames, with what it complained about and asked for.
const open = async (context, query = '') => {
    const page = await context.newPage();
    page.complaints = [];
    page.requests = [];
    page.on('console', (message) => {
        // Taking a picture makes Chromium read the canvas back, and say so.
        if (['error', 'warning'].includes(message.type()) &&
            !message.text().includes('GPU stall due to ReadPixels'))
            page.complaints.push(message.text());
    });
    page.on('pageerror', (error) => page.complaints.push(String(error)));
    page.on('request', (request) => page.requests.push(request.url()));
    await page.addInitScript(() => {
        const ask = window.requestAnimationFrame.bind(window);
        window.framesAsked = 0;
        window.firstFrame = 0; // when it was handed to the screen, ms since navigation began
        window.requestAnimationFrame = (callback) => {
            ++window.framesAsked;
            return ask((now) => {
                callback(now);
                window.firstFrame ||= performance.now();
            });
        };
    });
    await page.goto(new URL(query, address).href);
    await drawn(page);
    return page;
};

// Waits until what is asked of the page is so. (The page's policy forbids playwright's own way.)
const until = async (page, expression, timeout = 20000) => {
    for (const end = Date.now() + timeout; Date.now() < end; await sleep(50))
        if (await page.evaluate(expression).catch(() => false)) return;
    throw new Error(`it never came to ${expression}`);
};

// The picture of the page, as the person sees it, also left in OUT.
const shot = (page, name) => page.screenshot({path: join(out, name)});

// How far two pictures of the same size are apart: mean of all channels, 0 … 255.
const apart = async (one, other) => {
    const page = await browser.newPage();
    const result = await page.evaluate(async (pictures) => {
        const [a, b] = await Promise.all(pictures.map(async (base64) => {
            const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
            const image = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
            const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
            context.drawImage(image, 0, 0);
            return context.getImageData(0, 0, image.width, image.height);
        }));
        if (a.width !== b.width || a.height !== b.height)
            return `${a.width}x${a.height} against ${b.width}x${b.height}`;
        let sum = 0;
        for (let i = 0; i < a.data.length; ++i) sum += Math.abs(a.data[i] - b.data[i]);
        return sum / a.data.length;
    }, [one.toString('base64'), other.toString('base64')]);
    await page.close();
    check(typeof result === 'number', `the pictures differ in size: ${result}`);
    return result;
};

async function drawn(page) {
    for (let waited = 0; waited < 30000; waited += 50) {
        // A blank page of any one colour packs into a few kilobytes.
        if ((await page.screenshot()).length > 15000) return;
        await sleep(50);
    }
    throw new Error(`nothing was drawn; it said: ${page.complaints.join(' | ')}`);
}

// The diary as it lies in IndexedDB, asked with SQL.
const diary = (page, sql) => askDiary(page, out, sql);

// ---- the tests

const tests = {
    async 'it loads from its own origin only, without a complaint'() {
        const context = await browser.newContext(phone);
        const page = await open(context);
        await sleep(1000);
        const elsewhere = page.requests.filter((url) =>
            !url.startsWith(address) && !/^(data|blob):/.test(url));
        check(elsewhere.length === 0, `it asked for ${elsewhere}`);
        check(page.complaints.length === 0, page.complaints.join(' | '));
        await shot(page, 'today-phone.png');
        console.log(`first frame after ${Math.round(await page.evaluate('firstFrame'))} ms`);
        await context.close();
    },

    // SDL draws with the processor then.
    async 'without WebGL it draws all the same, and is worked as before'() {
        const context = await browser.newContext(phone);
        await context.addInitScript(() => {
            const get = HTMLCanvasElement.prototype.getContext;
            HTMLCanvasElement.prototype.getContext = function(kind, ...rest) {
                return /webgl/.test(kind) ? null : get.call(this, kind, ...rest);
            };
        });
        const page = await open(context);
        check(await page.locator('.notice:visible').count() === 0, 'it says that it cannot');
        await page.locator('#reader').getByRole('button', {name: 'Skip'}).dispatchEvent('click');
        await page.locator('#reader').getByRole('heading', {name: 'Today'})
            .waitFor({state: 'attached', timeout: 20000});
        await shot(page, 'no-webgl-phone.png');
        check(page.complaints.length === 0, page.complaints.join(' | '));
        await context.close();
    },

    async 'it fills a tablet, follows a turn, and takes a theme from its address'() {
        const context = await browser.newContext(tablet);
        const page = await open(context, '?theme=dark&screen=exercises');
        await shot(page, 'exercises-tablet-dark.png');
        const size = () => page.evaluate(() => {
            const canvas = document.getElementById('canvas');
            return [canvas.width, canvas.height].join('x');
        });
        check(await size() === '2360x1640', `the canvas has ${await size()} pixels`);
        await page.setViewportSize({width: 820, height: 1180});
        await sleep(500);
        check(await size() === '1640x2360', `turned, the canvas has ${await size()} pixels`);
        await shot(page, 'exercises-tablet-turned.png');
        check(page.complaints.length === 0, page.complaints.join(' | '));
        await context.close();
    },

    async 'what the address may not say is not taken'() {
        const context = await browser.newContext(phone);
        const page = await open(context, '?data=/elsewhere&demo=3&script=x&screen=care');
        check(page.complaints.length === 0, page.complaints.join(' | '));
        await page.close();
        const wrong = await open(context, '?screen=nowhere');
        check(new URL(wrong.url()).search === '', 'a screen that is none still stands there');
        await context.close();
    },

    async 'a finger starts a set, and a counted repetition survives a reload'() {
        const context = await browser.newContext(phone);
        const page = await open(context, '?screen=exercise/bird-dog');
        await sleep(500);
        await shot(page, 'detail-phone.png');
        await page.touchscreen.tap(263, 802); // Start
        const counted = 'select count(*) from rep where counted = 1';
        let reps = 0;
        for (let waited = 0; reps < 2 && waited < 60; ++waited) {
            await sleep(1000);
            reps = Number(await diary(page, counted));
        }
        await shot(page, 'player-phone.png');
        check(reps >= 2, `${reps} repetitions are in the diary`);
        await page.reload();
        await drawn(page);
        const after = Number(await diary(page, counted));
        check(after >= reps, `of ${reps} repetitions ${after} are left`);
        check(await diary(page, 'select count(*) from session where ended_ms is null') === '1',
            'the session is not open any more');
        await shot(page, 'carry-on-phone.png');
        check(page.complaints.length === 0, page.complaints.join(' | '));
        await context.close();
    },

    async 'at rest it asks for no frame in ten seconds'() {
        const context = await browser.newContext(phone);
        const page = await open(context);
        await sleep(3000);
        const before = await page.evaluate('framesAsked');
        await sleep(10000);
        const frames = await page.evaluate('framesAsked') - before;
        check(frames === 0, `${frames} frames`);
        await context.close();
    },
};

// How much is looked at: the brief set goes with every run of platform/test, the thorough one takes
// the better part of an hour.
const depth = process.env.LIMBER_DEPTH || 'whole';
check(['brief', 'whole', 'thorough'].includes(depth), `LIMBER_DEPTH is ${depth}`);
const atDepth = (brief, whole, thorough) => ({brief, whole, thorough})[depth];

const help = {browser, open, drawn, shot, apart, diary, check, sleep, until, phone, tablet, address, out,
    native, site, bare, atDepth,
    axe: readFileSync(require.resolve(join(process.env.LIMBER_MODULES, 'axe-core')), 'utf8')};
const all = {page: () => tests, sound: soundTests, offline: offlineTests, security: securityTests,
    scripts: scriptTests, movements: movementTests, budget: budgetTests, storage: storageTests, idle: idleTests,
    touch: touchTests, reader: readerTests, report: reportTests};
const wanted = {};
for (const suite of suites.length > 0 ? suites : Object.keys(all))
    Object.assign(wanted, all[suite](help));

const only = process.env.LIMBER_ONLY; // part of a test's name
const last = Number(process.env.LIMBER_UNTIL || Infinity); // no test begins later, in s since 1970

// A browser on a busy machine may be late. What fails is tried once more, and told.
const tried = async (test) => {
    try {
        await test();
        return '';
    } catch (error) {
        return error.message;
    }
};

let passed = 0;
let failed = 0;
const late = [];
for (const [name, test] of Object.entries(wanted)) {
    if (only && !name.includes(only)) continue;
    if (Date.now() / 1000 > last) {
        late.push(name);
        continue;
    }
    const began = performance.now();
    const first = await tried(test);
    const fault = first && await tried(test);
    const seconds = Math.round((performance.now() - began) / 1000);
    if (first && !fault) console.log(`again   ${name}: ${first}`);
    if (fault) ++failed;
    else ++passed;
    console.log(fault ? `FAILED  ${name}: ${fault}` : `ok      ${name} (${seconds} s)`);
}
await browser.close();
if (late.length > 0) console.log(`left out, as time was up: ${late.join('; ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
