// What a screen reader has of the page: everything by role and name, nothing by place.
//
// A reader's press arrives at an element as a click, so that is what is sent here; pointers go
// through to the canvas.

const SCREENS = ['today', 'relief', 'exercises', 'exercise/bird-dog', 'progress', 'history', 'care',
    'settings'];

export const readerTests = ({browser, open, shot, check, sleep, phone, tablet, diary, axe}) => {
    const control = (page, role, name) =>
        page.locator('#reader').getByRole(role, {name, exact: typeof name === 'string'}).first();
    const press = async (page, role, name) => {
        const found = control(page, role, name);
        await found.waitFor({state: 'attached', timeout: 10000});
        await found.dispatchEvent('click');
        await sleep(300);
    };
    const says = async (page, words, timeout = 20000) => {
        await page.locator('#reader').getByText(words).first()
            .waitFor({state: 'attached', timeout});
    };

    return {
        async 'a bird-dog set by role and name alone'() {
            const context = await browser.newContext(phone);
            const page = await open(context);
            await press(page, 'button', 'Exercises');
            await press(page, 'button', /^Bird-dog/);
            check(await page.title() === 'Bird-dog, arm reach – Limber',
                `the title is ${await page.title()}`);
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

        async 'axe finds nothing on any screen'() {
            const context = await browser.newContext(tablet);
            let all = 0;
            const found = [];
            for (const screen of SCREENS) {
                const page = await open(context, `?screen=${screen}`);
                await sleep(500);
                await page.evaluate(axe);
                const result = await page.evaluate(() => window.axe.run(document, {
                    // The canvas draws the colours; the native audit measures their contrast.
                    rules: {'color-contrast': {enabled: false}},
                }));
                all += result.passes.length;
                for (const violation of result.violations)
                    for (const node of violation.nodes)
                        found.push(`${screen}: ${violation.id}: ${node.html.slice(0, 160)}`);
                await page.close();
            }
            check(found.length === 0, found.slice(0, 12).join('\n        '));
            check(all >= SCREENS.length * 10, `axe had only ${all} things to look at`);
            console.log(`axe: ${all} rules passed over ${SCREENS.length} screens`);
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
            await sleep(600);
            check(await control(page, 'switch', /Left-handed/).getAttribute('aria-checked') ===
                'true', 'a key did not press what the reader stands on, or pressed it twice');
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
