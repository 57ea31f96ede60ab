// Fingers, notches, keyboards on the screen, and a screen that changes its shape at any moment.
import {hands} from './hands.mjs';

const SIZES = [[844, 390], [320, 844], [507, 390], [390, 844]];

export const touchTests = ({browser, open, shot, apart, check, sleep, phone, diary}) => {
    const {control, press, says, boxOf, fingersOn} = hands({sleep});

    const quiet = (page) => check(page.complaints.length === 0, page.complaints.join(' | '));

    // The canvas has a pixel for each of the screen's, and the page is neither zoomed nor moved.
    const crisp = async (page, when) => {
        const now = await page.evaluate(() => {
            const canvas = document.getElementById('canvas');
            const box = canvas.getBoundingClientRect();
            return {drawn: [canvas.width, canvas.height],
                wanted: [box.width, box.height].map((side) => side * devicePixelRatio),
                scale: visualViewport.scale, moved: [scrollX, scrollY, visualViewport.pageTop]};
        });
        for (const i of [0, 1])
            check(Math.abs(now.drawn[i] - now.wanted[i]) <= 1,
                `${when}: ${now.drawn} pixels drawn for ${now.wanted}`);
        check(now.scale === 1, `${when}: the page is zoomed to ${now.scale}`);
        check(now.moved.every((by) => by === 0), `${when}: the page moved by ${now.moved}`);
    };

    // Waits until nothing asks for frames any more.
    const atRest = async (page) => {
        let before = -1;
        for (let waited = 0; waited < 8000; waited += 300) {
            const frames = await page.evaluate('framesAsked');
            if (frames === before) return;
            before = frames;
            await sleep(300);
        }
        throw new Error('it does not come to rest');
    };

    return {
        async 'a finger drags a list point by point, flings it, and it stops at its ends'() {
            const context = await browser.newContext({...phone,
                viewport: {width: 390, height: 700}, deviceScaleFactor: 1});
            const page = await open(context, '?screen=settings');
            await atRest(page);
            const fingers = await fingersOn(page);
            const place = async () => (await boxOf(page, 'heading', 'Look')).y;
            const began = await place();
            await fingers.drag([195, 520], [195, 320]);
            await sleep(500); // it rests before it lifts: no fling
            await fingers.up();
            await atRest(page);
            const dragged = began - await place();
            check(Math.abs(dragged - 200) <= 2, `dragged by 200, it moved by ${dragged}`);

            // Without a graphics card a frame takes so long that the finger itself becomes slow: each of
            // its events waits for the page to take the one before.
            let coasted = 0;
            let took = 0;
            for (let tries = 0; tries < 4 && coasted <= 20; ++tries) {
                const from = performance.now();
                await fingers.drag([195, 440 + tries], [195, 240], 5, 10);
                await fingers.up();
                took = performance.now() - from;
                const lifted = await place();
                await sleep(500);
                coasted = lifted - await place();
            }
            check(coasted > 20 || took > 250, `it stands still after a fling of ${took} ms`);
            if (coasted <= 20) console.log(`a finger takes ${Math.round(took)} ms here: no fling seen`);
            await fingers.tap([195, 500]); // on a coasting list: only stops it
            await sleep(200);
            const stopped = await place();
            await sleep(300);
            check(await place() === stopped, 'a touch does not stop it');

            for (let i = 0; i < 6; ++i) {
                await fingers.drag([195, 540], [195, 100], 4);
                await fingers.up();
                await sleep(200);
            }
            await atRest(page);
            const end = await place();
            await shot(page, 'settings-end-phone.png');
            await fingers.drag([195, 540], [195, 140], 4);
            await sleep(200);
            check(await place() === end, `over its end it moves by ${end - await place()}`);
            await fingers.up();
            for (let i = 0; i < 8; ++i) {
                await fingers.drag([195, 200], [195, 700], 4);
                await fingers.up();
                await sleep(200);
            }
            await atRest(page);
            check(await place() === began, `at the top it is ${await place() - began} off`);
            check(await page.title() === 'Settings – Limber', 'a drag pressed something');
            await crisp(page, 'after flings');
            quiet(page);
            await context.close();
        },

        async 'two fingers on Progress change how far back it looks, and never the page'() {
            const context = await browser.newContext(phone);
            const page = await open(context, '?screen=progress');
            await atRest(page);
            const fingers = await fingersOn(page);
            const chosen = () => page.locator('#reader [role=radio][aria-checked=true]').first()
                .getAttribute('aria-label');
            check(await chosen() === '2 weeks', `it begins with ${await chosen()}`);
            await fingers.pinch([195, 330], 200, 120);
            await sleep(300);
            check(await chosen() === '3 months', `closer fingers lead to ${await chosen()}`);
            await fingers.pinch([195, 330], 330, 90);
            await sleep(300);
            check(await chosen() === 'All', `a wide pinch leads to ${await chosen()}`);
            await shot(page, 'progress-pinched-phone.png');
            await fingers.pinch([195, 330], 100, 170);
            await sleep(300);
            check(await chosen() === 'Year', `parting fingers lead to ${await chosen()}`);
            await crisp(page, 'after pinches');
            check(await page.title() === 'Progress – Limber', 'a pinch pressed something');
            for (const pause of [50, 50, 400]) { // two taps: a page would zoom
                await fingers.tap([195, 400]);
                await sleep(pause);
            }
            await crisp(page, 'after two taps');
            await fingers.drag([195, 140], [195, 700]); // down from the top: a page would reload
            await fingers.up();
            await sleep(500);
            await crisp(page, 'pulled down');
            check(await chosen() === 'Year', 'it was loaded again');
            // A touchpad and a wheel with Ctrl do the same.
            await page.mouse.move(195, 330);
            await page.keyboard.down('Control');
            await page.mouse.wheel(0, 100);
            await page.keyboard.up('Control');
            await sleep(300);
            check(await chosen() === 'All', `a wheel with Ctrl leads to ${await chosen()}`);
            await crisp(page, 'after a wheel with Ctrl');
            quiet(page);
            await context.close();
        },

        async 'a held finger counts on, opens no menu and chooses no text'() {
            const context = await browser.newContext(phone);
            const page = await open(context, '?screen=exercise/bird-dog');
            await page.evaluate(() => {
                window.menus = 0;
                window.addEventListener('contextmenu', (event) => {
                    if (!event.defaultPrevented) ++window.menus;
                });
            });
            await press(page, 'button', /^How much/);
            await sleep(600);
            const fingers = await fingersOn(page);
            const times = () => page.evaluate(() => Number(
                /(\d+)/.exec(document.querySelector('#reader [data-key="detail/dose/reps"]')
                    .getAttribute('aria-label'))[1]));
            const before = await times();
            const more = await page.locator('#reader [data-key="detail/dose/reps/more"]')
                .evaluate((element) => {
                    const box = element.getBoundingClientRect();
                    return [box.x + box.width / 2, box.y + box.height / 2];
                });
            await fingers.down(more);
            await sleep(1100);
            await fingers.up();
            await sleep(300);
            const after = await times();
            check(after - before >= 2, `held for a second it counts from ${before} to ${after}`);
            await sleep(500);
            check(await times() === after, 'it counts on without a finger');
            const left = await page.evaluate(() => [window.menus, String(getSelection())]);
            check(left[0] === 0, 'the browser opens a menu');
            check(left[1] === '', `text is chosen: ${left[1]}`);
            await shot(page, 'dose-held-phone.png');
            quiet(page);
            await context.close();
        },

        async 'after a tap nothing looks touched'() {
            const context = await browser.newContext(phone);
            const page = await open(context, '?screen=progress&theme=dark');
            await atRest(page);
            const fingers = await fingersOn(page);
            const {middle} = await boxOf(page, 'button', 'History');
            const before = await shot(page, 'untouched-phone.png');
            await fingers.down(middle);
            await sleep(400);
            const during = await shot(page, 'touched-phone.png');
            await fingers.up();
            await sleep(400);
            check(await page.title() === 'History – Limber', `it leads to ${await page.title()}`);
            await press(page, 'button', 'Back');
            await atRest(page);
            const after = await shot(page, 'touched-after-phone.png');
            check(await apart(before, during) > 0, 'a finger leaves nothing to see');
            check(await apart(before, after) === 0, 'something still looks touched');
            quiet(page);
            await context.close();
        },

        async 'a finger that the system takes presses nothing'() {
            const context = await browser.newContext(phone);
            const page = await open(context);
            await atRest(page);
            const fingers = await fingersOn(page);
            const {middle} = await boxOf(page, 'button', 'Exercises');
            await fingers.down(middle);
            await sleep(100);
            await fingers.taken();
            await sleep(400);
            check(await page.title() === 'Today – Limber' || await page.title() === 'Hello – Limber',
                `it leads to ${await page.title()}`);
            await fingers.tap(middle); // the next one does
            await sleep(400);
            check(await page.title() === 'Exercises – Limber', `a tap leads to ${await page.title()}`);
            quiet(page);
            await context.close();
        },

        async 'nothing lies under a notch or a bar, held upright or on its side'() {
            const context = await browser.newContext(phone);
            const page = await open(context, '?screen=settings');
            const devtools = await context.newCDPSession(page);
            for (const [size, insets] of [
                [[390, 844], {top: 47, bottom: 34, left: 0, right: 0}],
                [[844, 390], {top: 0, bottom: 21, left: 47, right: 47}]]) {
                await page.setViewportSize({width: size[0], height: size[1]});
                await devtools.send('Emulation.setSafeAreaInsetsOverride', {insets});
                await sleep(500);
                const left = await page.evaluate(({insets, size}) => {
                    const {x, y, right, bottom} =
                        document.getElementById('canvas').getBoundingClientRect();
                    const under = [];
                    // A dock stands still: its keys must be all there.
                    for (const element of document.querySelectorAll('#reader [data-role=tab]')) {
                        const at = element.getBoundingClientRect();
                        if (at.x < insets.left - 1 || at.right > size[0] - insets.right + 1 ||
                            at.y < insets.top - 1 || at.bottom > size[1] - insets.bottom + 1)
                            under.push(element.getAttribute('aria-label'));
                    }
                    return {sides: [y, size[1] - bottom, x, size[0] - right], under};
                }, {insets, size});
                const wanted = [insets.top, insets.bottom, insets.left, insets.right];
                check(left.sides.every((side, i) => Math.abs(side - wanted[i]) < 1),
                    `the canvas leaves ${left.sides}, wanted ${wanted}`);
                check(left.under.length === 0, `under the notch: ${left.under}`);
                const tabs = await page.evaluate(() => Array.from(
                    document.querySelectorAll('#reader [data-role=tab]'), (element) => {
                        const {x, y, right, bottom} = element.getBoundingClientRect();
                        return {name: element.getAttribute('aria-label'), x, y, right, bottom};
                    }));
                for (const a of tabs)
                    for (const b of tabs)
                        check(a === b || a.right <= b.x + 1 || b.right <= a.x + 1 ||
                            a.bottom <= b.y + 1 || b.bottom <= a.y + 1,
                        `${size}: ${a.name} lies over ${b.name}`);
                await crisp(page, `with a notch, ${size}`);
                await shot(page, `notch-${size[0]}.png`);
            }
            quiet(page);
            await context.close();
        },

        async 'turned and split in a drag and in a set, it stays crisp and loses nothing'() {
            const context = await browser.newContext(phone);
            const page = await open(context, '?screen=exercises');
            await atRest(page);
            const fingers = await fingersOn(page);
            await fingers.drag([195, 600], [195, 450], 5);
            await page.setViewportSize({width: 844, height: 390});
            await sleep(300);
            await fingers.move([195, 300]);
            await fingers.up();
            await sleep(300);
            check(await page.title() === 'Exercises – Limber', 'the turn pressed something');
            await crisp(page, 'turned in a drag');
            await page.setViewportSize({width: 390, height: 844});

            await press(page, 'button', /^Bird-dog/);
            await press(page, 'button', /^Start/);
            await press(page, 'button', 'Go now');
            await says(page, /Rep 1 of/);
            for (const [width, height] of SIZES) {
                await page.setViewportSize({width, height});
                await sleep(700);
                await crisp(page, `${width}x${height} in a set`);
                const outside = await page.evaluate(() => Array.from(
                    document.querySelectorAll('#reader button'), (element) => {
                        const box = element.getBoundingClientRect();
                        return box.left < -1 || box.right > innerWidth + 1
                            ? element.getAttribute('aria-label') : '';
                    }).filter(Boolean));
                check(outside.length === 0, `${width}x${height}: outside is ${outside}`);
                await shot(page, `turned-set-${width}x${height}.png`);
            }
            await says(page, /Rep 2 of/);
            const counted = 'select count(*) from rep where counted = 1';
            await press(page, 'button', 'Pause');
            check(Number(await diary(page, counted)) >= 1, 'the repetition is lost');
            quiet(page);
            await context.close();
        },

        async 'the keyboard on the screen covers no field'() {
            const context = await browser.newContext(phone);
            const page = await open(context);
            await press(page, 'button', 'Skip');
            await press(page, 'button', 'Say more about it');
            await sleep(600);
            const note = page.locator('#reader textarea');
            await note.waitFor({state: 'attached'});
            const fingers = await fingersOn(page);
            // The sheet is higher than the screen: it is scrolled to, and left again.
            await note.focus();
            await sleep(800);
            await note.evaluate((field) => field.blur());
            await sleep(400);
            const at = await note.boundingBox();
            await fingers.tap([at.x + at.width / 2, at.y + at.height / 2]);
            await sleep(300);
            check(await note.evaluate((field) => field === document.activeElement),
                'a tap on the note does not lead into it');
            const seen = async (bottom, when) => {
                await sleep(700);
                const box = await note.boundingBox();
                check(box.y >= 0 && box.y + box.height <= bottom + 1,
                    `${when}: the field is at ${box.y} to ${box.y + box.height} of ${bottom}`);
                check(await note.evaluate((field) => field === document.activeElement),
                    `${when}: the field lost the keyboard`);
            };
            // Chromium makes the page smaller.
            await page.setViewportSize({width: 390, height: 460});
            await seen(460, 'in a smaller page');
            await page.keyboard.insertText('Stiff after sitting');
            await crisp(page, 'in a smaller page');
            await shot(page, 'note-keyboard-phone.png');
            await page.setViewportSize({width: 390, height: 844});
            await sleep(400);
            // Safari only tells that less of it is seen.
            await page.evaluate(() => {
                Object.defineProperty(visualViewport, 'height', {get: () => 460, configurable: true});
                visualViewport.dispatchEvent(new Event('resize'));
            });
            await seen(460, 'in a page that is covered');
            await crisp(page, 'in a page that is covered');
            check(await note.inputValue() === 'Stiff after sitting', 'the words are lost');
            await page.evaluate(() => {
                delete visualViewport.height;
                visualViewport.dispatchEvent(new Event('resize'));
            });
            await sleep(400);
            await crisp(page, 'without a keyboard again');
            quiet(page);
            await context.close();
        },

        async 'words that are still being composed are neither lost nor doubled'() {
            const context = await browser.newContext(phone);
            const page = await open(context, '?screen=exercises');
            const search = page.locator('#reader input');
            await search.waitFor({state: 'attached'});
            const box = await search.boundingBox();
            const fingers = await fingersOn(page);
            await fingers.tap([box.x + box.width / 2, box.y + box.height / 2]);
            await sleep(300);
            const devtools = await context.newCDPSession(page);
            for (const text of ['b', 'bri', 'bridg'])
                await devtools.send('Input.imeSetComposition',
                    {text, selectionStart: text.length, selectionEnd: text.length});
            await sleep(300);
            check(await search.inputValue() === 'bridg', 'what is composed is not in the field');
            // Enter ends the composition there, not the writing.
            await page.evaluate(() => document.activeElement.dispatchEvent(new KeyboardEvent(
                'keydown', {key: 'Enter', isComposing: true, bubbles: true, cancelable: true})));
            check(await search.evaluate((field) => field === document.activeElement),
                'Enter in a composition ends the writing');
            await devtools.send('Input.insertText', {text: 'bridge'});
            await sleep(500);
            check(await search.inputValue() === 'bridge',
                `composed, it is ${await search.inputValue()}`);
            check(await control(page, 'button', /^Bridge/).count() === 1, 'Bridge is not found');
            check(await control(page, 'button', /^Plank/).count() === 0, 'Plank is still there');
            quiet(page);
            await context.close();
        },
    };
};
