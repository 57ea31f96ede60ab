// What a screen reader has of the page: everything by role and name, nothing by place.
//
// A reader's press arrives at an element as a click, so that is what is sent here; pointers go
// through to the canvas.

import {readFileSync} from 'node:fs';

import {hands} from './hands.mjs';
import {walk} from './walk.mjs';

export const readerTests = ({browser, open, shot, check, sleep, until, phone, tablet, diary, axe, atDepth}) => {
    const {control, press, says} = hands({sleep});

    // Role and name of all that can be pressed or written into, as a reader has them.
    const controls = (page) => page.evaluate(() => {
        const roles = {BUTTON: 'button', INPUT: 'textbox', TEXTAREA: 'textbox'};
        return Array.from(document.querySelectorAll('#reader button, #reader input, ' +
            '#reader textarea'), (element) => ({
            role: element.getAttribute('role') || roles[element.tagName],
            name: (element.getAttribute('aria-label') || element.textContent).trim(),
            key: element.dataset.key,
            off: element.disabled || element.getAttribute('aria-disabled') === 'true',
            on: element.getAttribute('aria-checked') === 'true' ||
                element.hasAttribute('aria-current'),
            within: element.parentElement.closest('[role]')
                ?.dataset.key || '',
        }));
    });

    // What a reader would notice: what is there and what it says, but not where.
    const told = (page) => page.evaluate(() => document.title + Array.from(
        document.querySelectorAll('#reader *'), (element) => [element.tagName,
            element.getAttribute('aria-label'), element.getAttribute('aria-checked'),
            element.getAttribute('aria-pressed'), element.getAttribute('aria-current'),
            element.children.length ? '' : element.textContent, element.value].join())
        .join('\n'));

    const faultsOf = async (page) => {
        const faults = [];
        const seen = new Map();
        for (const one of await controls(page)) {
            if (!one.name) faults.push(`${one.key} has no name`);
            const called = `${one.role} ${one.name} in ${one.within}`;
            // Both end the rest: a key among the others, and one beside the clock.
            if (seen.has(called) && one.name !== 'Skip rest') faults.push(`${one.key} and ${seen.get(called)} are both ${called}`);
            seen.set(called, one.key);
        }
        const page_ = await page.evaluate(() => ({lang: document.documentElement.lang,
            title: document.title, firsts: document.querySelectorAll('#reader h1').length}));
        if (page_.lang !== 'en') faults.push(`the language is ${page_.lang}`);
        if (!/^.+ – Limber$/.test(page_.title)) faults.push(`the title is ${page_.title}`);
        return faults;
    };

    // Every state of every screen: no rule of axe broken, and all has a role and a name.
    const axeWalk = async (size, look) => {
        const context = await browser.newContext(look);
        const page = await open(context);
        await page.evaluate(axe);
        let rules = 0;
        const states = [];
        const found = [];
        await walk(page, {press, says, control, sleep}, atDepth(8, 1, 1), async (state) => {
            states.push(state);
            await sleep(250);
            const result = await page.evaluate(() => window.axe.run(document, {
                // The canvas draws the colours; the native audit measures their contrast.
                rules: {'color-contrast': {enabled: false}},
            }));
            rules += result.passes.length;
            for (const violation of result.violations)
                for (const node of violation.nodes)
                    found.push(`${state}: ${violation.id}: ${node.html.slice(0, 160)}`);
            for (const fault of await faultsOf(page)) found.push(`${state}: ${fault}`);
            const count = (await controls(page)).length;
            if (count === 0) found.push(`${state}: nothing can be pressed`);
        }).catch((error) => {
            throw new Error(`after ${states.at(-1)}: ${error.message.slice(0, 300)}`);
        });
        check(found.length === 0, `${size}:\n        ` + found.slice(0, 16).join('\n        '));
        check(rules >= states.length * 10, `axe had only ${rules} things to look at`);
        check(page.complaints.length === 0, page.complaints.join(' | '));
        console.log(`axe, ${size}: ${rules} rules passed over ${states.length} states`);
        await context.close();
    };

    return {
        async 'a picture of one\u2019s own is chosen in the browser\u2019s window, kept, and there again'() {
            const context = await browser.newContext(phone);
            const page = await open(context);
            await press(page, 'button', 'Exercises');
            await press(page, 'button', 'Add an exercise');
            await control(page, 'textbox', 'Name').fill('Towel roll');
            const asked = page.waitForEvent('filechooser');
            await press(page, 'button', 'Choose a picture');
            await (await asked).setFiles('assets/content/en/own.toml');
            await says(page, 'This is neither a PNG nor a JPEG picture.');
            const again = page.waitForEvent('filechooser');
            await press(page, 'button', 'Choose a picture');
            await (await again).setFiles('assets/pictures/strap@2x.png');
            await control(page, 'img', 'The picture of this exercise')
                .waitFor({state: 'attached', timeout: 10000});
            await press(page, 'button', 'Keep it');
            await says(page, 'Kept');
            await shot(page, 'own-picture.png');
            await page.reload();
            await press(page, 'button', 'Exercises');
            await press(page, 'button', /^Towel roll/);
            await until(page, 'document.title === "Towel roll \u2013 Limber"');
            await context.close();
        },

        async 'an appointment comes out as a file that a calendar opens'() {
            const context = await browser.newContext(phone);
            const page = await open(context);
            await press(page, 'button', 'Care');
            await press(page, 'button', 'Add');
            await control(page, 'textbox', 'Where').fill('Mill Street');
            await press(page, 'button', 'Save');
            await press(page, 'button', /^Physio/);
            const coming = page.waitForEvent('download');
            await press(page, 'button', 'Calendar file');
            const download = await coming;
            check(download.suggestedFilename() === 'appointment.ics', download.suggestedFilename());
            const text = readFileSync(await download.path(), 'utf8');
            check(text.startsWith('BEGIN:VCALENDAR\r\n') && text.includes('LOCATION:Mill Street\r\n'),
                text);
            check(page.complaints.length === 0, page.complaints.join(' | '));
            await context.close();
        },

        async 'the diary goes out as files, ends, and comes back from one'() {
            const context = await browser.newContext(phone);
            const page = await open(context);
            const entries = async () => Number(await diary(page,
                'select count(*) from pain where deleted_at is null'));
            const given = async (name) => {
                const coming = page.waitForEvent('download');
                await press(page, 'button', name);
                const download = await coming;
                return {name: download.suggestedFilename(), path: await download.path()};
            };
            await press(page, 'radio', /^Pain 4 of 10/);
            await says(page, 'Saved');
            await press(page, 'button', 'Settings');
            await press(page, 'button', /^Backups, export, import/);
            const json = await given(/^Everything/);
            check(/^limber-.*\.json$/.test(json.name), json.name);
            const all = JSON.parse(readFileSync(json.path, 'utf8'));
            check(all.format === 'limber-diary' && all.tables.pain.length === 1 &&
                all.tables.pain[0].score === 4, JSON.stringify(all).slice(0, 400));
            const csv = await given(/^Tables/);
            check(/\.csv$/.test(csv.name), csv.name);
            await press(page, 'button', /^Report/);
            const report = await given('Make the report');
            check(readFileSync(report.path, 'utf8').startsWith('<!DOCTYPE html>'), report.name);
            await shot(page, 'data.png');

            await press(page, 'button', 'Delete everything');
            await control(page, 'textbox', 'Type DELETE').fill('DELETE');
            await page.locator('#reader [data-key="data/delete/button"]').evaluate(
                (element) => element.click());
            await says(page, 'Everything was deleted.');
            check(await entries() === 0, 'the entry is still there');
            const asked = page.waitForEvent('filechooser');
            await press(page, 'button', 'Choose a file');
            await (await asked).setFiles('assets/content/en/own.toml');
            await says(page, /is not from Limber/);
            const again = page.waitForEvent('filechooser');
            await press(page, 'button', 'Choose a file');
            await (await again).setFiles(json.path);
            await press(page, 'button', 'Merge');
            await says(page, /^Merged: /);
            check(await entries() === 1, 'the entry did not come back');
            await page.reload();
            await press(page, 'button', 'Progress');
            check(await entries() === 1, 'the entry did not stay');
            check(page.complaints.length === 0, page.complaints.join(' | '));
            await context.close();
        },

        async 'a bird-dog set by role and name alone'() {
            const context = await browser.newContext(phone);
            const page = await open(context);
            await press(page, 'button', 'Exercises');
            await press(page, 'button', /^Bird-dog/);
            await until(page, 'document.title === "Bird-dog, arm reach – Limber"');
            await press(page, 'button', /^Start/);
            await says(page, /Rep 2 of/, 60000);
            await press(page, 'button', 'Pause');
            await press(page, 'button', /Sharp pain/);
            await press(page, 'button', /easing/);
            await sleep(1000);
            check(Number(await diary(page, 'select count(*) from rep where counted = 1')) >= 1,
                'no repetition is in the diary');
            check(page.complaints.length === 0, page.complaints.join(' | '));
            await context.close();
        },

        async 'axe finds nothing on a phone, in any state of any screen'() {
            await axeWalk('phone', phone);
        },

        async 'axe finds nothing on a tablet, in any state of any screen'() {
            await axeWalk('tablet', tablet);
        },

        async 'whatever can be pressed answers, in every place'() {
            const context = await browser.newContext(phone);
            const page = await open(context);
            await press(page, 'button', 'Skip');
            const faults = [];
            let pressed = 0;
            for (const place of ['Today', 'Exercises', 'Progress', 'Care', 'Settings']) {
                const there = async () => {
                    for (let i = 0; i < 4; ++i) {
                        if (await page.title() === `${place} – Limber`) return;
                        const key = await control(page, 'button', place).count();
                        if (key) await press(page, 'button', place);
                        else await page.keyboard.press('Escape');
                        await sleep(250);
                    }
                    check(await page.title() === `${place} – Limber`, `no way back to ${place}`);
                };
                await there();
                for (const one of await controls(page)) {
                    // Chosen already; writing is another test; a telephone is not ours.
                    if (one.off || one.on || one.role === 'textbox' || /^(Call|Email)/.test(one.name))
                        continue;
                    await there();
                    const found = control(page, one.role, one.name);
                    if (!await found.count()) continue; // an earlier one took it away
                    const before = await told(page);
                    await found.dispatchEvent('click');
                    ++pressed;
                    let waited = 0;
                    while (await told(page) === before && waited < 1500) {
                        await sleep(60);
                        waited += 60;
                    }
                    if (waited >= 1500) faults.push(`${place}: nothing answers to ${one.name}`);
                }
            }
            check(faults.length === 0, faults.join('\n        '));
            check(pressed > 40, `only ${pressed} were pressed`);
            console.log(`${pressed} controls answered`);
            await context.close();
        },

        async 'counts and steps are spoken as they come'() {
            const context = await browser.newContext(phone);
            const page = await open(context, '?screen=exercise/bird-dog');
            await page.evaluate(() => {
                window.spoken = [];
                new MutationObserver((changes) => {
                    for (const {target} of changes) {
                        const element = target.nodeType === 1 ? target : target.parentElement;
                        const live = element.closest('[role=status], [aria-live]');
                        if (live) window.spoken.push(live.textContent);
                    }
                }).observe(document.getElementById('reader'),
                    {subtree: true, childList: true, characterData: true});
            });
            await press(page, 'button', /^Start/);
            await press(page, 'button', 'Go now');
            await says(page, /Rep 3 of/, 30000);
            const spoken = await page.evaluate('spoken');
            for (const words of [/Rep 2 of/, /Rep 3 of/])
                check(spoken.some((one) => words.test(one)), `${words} is not spoken: ${spoken}`);
            const perRep = spoken.filter((one) => /Rep 2 of/.test(one)).length;
            // Once, and once more where it is shown anew; never each second.
            check(perRep <= 2, `a repetition is spoken ${perRep} times: ${spoken}`);
            for (let i = 1; i < spoken.length; ++i)
                check(spoken[i] !== spoken[i - 1], `${spoken[i]} is spoken twice`);
            await context.close();
        },

        async 'only what changed is written for readers, in under 0.3 ms'() {
            const context = await browser.newContext(phone);
            const page = await open(context, '?screen=exercise/bird-dog');
            await press(page, 'button', /^Start/);
            await press(page, 'button', 'Go now');
            await says(page, /Rep 1 of/);
            let median = Infinity;
            for (let round = 0; round < 2 && median >= 0.3; ++round) {
                const seen = await page.evaluate(async () => {
                    const reader = document.getElementById('reader');
                    const observer = new MutationObserver(() => {});
                    observer.observe(reader, {subtree: true, childList: true, attributes: true,
                        characterData: true});
                    const shows = [];
                    const show = limberReader.show;
                    limberReader.show = (...what) => {
                        observer.takeRecords();
                        const began = performance.now();
                        show.apply(limberReader, what);
                        shows.push({ms: performance.now() - began,
                            writes: observer.takeRecords().length});
                    };
                    await new Promise((resolve) => setTimeout(resolve, 6000));
                    limberReader.show = show;
                    return {shows, elements: reader.querySelectorAll('*').length};
                });
                const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];
                check(seen.shows.length >= 4, `only ${seen.shows.length} changes were seen`);
                median = middle(seen.shows.map(({ms}) => ms));
                const writes = middle(seen.shows.map(({writes}) => writes));
                console.log(`readers: ${seen.shows.length} changed frames, median ` +
                    `${median.toFixed(2)} ms, ${writes} writes of ${seen.elements} elements`);
                check(writes <= 4, `${writes} writes for one change`);
            }
            check(median < 0.3, `a changed frame takes ${median} ms`);
            await context.close();
        },

        async 'the guide by role and name alone'() {
            const context = await browser.newContext(phone);
            const page = await open(context);
            await press(page, 'button', 'My back locked up');
            await says(page, /Stop\./);
            await press(page, 'button', /^Floor or bed/);
            await says(page, /Breathe/);
            await press(page, 'button', 'Pause the breathing circle');
            await press(page, 'button', 'Go on breathing with the circle');
            await press(page, 'button', /^Next/);
            await says(page, /A hand on the sore place/);
            await press(page, 'button', /I can.t reach this/);
            await says(page, /Lie back/);
            await press(page, 'button', /^Numb or weak legs/);
            await press(page, 'button', /^None of these/);
            await says(page, /Lie back/);
            check(await diary(page, 'select count(*) from episode') === '1', 'it is not in the diary');
            await context.close();
        },

        async 'the focus goes both ways, and a key presses once'() {
            const context = await browser.newContext({...tablet, hasTouch: false, isMobile: false});
            const page = await open(context, '?screen=settings');
            const focused = () => page.evaluate(() => document.activeElement.dataset.key || '');
            for (let i = 0; i < 4; ++i) {
                await page.keyboard.press('Tab');
                await sleep(150);
            }
            const first = await focused();
            check(first !== '', 'Tab stands on nothing that a reader knows');
            await control(page, 'switch', /Left-handed/).focus();
            await sleep(300);
            check(await focused() !== first, 'the focus did not follow the reader');
            await page.keyboard.press('Space');
            const on = () => control(page, 'switch', /Left-handed/).getAttribute('aria-checked');
            for (let waited = 0; waited < 5000 && await on() !== 'true'; waited += 100)
                await sleep(100);
            await sleep(600);
            check(await on() === 'true', 'a key did not press what the reader stands on, or pressed it twice');
            await context.close();
        },

        async 'what is typed comes from a real field, with its composition and emoji'() {
            const context = await browser.newContext(phone);
            const page = await open(context, '?screen=exercises');
            const search = page.locator('#reader input');
            await search.waitFor({state: 'attached'});
            const box = await search.boundingBox();
            await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
            check(await search.evaluate((field) => field === document.activeElement),
                'a tap on the search does not lead into it');
            await page.keyboard.insertText('bridge');
            await sleep(600);
            await shot(page, 'search-phone.png');
            check(await control(page, 'button', /^Bridge/).count() === 1, 'Bridge is not found');
            check(await control(page, 'button', /^Pelvic/).count() === 0, 'Pelvic tilt is still there');
            await page.keyboard.insertText(' \u{1F600}');
            await sleep(400);
            check(await search.inputValue() === 'bridge \u{1F600}', 'the emoji is lost');
            // Letters are no commands while somebody writes, and Escape gives the keys back.
            await page.keyboard.press('Escape');
            await page.keyboard.press('5');
            await sleep(400);
            check(await page.title() === 'Care – Limber', `5 leads to ${await page.title()}`);
            check(page.complaints.length === 0, page.complaints.join(' | '));
            await context.close();
        },
    };
};
