// The page without a network, as something that a browser lets one install, and when a newer version
// of it has come.
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';

const TYPES = {html: 'text/html', js: 'text/javascript', css: 'text/css', wasm: 'application/wasm',
    svg: 'image/svg+xml', png: 'image/png', webmanifest: 'application/manifest+json'};

// Hands out SITE, with what `changed` says instead: by name, a text or null for a file that is gone.
const changingServer = async (site) => {
    const changed = new Map();
    const server = createServer((request, response) => {
        const name = new URL(request.url, 'http://here').pathname.slice(1) || 'index.html';
        let body = changed.get(name);
        try {
            body ??= changed.has(name) ? null : readFileSync(join(site, name));
        } catch { /* there is none */ }
        response.writeHead(body === null || body === undefined ? 404 : 200,
            {'Content-Type': TYPES[name.split('.').pop()] || 'application/octet-stream',
                'Cache-Control': 'no-cache'});
        response.end(body ?? '');
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {changed, address: `http://127.0.0.1:${server.address().port}/`,
        close: () => new Promise((resolve) => {
            server.closeAllConnections();
            server.close(resolve);
        })};
};

export const offlineTests = ({browser, open, drawn, shot, check, sleep, until, phone,
    address, site}) => ({
    async 'a newer version comes between two visits, whole or not at all'() {
        const server = await changingServer(site);
        const publish = (version, index) => {
            const worker = readFileSync(join(site, 'worker.js'), 'utf8');
            server.changed.set('worker.js', worker.replace(/VERSION = '[^']*'/,
                `VERSION = '${version}'`));
            server.changed.set('index.html', index);
        };
        const marked = (version) => readFileSync(join(site, 'index.html'), 'utf8')
            .replace('<meta charset="utf-8">', `$&\n<meta name="version" content="${version}">`);
        const versionOf = (page) => page.evaluate(
            'document.querySelector("meta[name=version]")?.content');
        const kept = (page) => page.evaluate(
            'caches.keys().then((all) => all.filter((name) => name.startsWith("limber-")).join())');
        const context = await browser.newContext(phone);
        try {
            publish('one', marked('one'));
            const page = await open(context, server.address);
            await page.evaluate('navigator.serviceWorker.ready.then(() => 1)');
            await page.reload();
            await drawn(page);
            check(await versionOf(page) === 'one', 'the first version is not there');

            // It comes while somebody is at work: it is said, and nothing else happens.
            publish('two', marked('two'));
            await page.evaluate('window.untouched = true');
            await page.evaluate('navigator.serviceWorker.getRegistration().then((r) => r.update())');
            await page.locator('#reader').getByText(/newer Limber is ready/).first()
                .waitFor({state: 'attached', timeout: 20000});
            check(await page.evaluate('window.untouched'), 'it reloaded a page at work');
            const served = await page.evaluate('fetch("./").then((r) => r.text())');
            check(served.includes('content="one"'), 'files of two versions meet');

            await page.reload();
            await until(page, 'document.querySelector("meta[name=version]")?.content === "two"');
            await drawn(page);
            check(await kept(page) === 'limber-two', `what is kept is ${await kept(page)}`);

            // A newer one that cannot be had whole is not had at all.
            publish('three', marked('three'));
            server.changed.set('limber.svg', null);
            await page.evaluate(`navigator.serviceWorker.getRegistration().then((r) => r.update())
                .catch(() => {})`);
            await sleep(2000);
            await page.reload();
            await drawn(page);
            check(await versionOf(page) === 'two', `half a version runs: ${await versionOf(page)}`);
            check(await kept(page) === 'limber-two', `what is kept is ${await kept(page)}`);

            await server.close();
            await page.reload();
            await drawn(page);
            check(await versionOf(page) === 'two', 'without its server it is another');
        } finally {
            await context.close();
            await server.close();
        }
    },

    async 'it works after the server is gone'() {
        const context = await browser.newContext(phone);
        const page = await open(context);
        await page.evaluate(async () => {
            const registration = await navigator.serviceWorker.ready;
            while (!registration.active || registration.active.state !== 'activated')
                await new Promise((resolve) => setTimeout(resolve, 50));
        });
        await context.setOffline(true);
        await page.reload();
        await drawn(page);
        await shot(page, 'offline-phone.png');
        // The shortcut of the installed app.
        const relief = await open(context, '?screen=relief');
        await sleep(500);
        check(await relief.locator('#reader').getByText('Stop.').count() > 0,
            'the shortcut does not lead to the first step');
        await shot(relief, 'offline-relief-phone.png');
        await context.close();
    },

    async 'Chromium would install it'() {
        const context = await browser.newContext(phone);
        const page = await open(context);
        await page.evaluate('navigator.serviceWorker.ready.then(() => 1)');
        const devtools = await context.newCDPSession(page);
        const {errors} = await devtools.send('Page.getAppManifest');
        check(errors.length === 0, `the manifest: ${JSON.stringify(errors)}`);
        const {installabilityErrors} = await devtools.send('Page.getInstallabilityErrors');
        // A window of its own for each test is a private one to Chromium; that alone is no fault.
        const faults = installabilityErrors.filter(({errorId}) => errorId !== 'in-incognito');
        check(faults.length === 0, `it would not: ${JSON.stringify(faults)}`);
        await context.close();
    },

    async 'what is kept is one version, and all of it'() {
        const context = await browser.newContext(phone);
        const page = await open(context);
        await page.evaluate('navigator.serviceWorker.ready.then(() => 1)');
        const kept = await page.evaluate(async () => {
            const names = (await caches.keys()).filter((name) => name.startsWith('limber-'));
            const cache = await caches.open(names[0]);
            return {names, files: (await cache.keys()).map((request) => request.url)};
        });
        check(kept.names.length === 1, `there are ${kept.names.length} versions`);
        for (const url of new Set(page.requests))
            if (url.startsWith(address) && !url.endsWith('/worker.js'))
                check(kept.files.includes(url.replace(/[?].*/, '')), `${url} is not kept`);
        await context.close();
    },
});
