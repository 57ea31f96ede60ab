// Offline: registers the service worker, and lets a newer version take over before the app starts,
// never while it runs.
'use strict';

// Resolves when the page may start. A newer version that has come since the last visit takes over
// now, if no other page of the app is open; the page is then loaded again, from it.
const settleVersion = async () => {
    const container = navigator.serviceWorker;
    if (!container) return;
    const registration = await container.getRegistration();
    if (!registration || !registration.waiting || !container.controller) return;
    // One page: this one. Others could be in the middle of a session.
    const alone = await new Promise((resolve) => {
        if (!navigator.locks) return resolve(false);
        navigator.locks.query().then(({held}) =>
            resolve(!held.some(({name}) => name === 'limber-diary')), () => resolve(false));
    });
    if (!alone) return;
    await new Promise((resolve) => {
        const again = () => window.location.reload();
        container.addEventListener('controllerchange', again, {once: true});
        registration.waiting.postMessage('take over');
        setTimeout(() => { // it did not: the older version is as good, and is not interrupted
            container.removeEventListener('controllerchange', again);
            resolve();
        }, 3000);
    });
};

// After the start, so that nothing of it is in the way of the first frame.
const keepForOffline = (onNewer) => {
    const container = navigator.serviceWorker;
    if (!container) return;
    container.register('worker.js', {updateViaCache: 'none'}).then((registration) => {
        const look = () => {
            if (registration.waiting && container.controller) onNewer();
        };
        look();
        registration.addEventListener('updatefound', () => {
            const worker = registration.installing;
            worker.addEventListener('statechange', () => worker.state === 'installed' && look());
        });
    }).catch(() => { /* a window that keeps nothing: the page works, only not offline */ });
};
