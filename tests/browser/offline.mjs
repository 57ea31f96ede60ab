// The page without a network, and as something that a browser lets one install.

export const offlineTests = ({browser, open, drawn, shot, check, sleep, phone, address}) => ({
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
