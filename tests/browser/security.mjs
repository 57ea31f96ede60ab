// What the page must never do: run what is not its own, ask anybody else, tell anything.
import {hands} from './hands.mjs';

const TYPES = {'': 'text/html', 'shell.css': 'text/css', 'shell.js': 'text/javascript',
    'limber.js': 'text/javascript', 'worker.js': 'text/javascript',
    'limber.wasm': 'application/wasm', 'limber.svg': 'image/svg+xml', 'icon-192.png': 'image/png',
    'limber.webmanifest': 'application/manifest+json'};

// Directive by directive, as the browser reads it.
const read = (policy) => Object.fromEntries(policy.split(';').map((part) => {
    const [name, ...sources] = part.trim().split(/\s+/);
    return [name, sources];
}));

export const securityTests = ({browser, open, shot, check, sleep, phone, address, diary}) => {
    const {press, says} = hands({sleep});

    const strict = (policy, where) => {
        const rules = read(policy);
        check(JSON.stringify(rules['default-src']) === '["\'none\'"]', `${where}: ${policy}`);
        // The silence that a headset's buttons need is made by the page: no other sound is let in.
        const {'media-src': media, ...others} = rules;
        check(JSON.stringify(media) === '["blob:"]', `${where}: media from ${media}`);
        const allowed = Object.values(others).flat();
        for (const source of allowed)
            check(["'none'", "'self'", "'wasm-unsafe-eval'"].includes(source),
                `${where} allows ${source}`);
        check(!allowed.includes("'unsafe-inline'") && !allowed.includes("'unsafe-eval'"), where);
        return rules;
    };

    return {
        async 'the server sends a strict policy and the right types'() {
            for (const [file, type] of Object.entries(TYPES)) {
                const answer = await fetch(new URL(file, address));
                check(answer.ok, `${file} is not there`);
                const header = (name) => answer.headers.get(name) || '';
                check(header('content-type').split(';')[0] === type,
                    `${file} comes as ${header('content-type')}`);
                check(header('x-content-type-options') === 'nosniff', `${file}: sniffed`);
                check(header('referrer-policy') === 'no-referrer', `${file}: tells where from`);
                const rules = strict(header('content-security-policy'), `the header of ${file}`);
                check(rules['frame-ancestors'].join() === "'none'", `${file} may be framed`);
                await answer.arrayBuffer();
            }
            const page = await (await fetch(address)).text();
            strict(/http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)[1], 'the page');
            check(!/ on\w+=| style=|<script>|<style/.test(page), 'something stands inline in the page');
            const outside = await fetch(new URL('../page.mjs', address));
            check(outside.status === 404, 'it hands out what is not its own');
        },

        async 'what is not of the page does not run in it'() {
            const context = await browser.newContext(phone);
            const page = await open(context);
            const ran = await page.evaluate(async (elsewhere) => {
                const refused = [];
                document.addEventListener('securitypolicyviolation',
                    (event) => refused.push(event.effectiveDirective));
                const script = (fill) => {
                    const element = document.createElement('script');
                    fill(element);
                    document.body.append(element);
                };
                window.ran = [];
                script((element) => { element.textContent = 'window.ran.push("inline")'; });
                script((element) => { element.src = 'data:text/javascript,window.ran.push("data")'; });
                script((element) => { element.src = `${elsewhere}x.js`; });
                const button = document.createElement('button');
                button.setAttribute('onclick', 'window.ran.push("handler")');
                document.body.append(button);
                button.click();
                // Later: what a test runs itself may do what the page may not.
                setTimeout(() => window.eval('window.ran.push("eval")'), 0);
                const image = new Image();
                image.src = `${elsewhere}x.png`;
                await fetch(`${elsewhere}x`, {mode: 'no-cors'}).then(
                    () => window.ran.push('fetch'), () => {});
                try {
                    navigator.sendBeacon(`${elsewhere}x`, 'x');
                } catch { /* as well */ }
                await new Promise((resolve) => setTimeout(resolve, 500));
                return {ran: window.ran, refused};
            }, 'https://elsewhere.invalid/');
            check(ran.ran.length === 0, `it ran ${ran.ran}`);
            for (const what of ['script-src-elem', 'script-src-attr', 'img-src', 'connect-src'])
                check(ran.refused.includes(what), `${what} was not refused: ${ran.refused}`);
            await context.close();
        },

        async 'the page cannot be put into another'() {
            const context = await browser.newContext(phone);
            const page = await context.newPage();
            await page.goto('about:blank');
            await page.setContent(`<iframe src="${address}" width="300" height="300"></iframe>`);
            await sleep(1500);
            const framed = page.frames().find((frame) => frame.url().startsWith(address));
            const shown = framed && await framed.locator('#canvas').count().catch(() => 0);
            check(!shown, 'it stands in a frame of another page');
            await context.close();
        },

        async 'its address starts no script, sets no clock and names no file'() {
            const context = await browser.newContext(phone);
            const page = await open(context, '?screen=settings&script=/limber/x&out=/tmp' +
                '&now=2001-01-01T00:00:00%2B00:00&data=/elsewhere&demo=3&quit-after=1s&stats=/s' +
                '&assets=/x&log=commits&shot=/x.png&size=320x320');
            check(await page.title() === 'Settings – Limber', `it opened ${await page.title()}`);
            await sleep(1500);
            await page.keyboard.press('Escape');
            await sleep(400);
            await press(page, 'button', 'Skip').catch(() => {});
            await page.keyboard.type('p4');
            await sleep(1000);
            const year = await diary(page,
                "select strftime('%Y', max(at_ms) / 1000, 'unixepoch') from pain");
            check(Number(year) === new Date().getUTCFullYear(), `it wrote in the year ${year}`);
            check(await diary(page, 'select count(*) from session') === '0', 'there is a made-up diary');
            await context.close();
        },

        async 'a whole session asks nobody else, and tells the console nothing'() {
            const context = await browser.newContext(phone);
            const page = await context.newPage();
            const told = [];
            const asked = [];
            page.on('console', (message) => {
                if (!message.text().includes('GPU stall due to ReadPixels'))
                    told.push(`${message.type()}: ${message.text()}`);
            });
            page.on('pageerror', (error) => told.push(String(error)));
            context.on('request', (request) => asked.push(request.url()));
            page.on('websocket', (socket) => asked.push(socket.url()));
            await page.goto(address);
            await page.locator('#reader button').first().waitFor({state: 'attached', timeout: 30000});
            await press(page, 'button', 'Skip');
            await page.keyboard.type('p6');
            await press(page, 'button', 'Say more about it');
            await sleep(600);
            await page.locator('#reader textarea').fill('My own words');
            await press(page, 'button', 'Save');
            await press(page, 'button', 'Exercises');
            await press(page, 'button', /^Bird-dog/);
            await press(page, 'button', /^Start/);
            await press(page, 'button', 'Go now');
            await says(page, /Rep 2 of/, 30000);
            await press(page, 'button', 'Pause');
            await press(page, 'button', 'End here and close');
            await press(page, 'button', 'Done');
            await page.keyboard.press('Escape'); // from the exercise
            for (const place of ['Progress', 'Care', 'Today']) await press(page, 'button', place);
            await page.reload();
            await page.locator('#reader button').first().waitFor({state: 'attached', timeout: 30000});
            await sleep(500);
            check(told.length === 0, `it told: ${told.join(' | ')}`);
            // What the page made itself, the silence, is asked for in its own memory.
            const elsewhere = asked.filter(
                (url) => !url.startsWith(address) && !url.startsWith(`blob:${address}`));
            check(elsewhere.length === 0, `it asked ${elsewhere}`);
            check(asked.length > 5, 'nothing was seen of what it asks');
            await context.close();
        },
    };
};
