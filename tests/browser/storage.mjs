// What the page keeps: nothing acknowledged is lost, and what cannot be kept is said.
import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {hands} from './hands.mjs';

const PAINS = 'select count(*) from pain';

// ---- the diary as it lies in IndexedDB

// {generation, size, file: base64} of the page's origin; it need not be a page of the app.
const kept = async (page) => {
    const found = await page.evaluate(async () => {
        const answer = (request) => new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
        });
        const database = await answer(indexedDB.open('limber'));
        const transaction = database.transaction(['head', 'blocks']);
        const head = await answer(transaction.objectStore('head').get('head'));
        const blocks = await answer(transaction.objectStore('blocks')
            .getAll(IDBKeyRange.bound(0, Infinity)));
        database.close();
        const reader = new FileReader();
        reader.readAsDataURL(new Blob(blocks.map(({bytes}) => bytes)));
        await new Promise((resolve) => { reader.onload = resolve; });
        return {...head, file: reader.result.replace(/^[^,]*,/, '')};
    });
    return {...found, file: Buffer.from(found.file, 'base64').subarray(0, found.size)};
};

const ASK = 'import sqlite3, sys\n' +
    'd = sqlite3.connect(sys.argv[1])\n' +
    'assert d.execute("pragma integrity_check").fetchone()[0] == "ok"\n' +
    'print(d.execute(sys.argv[2]).fetchone()[0])';

const ASK_ALL = 'import sqlite3, sys\n' +
    'for path in sys.argv[2:]:\n' +
    '    d = sqlite3.connect(path)\n' +
    '    assert d.execute("pragma integrity_check").fetchone()[0] == "ok", path\n' +
    '    print(d.execute(sys.argv[1]).fetchone()[0])';

// A question in SQL to the diary in IndexedDB, which has to be whole.
export const askDiary = async (page, out, sql) => {
    const path = join(out, 'diary.db');
    writeFileSync(path, (await kept(page)).file);
    return execFileSync('python3', ['-c', ASK, path, sql], {encoding: 'utf8'}).trim();
};

// Writes to IndexedDB behind the app's back: `change` gets the two stores, and `argument`.
const tamper = (page, change, argument) => page.evaluate(async ([source, given]) => {
    const database = await new Promise((resolve) => {
        indexedDB.open('limber').onsuccess = (event) => resolve(event.target.result);
    });
    const transaction = database.transaction(['head', 'blocks'], 'readwrite');
    const stores = {head: transaction.objectStore('head'), blocks: transaction.objectStore('blocks')};
    // The page's policy allows no code from text, but the test's own world has it as a function.
    window.tamperings[source](stores, given);
    await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
    });
    database.close();
}, [change, argument]);

const TAMPERINGS = () => {
    const inBlock = (blocks, number, change) => {
        blocks.get(number).onsuccess = (event) => {
            const block = event.target.result;
            change(block);
            blocks.put(block, number);
        };
    };
    window.tamperings = {
        'flip a byte': ({blocks}) => inBlock(blocks, 2, (block) => { block.bytes[5000] ^= 1; }),
        'lose a block': ({blocks}) => blocks.delete(1),
        'cut a block': ({blocks}) => inBlock(blocks, 1, (block) => {
            block.bytes = block.bytes.slice(0, 100);
        }),
        'another kind of head': ({head}) => head.put('a head', 'head'),
        'lose the head': ({head}) => head.delete('head'),
        'go on elsewhere': ({head}) => {
            head.get('head').onsuccess = (event) => {
                const found = event.target.result;
                head.put({...found, generation: found.generation + 1, writer: 'another'}, 'head');
            };
        },
        // Bytes of the first block, with the sum that a page would give it.
        'change the header': ({blocks}, bytes) => inBlock(blocks, 0, (block) => {
            for (const [at, value] of bytes) block.bytes[at] = value;
            block.sum = limberBlocks.sum(block.bytes);
        }),
    };
};

// All that lies there, as one number; and how often anything was written.
const fingerprint = (page) => page.evaluate(async () => {
    const answer = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    const database = await answer(indexedDB.open('limber'));
    const stores = database.transaction(['head', 'blocks']);
    const head = await answer(stores.objectStore('head').getAll());
    const keys = await answer(stores.objectStore('blocks').getAllKeys());
    const blocks = await answer(stores.objectStore('blocks').getAll());
    database.close();
    const bytes = await new Blob(blocks.map((block) => block.bytes)).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return JSON.stringify([head, keys, digest.join()]);
});

// The sum of the blocks that were set aside, as in fingerprint(); empty: none are.
const setAside = (page) => page.evaluate(async () => {
    const answer = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    const database = await answer(indexedDB.open('limber'));
    const blocks = await answer(database.transaction('blocks').objectStore('blocks')
        .getAll(IDBKeyRange.lowerBound([])));
    database.close();
    const whole = blocks.filter((block) => block.bytes);
    if (whole.length === 0) return '';
    const bytes = await new Blob(whole.map((block) => block.bytes)).arrayBuffer();
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).join();
});

// ---- a session that enters as fast as the app draws

// Presses one cell of the pain scale after the other: mostly when the last entry is acknowledged, now
// and then with the next frame. Each press is one commit; what the page begins to save, and what it
// was told is saved, goes to report().
const ENTER = () => {
    const save = limberDiary.save;
    const told = Module._limber_diary_saved;
    limberDiary.save = (number) => {
        window.report('began', number);
        save.call(limberDiary, number);
    };
    Module._limber_diary_saved = (number) => {
        told(number);
        acknowledged = number;
        window.report('acknowledged', number);
    };
    let pressed = 0;
    let acknowledged = 0;
    let patient = false;
    let last = performance.now();
    const press = (now) => {
        requestAnimationFrame(press);
        if (now - last > 1000) pressed = acknowledged; // before the app was ready a press is lost
        if (patient && acknowledged < pressed) return;
        patient = Math.random() < 0.75;
        last = now;
        ++pressed;
        document.querySelector(`#reader [aria-label^="Pain ${pressed % 11} of 10"]`).click();
    };
    press(last);
};

// The app has drawn Today, without a picture being taken of it.
const ready = (page) => page.waitForFunction(() => typeof limberDiary !== 'undefined' &&
    limberDiary.running && document.querySelector('#reader [aria-label^="Pain 4 of 10"]'));

// Fills a diary with sessions of one set of 50 repetitions, five a day until yesterday.
const FILL = `
import sqlite3, sys
d = sqlite3.connect(sys.argv[1])
sets = int(sys.argv[2]) // 50
for how in ("synchronous = off", "journal_mode = off", "cache_size = -400000"):
    d.execute("pragma " + how)
day = "date('now', '-' || (1 + (%d - i) / 5) || ' days')" % sets
at = "unixepoch(%s) * 1000 + (i %% 5) * 3600000" % day
many = "with recursive n(i) as (select 1 union all select i + 1 from n where i < %d) "
def id(kind, i):
    return "printf('%%012x-7000-8000-%s%%011x', %s, %s)" % (kind, i, i)
def uuid(kind, i):
    return "substr(%s, 1, 8) || '-' || substr(%s, 9)" % (id(kind, i), id(kind, i))
d.execute(many % sets + "insert into session (id, rules_version, at_ms, at_offset, local_date,"
    " ended_ms, ended_offset, get_ready_ms, get_ready_resume_ms, change_over_ms, updated_at, device)"
    f" select {uuid('a', 'i')}, 1, {at}, 0, {day}, {at} + 300000, 0, 0, 0, 0, 1, 1 from n")
d.execute(many % sets + "insert into exercise_set (id, session_id, position, at_ms, at_offset,"
    " local_date, exercise, content_version, level, animation, count_of, counting, side, set_number,"
    " set_count, sets, reps, hold_ms, hold_breaths, each_side, hold_rest_ms, rest_ms, work_ms,"
    " back_ms, pause_ms, started_ms, closed, active_ms, updated_at, device)"
    f" select {uuid('b', 'i')}, {uuid('a', 'i')}, 0, {at}, 0, {day}, 'bird-dog', 1, 'arm',"
    f" 'bird-dog-arm', 'rep', 'paced', 'none', 1, 1, 1, 50, 1000, 0, 0, 0, 0, 0, 0, 0, {at}, 0,"
    " 250000, 1, 1 from n")
d.execute(many % sets + ", r(n) as (select 1 union all select n + 1 from r where n < 50)"
    " insert into rep (set_id, id, n, at_ms, at_offset, local_date, held_ms, counted, open,"
    f" updated_at, device) select {uuid('b', 'i')}, {uuid('c', 'i * 64 + r.n')}, r.n,"
    f" {at} + r.n * 5000, 0, {day}, 1000, 1, 0, 1, 1 from n, r")
d.execute("update exercise_set set closed = 1")
d.commit()
`;

// What a commit costs the page's one thread: the turn of the app in which it happened, and handing
// its blocks to IndexedDB. ms and bytes, a row for each.
const MEASURE = () => {
    const costs = window.costs = [];
    let cost = null;
    const spend = (work) => {
        const began = performance.now();
        const result = work();
        const took = performance.now() - began;
        if (cost) cost.ms += took;
        return result;
    };
    const ask = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => ask((now) => spend(() => callback(now)));
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function(value, key) {
        if (cost && value.bytes) {
            cost.bytes += value.bytes.length;
            ++cost.blocks;
        }
        return spend(() => put.call(this, value, key));
    };
    window.enter = async (score) => {
        const cell = document.querySelector(`#reader [aria-label^="Pain ${score} of 10"]`);
        const before = limberDiary.generation;
        cost = {ms: 0, bytes: 0, blocks: 0};
        spend(() => cell.click());
        while (limberDiary.generation === before) await limberDiary.pause(1);
        costs.push(cost);
        cost = null;
        await limberDiary.pause(50);
    };
};

// The lower quartile: what it costs when nothing else is in the way.
const usual = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 4)];

export const storageTests = ({browser, open, shot, check, sleep, phone, address, out,
    atDepth}) => {
    const line = (page, words) =>
        page.locator('#reader').getByText(words, {exact: typeof words === 'string'}).first();
    const says = async (page, words, timeout = 15000) => {
        try {
            await line(page, words).waitFor({state: 'attached', timeout});
        } catch {
            const all = await page.locator('#reader').allInnerTexts();
            const heard = all.join(' ').replace(/\s+/g, ' ').slice(0, 300);
            throw new Error(`it does not say ${words}, but: ${heard}`);
        }
    };
    const isSilent = async (page, words) =>
        check(await line(page, words).count() === 0, `it says ${words}`);
    const diary = (page, sql) => askDiary(page, out, sql);
    const {control, press} = hands({sleep});
    const until = async (holds, what, patience = 20000) => {
        for (let waited = 0; waited < patience; waited += 100) {
            if (await holds()) return;
            await sleep(100);
        }
        throw new Error(what);
    };
    const pains = async (page, count) => {
        let last = '';
        await until(async () => (last = await diary(page, PAINS)) === String(count),
            `not ${count} entries are in the diary`);
    };
    const saved = (page) => until(() => page.evaluate(
        'limberDiary.waiting.length === 0 && limberDiary.generation > 0'), 'it is not saved');
    const enter = async (page, score) => {
        await page.keyboard.press('p');
        await page.keyboard.press(String(score));
    };

    // A few entries, and then a moment: after a number of them, not of milliseconds, so that a slow
    // machine is killed within a session, too. The process falls over on a thread of its own,
    // whatever the page is doing.
    const killWithin = async (page, session) => {
        const devtools = await page.context().newCDPSession(page);
        const crashed = page.waitForEvent('crash', {timeout: 120000});
        const began = Date.now();
        page.evaluate(ENTER).catch(() => {}); // it will not answer
        const entries = 1 + Math.floor(Math.random() * 6);
        while (session.began < entries) await sleep(1);
        // Up to as long as an entry takes.
        await sleep(Math.random() * (Date.now() - began) / session.began);
        devtools.send('Page.crash').catch(() => {});
        await crashed;
    };

    // A context whose diary has one entry and then is changed; opens the app upon it.
    const openTampered = async (change, argument) => {
        const context = await browser.newContext(phone);
        await context.addInitScript(TAMPERINGS);
        const first = await open(context);
        await enter(first, 4);
        await says(first, 'Saved');
        await tamper(first, change, argument);
        const before = await fingerprint(first);
        await first.close();
        return {context, before, page: await open(context)};
    };
    const openData = async (page) => {
        await press(page, 'button', /^Backups, export, import/);
        await control(page, 'button', 'Make a new one').waitFor({state: 'attached'});
    };
    // What is there stays, whatever is entered upon it.
    const isLeftAlone = async ({page, before}) => {
        await enter(page, 7);
        await enter(page, 8);
        await sleep(1500);
        check(await fingerprint(page) === before, 'what is there was changed');
        check(await page.evaluate('limberDiary.waiting.length') === 0, 'a save is under way');
    };

    return {
        async 'what is entered is said to be saved when it is durable, not before'() {
            const context = await browser.newContext(phone);
            const page = await open(context);
            await saved(page);
            // Another transaction holds the disk.
            await page.evaluate(() => {
                window.holding = true;
                const store = limberDiary.database.transaction(['blocks', 'head'], 'readwrite')
                    .objectStore('head');
                const hold = () => {
                    if (window.holding) store.get('head').onsuccess = hold;
                };
                hold();
            });
            await enter(page, 4);
            await sleep(1000);
            await isSilent(page, 'Saved');
            await says(page, /Not saved yet: this takes longer/);
            await shot(page, 'storage-late.png');
            await page.evaluate('window.holding = false');
            await says(page, 'Saved');
            check(await diary(page, 'select score from pain') === '4', 'it is not there');
            await isSilent(page, /Not saved/);
            await context.close();
        },

        async 'a full disk is said, and what waits is saved when there is room again'() {
            const context = await browser.newContext(phone);
            const page = await open(context);
            await page.evaluate(() => {
                const real = IDBDatabase.prototype.transaction;
                window.full = true;
                IDBDatabase.prototype.transaction = function(...how) {
                    if (window.full && how[1] === 'readwrite')
                        throw new DOMException('no room', 'QuotaExceededError');
                    return real.apply(this, how);
                };
            });
            await enter(page, 4);
            await says(page, /Not saved yet: the disk is full/);
            await isSilent(page, 'Saved');
            await shot(page, 'storage-full.png');
            check(await diary(page, PAINS) === '0', 'it was saved after all');
            await page.evaluate('window.full = false');
            await says(page, 'Saved');
            check(await diary(page, 'select score from pain') === '4', 'it was not saved later');
            await isSilent(page, /Not saved/);
            await context.close();
        },

        async 'a real quota is no other than that'() {
            const context = await browser.newContext(phone);
            // Before the app opens the storage: Chromium remembers for a while that there was room.
            const beside = await context.newPage();
            await beside.goto(new URL('limber.svg', address).href);
            const devtools = await context.newCDPSession(beside);
            const {origin} = new URL(address);
            await devtools.send('Storage.overrideQuotaForOrigin', {origin, quotaSize: 1000});
            const page = await open(context);
            await enter(page, 4);
            await says(page, /Not saved yet: the disk is full/);
            await devtools.send('Storage.overrideQuotaForOrigin', {origin});
            await says(page, 'Saved');
            check(await diary(page, 'select score from pain') === '4', 'it was not saved later');
            await context.close();
        },

        async 'a page that is hidden does not wait to try again'() {
            const context = await browser.newContext(phone);
            const page = await open(context);
            await saved(page);
            await page.evaluate(() => {
                limberDiary.retry = 600000;
                const real = limberDiary.write;
                limberDiary.write = async () => {
                    limberDiary.write = real;
                    throw new Error('once');
                };
            });
            await enter(page, 4);
            await says(page, /Not saved yet: the disk failed/);
            await page.evaluate(() => {
                Object.defineProperty(document, 'hidden', {get: () => true, configurable: true});
                document.dispatchEvent(new Event('visibilitychange'));
            });
            await until(() => page.evaluate('limberDiary.waiting.length === 0'), 'it waits', 5000);
            check(await diary(page, 'select score from pain') === '4', 'it is not there');
            await context.close();
        },

        async 'a save that never answers is tried again on a new connection'() {
            const context = await browser.newContext(phone);
            const page = await open(context);
            await saved(page);
            await page.evaluate(() => {
                const dead = limberDiary.database;
                dead.transaction = () => ({
                    objectStore: () => ({get: () => ({})}),
                    abort() { throw new DOMException('it is over', 'InvalidStateError'); },
                });
                window.dead = dead;
                limberDiary.timeout = 3000; // it would be ten seconds
            });
            await enter(page, 4);
            await says(page, /Not saved yet: this takes longer/);
            await says(page, 'Saved');
            check(await page.evaluate('limberDiary.database !== window.dead'), 'the same connection');
            check(await diary(page, 'select score from pain') === '4', 'it is not there');
            await context.close();
        },

        async 'a save that was given up and came through all the same is no other page'() {
            const context = await browser.newContext(phone);
            const page = await open(context);
            await saved(page);
            await page.evaluate(() => {
                // It completes, and nobody hears of it.
                const database = limberDiary.database;
                const real = database.transaction;
                database.transaction = (...how) => {
                    const transaction = real.apply(database, how);
                    Object.defineProperty(transaction, 'oncomplete', {set() {}});
                    return transaction;
                };
                limberDiary.timeout = 1500;
            });
            await enter(page, 4);
            await says(page, 'Saved', 20000);
            await enter(page, 5);
            await pains(page, 2);
            await isSilent(page, /another window/);
            await context.close();
        },

        async 'the browser is asked once to let the diary stay'() {
            const context = await browser.newContext(phone);
            await context.addInitScript(() => {
                window.asked = 0;
                navigator.storage.persisted = async () => false;
                navigator.storage.persist = async () => {
                    ++window.asked;
                    return false;
                };
            });
            const page = await open(context);
            for (const score of [3, 4, 5]) await enter(page, score);
            await pains(page, 3);
            check(await page.evaluate('asked') === 1, `asked ${await page.evaluate('asked')} times`);
            await context.close();
        },

        // ---- what cannot be kept or read

        async 'a browser without storage is said, and the app works'() {
            for (const how of ['missing', 'refused']) {
                const context = await browser.newContext(phone);
                await context.addInitScript((way) => {
                    if (way === 'missing')
                        Object.defineProperty(window, 'indexedDB', {value: undefined});
                    else
                        IDBFactory.prototype.open = () => {
                            throw new DOMException('not in this window', 'SecurityError');
                        };
                }, how);
                const page = await open(context);
                await says(page, /Not saved: this browser keeps nothing for Limber/);
                await enter(page, 4);
                await says(page, 'Here until you close this');
                await isSilent(page, 'Saved');
                await says(page, /gone when you close this/);
                await shot(page, `storage-${how}.png`);
                await context.close();
            }
        },

        async 'storage that does not answer is said, and used when it does'() {
            const context = await browser.newContext(phone);
            const first = await open(context);
            await enter(first, 4);
            await says(first, 'Saved');
            await first.close();
            await context.addInitScript(() => {
                const real = IDBFactory.prototype.open;
                let answer;
                const asked = new Promise((resolve) => { answer = resolve; });
                window.answerNow = () => answer();
                IDBFactory.prototype.open = function(...what) {
                    const request = {};
                    asked.then(() => {
                        const opened = real.apply(this, what);
                        for (const name of ['onsuccess', 'onerror', 'onupgradeneeded'])
                            opened[name] = (event) => {
                                request.result = opened.result;
                                request[name]?.(event);
                            };
                    });
                    return request;
                };
            });
            const page = await open(context);
            await says(page, /Not saved: the browser's storage does not answer/);
            await shot(page, 'storage-silent.png');
            await page.evaluate('answerNow()');
            await says(page, 'Your diary is saved again.');
            await isSilent(page, /Not saved/);
            await enter(page, 5);
            await pains(page, 2);
            await context.close();
        },

        async 'a damaged diary is said, and nothing of it is changed'() {
            for (const change of ['flip a byte', 'lose a block', 'cut a block',
                'another kind of head', 'lose the head']) {
                const tampered = await openTampered(change);
                const {context, page} = tampered;
                try {
                    await says(page, /Not saved: the diary is damaged. It is left as it is/);
                    await isLeftAlone(tampered);
                    await says(page, /Not saved: the diary is damaged. It is left as it is/);
                } catch (error) {
                    throw new Error(`${change}: ${error.message}`);
                }
                await shot(page, 'storage-damaged.png');
                await context.close();
            }
        },

        async 'a damaged diary is set aside when the person wants a new one, and nothing is lost'() {
            for (const change of ['flip a byte', 'lose a block', 'another kind of head',
                'lose the head']) {
                const {context, before, page} = await openTampered(change);
                try {
                    await enter(page, 7);
                    // Another page knows of it, too, and does not take it from this one.
                    const other = await open(context, '?screen=settings');
                    await openData(other);
                    await press(other, 'button', 'Make a new one');
                    await says(other, /Limber is open in another window/);
                    await other.close();

                    await page.bringToFront();
                    await page.keyboard.press(',');
                    await openData(page);
                    const download = page.waitForEvent('download');
                    await press(page, 'button', 'Make a new one');
                    await says(page, /A new diary stands, from/);
                    await shot(page, 'storage-new-diary.png');
                    check((await download).suggestedFilename() === 'limber-damaged.db',
                        'another file is handed over');
                    await saved(page);
                    check(await setAside(page) === JSON.parse(before)[2], 'it lies there changed');
                    await page.reload();
                    await says(page, /: 7$/);
                    await isSilent(page, /Not saved/);
                    // All of them but what lay in the block that is gone.
                    const entries = Number(await diary(page, PAINS));
                    check(change === 'lose a block' ? entries >= 1 : entries === 2,
                        `${entries} entries are left`);
                } catch (error) {
                    throw new Error(`${change}: ${error.message}`);
                }
                await context.close();
            }
        },

        async 'when the disk does not take it, the damaged diary stays, and what was entered too'() {
            const {context, before, page} = await openTampered('flip a byte');
            await enter(page, 7);
            await page.keyboard.press(',');
            await openData(page);
            await page.evaluate(() => {
                window.put = IDBObjectStore.prototype.put;
                IDBObjectStore.prototype.put = () => {
                    throw new DOMException('a disk in trouble', 'UnknownError');
                };
            });
            await press(page, 'button', 'Make a new one');
            await says(page, /Not saved yet: the disk failed/);
            check(await fingerprint(page) === before, 'what is there was changed');
            await page.evaluate('IDBObjectStore.prototype.put = window.put; 0');
            await pains(page, 2);
            await isSilent(page, /Not saved/);
            await context.close();
        },

        async 'everything that was set aside goes with everything else'() {
            const {context, page} = await openTampered('flip a byte');
            await page.keyboard.press(',');
            await openData(page);
            await press(page, 'button', 'Make a new one');
            await saved(page);
            check(await setAside(page) !== '', 'nothing was set aside');
            await press(page, 'button', 'Delete everything');
            await press(page, 'textbox', 'Type DELETE');
            await page.keyboard.type('DELETE');
            await page.locator('#reader').getByRole('dialog').getByRole('button',
                {name: 'Delete everything'}).first().dispatchEvent('click');
            await says(page, 'Everything was deleted.');
            await until(async () => await setAside(page) === '', 'it is still there');
            await pains(page, 0);
            await context.close();
        },

        async 'a diary that the browser cannot read is said, and not changed'() {
            const context = await browser.newContext(phone);
            await context.addInitScript(TAMPERINGS);
            const first = await open(context);
            await enter(first, 4);
            await says(first, 'Saved');
            const before = await fingerprint(first);
            await first.close();
            await context.addInitScript(() => {
                const real = IDBObjectStore.prototype.getAll;
                IDBObjectStore.prototype.getAll = function(...range) {
                    if (window.healthy) return real.apply(this, range);
                    throw new DOMException('a disk in trouble', 'UnknownError');
                };
            });
            const page = await open(context);
            await says(page, /Not saved: the diary cannot be read/);
            await enter(page, 7);
            await sleep(1000);
            await page.evaluate('window.healthy = true');
            check(await fingerprint(page) === before, 'what is there was changed');
            await context.close();
        },

        async 'a diary of a newer Limber is said, and nothing is written to it'() {
            const tampered = await openTampered('change the header', [[63, 99]]); // user_version
            await says(tampered.page, /Not saved: a newer Limber wrote this diary/);
            await isLeftAlone(tampered);
            await says(tampered.page, /Please update/);
            await shot(tampered.page, 'storage-newer.png');
            await tampered.context.close();
        },

        async 'a newer layout of the storage is said, too, and left alone'() {
            const context = await browser.newContext(phone);
            const first = await open(context);
            await enter(first, 4);
            await says(first, 'Saved');
            const before = await fingerprint(first);
            await first.evaluate(() => new Promise((resolve) => {
                indexedDB.open('limber', 2).onsuccess = (event) => {
                    event.target.result.close();
                    resolve();
                };
            }));
            // The page that is still open must not fall behind unseen, either.
            await enter(first, 5);
            await says(first, /Not saved: Limber went on in another window/);
            await first.close();
            const page = await open(context);
            await says(page, /Not saved: a newer Limber wrote this diary/);
            await enter(page, 7);
            await sleep(1000);
            check(await fingerprint(page) === before, 'what is there was changed');
            await context.close();
        },

        async 'a file in WAL mode, as a native Limber leaves it, opens and is written'() {
            const {context, page} = await openTampered('change the header', [[18, 2], [19, 2]]);
            await isSilent(page, /Not saved/);
            await enter(page, 5);
            await says(page, 'Saved');
            await pains(page, 2);
            const {file} = await kept(page);
            check(file[18] === 1 && file[19] === 1, 'the file still says that it has a log');
            await context.close();
        },

        // ---- two pages

        async 'a second page follows the first, and writes once that is closed'() {
            const context = await browser.newContext(phone);
            const first = await open(context);
            await enter(first, 4);
            await says(first, 'Saved');
            const second = await open(context);
            await says(second, /To read only: Limber is open in another window/);
            await says(second, /: 4$/);
            await first.bringToFront();
            await enter(first, 7);
            await pains(first, 2);
            await second.bringToFront();
            await says(second, /: 7$/);
            await enter(second, 2);
            await sleep(1500);
            check(await diary(first, PAINS) === '2', 'the second page wrote');
            await isSilent(second, 'Saved');
            await says(second, /saved once you close that one/);
            await shot(second, 'storage-second.png');
            await first.close();
            await says(second, 'Your diary is saved again.');
            await shot(second, 'storage-second-writes.png');
            await pains(second, 3);
            await isSilent(second, /Limber is open in another window/);
            await enter(second, 9);
            await pains(second, 4);
            await context.close();
        },

        async 'a page that another has overtaken stops, says so, and harms nothing'() {
            const context = await browser.newContext(phone);
            await context.addInitScript(TAMPERINGS);
            const page = await open(context);
            await enter(page, 4);
            await says(page, 'Saved');
            await tamper(page, 'go on elsewhere');
            const before = await fingerprint(page);
            await page.evaluate(() => {
                window.tries = 0;
                const real = limberDiary.write;
                limberDiary.write = function(...what) {
                    ++window.tries;
                    return real.apply(limberDiary, what);
                };
            });
            await enter(page, 5);
            await says(page, /Not saved: Limber went on in another window/);
            await says(page, /is not in the diary/);
            await shot(page, 'storage-overtaken.png');
            await enter(page, 6);
            await sleep(5000);
            check(await page.evaluate('tries') === 1, 'it goes on trying');
            check(await fingerprint(page) === before, 'it wrote over the other');
            await says(page, /Not saved: Limber went on in another window/);
            await context.close();
        },

        async 'without locks two pages take turns, and each shows what the other wrote'() {
            const context = await browser.newContext(phone);
            await context.addInitScript(() => {
                Object.defineProperty(navigator, 'locks', {value: undefined});
            });
            const first = await open(context);
            await enter(first, 4);
            await says(first, 'Saved');
            const second = await open(context);
            await isSilent(second, /Not saved|To read only/);
            await enter(second, 5);
            await pains(second, 2);
            await first.bringToFront();
            await until(() => first.evaluate('limberDiary.generation').then(async (mine) =>
                mine === await second.evaluate('limberDiary.generation')), 'it does not follow');
            await enter(first, 6);
            await pains(first, 3);
            await isSilent(first, /another window/);
            await context.close();
        },

        // ---- sudden ends

        async 'a tab killed at many moments of a session loses nothing that was acknowledged'() {
            const KILLS = atDepth(12, 40, 200);
            const context = await browser.newContext({...phone, deviceScaleFactor: 1,
                viewport: {width: 320, height: 568}, serviceWorkers: 'block'});
            const maker = await open(context);
            await saved(maker); // an empty diary
            await maker.close();
            const session = {began: 0, acknowledged: 0};
            const began = Date.now();
            await context.exposeBinding('report', (_, what, number) => { session[what] = number; });
            const path = (kill) => join(out, `killed-${kill}.db`);
            const sessions = [];
            // The last page only shows what the last kill left.
            for (let kill = 0; kill <= KILLS; ++kill) {
                const page = await context.newPage();
                await page.goto(address, {waitUntil: 'commit'});
                await ready(page);
                writeFileSync(path(kill), (await kept(page)).file);
                if (kill < KILLS) {
                    Object.assign(session, {began: 0, acknowledged: 0});
                    await killWithin(page, session);
                    sessions.push({...session});
                }
                await page.close();
            }
            const found = execFileSync('python3', ['-c', ASK_ALL, PAINS,
                ...Array.from({length: KILLS + 1}, (_, kill) => path(kill))], {encoding: 'utf8'})
                .trim().split('\n').map(Number);
            const sums = {entered: 0, acknowledged: 0, within: 0, gone: 0, unheard: 0};
            sessions.forEach(({began: entered, acknowledged}, kill) => {
                const come = found[kill + 1] - found[kill];
                check(come >= acknowledged, `kill ${kill}: of ${acknowledged} acknowledged ${come}`);
                check(come <= entered, `kill ${kill}: of ${entered} entered ${come} are there`);
                sums.entered += entered;
                sums.acknowledged += acknowledged;
                if (entered > acknowledged) ++sums.within;
                if (come < entered) ++sums.gone;
                if (come > acknowledged) ++sums.unheard;
            });
            console.log(`${KILLS} kills over ${sums.entered} entries, ` +
                `${sums.acknowledged} acknowledged, in ` +
                `${Math.round((Date.now() - began) / 1000)} s: ${sums.within} between a save's ` +
                `beginning and its acknowledgement; an entry was lost in ${sums.gone} of them, and ` +
                `kept in ${sums.unheard}`);
            // A test that never hits the moment says nothing.
            check(sums.within >= KILLS / 10 && sums.gone > 0, 'too few kills hit a save');
            check(sums.acknowledged >= KILLS / 2, 'too little was acknowledged to be lost');
            await context.close();
        },

        // ---- cost

        async 'one commit over a long history costs what it costs over a short one'() {
            const measure = async (rows) => {
                const context = await browser.newContext(phone);
                const maker = await open(context);
                await saved(maker);
                const path = join(out, 'large.db');
                writeFileSync(path, (await kept(maker)).file);
                execFileSync('python3', ['-c', FILL, path, String(rows)]);
                await maker.evaluate(() => {
                    const input = document.createElement('input');
                    input.type = 'file';
                    input.id = 'large';
                    document.body.append(input);
                });
                await maker.locator('#large').setInputFiles(path);
                const size = await maker.evaluate(async () => {
                    const [file] = document.getElementById('large').files;
                    const database = await limberDiary.open();
                    const step = 256 * limberBlocks.size;
                    for (let at = 0; at < file.size; at += step) {
                        const all = new Uint8Array(await file.slice(at, at + step).arrayBuffer());
                        const store = database.transaction('blocks', 'readwrite').objectStore('blocks');
                        for (let from = 0; from < all.length; from += limberBlocks.size) {
                            const bytes = all.slice(from, from + limberBlocks.size);
                            store.put({bytes, sum: limberBlocks.sum(bytes)},
                                (at + from) / limberBlocks.size);
                        }
                        await new Promise((done) => { store.transaction.oncomplete = done; });
                    }
                    const heads = database.transaction('head', 'readwrite').objectStore('head');
                    heads.put({generation: 1000, size: file.size, writer: 'a test'}, 'head');
                    await new Promise((done) => { heads.transaction.oncomplete = done; });
                    return file.size;
                });
                await maker.close();
                await context.addInitScript(MEASURE);
                const page = await open(context);
                const loaded = await page.evaluate('firstFrame');
                check(await page.evaluate('limberDiary.state') === 0, 'it is not ours');
                for (let i = 0; i < 30; ++i)
                    await page.evaluate((score) => window.enter(score), i % 11);
                const costs = (await page.evaluate('costs')).slice(5);
                await shot(page, `storage-${rows}.png`);
                await context.close();
                return {megabytes: size / 1e6, loaded, ms: usual(costs.map(({ms}) => ms)),
                    bytes: usual(costs.map(({bytes}) => bytes)),
                    blocks: usual(costs.map(({blocks}) => blocks))};
            };
            const tell = (rows, {megabytes, loaded, ms, bytes, blocks}) => console.log(
                `${rows} rows, ${megabytes.toFixed(1)} MB: first frame after ${Math.round(loaded)} ms; ` +
                `a commit ${ms.toFixed(1)} ms, ${blocks} blocks, ${bytes / 1024} KiB`);
            // What else this machine does may spoil one try.
            for (const last of [false, true]) {
                const small = await measure(10000);
                tell('10,000', small);
                const many = atDepth(100000, 100000, 1000000);
                const large = await measure(many);
                tell(many.toLocaleString('en'), large);
                check(large.blocks <= small.blocks * 1.5 + 2, `${large.blocks} blocks a commit`);
                // Reading is all there is to it: 100 ms a megabyte would be a phone's worst storage.
                check(large.loaded < 3 * small.loaded + 100 * large.megabytes,
                    `loading took ${large.loaded} ms`);
                if (large.ms <= small.ms * 1.5 + 1) break;
                check(!last, `a commit takes ${large.ms} ms against ${small.ms} ms`);
            }
        },
    };
};
