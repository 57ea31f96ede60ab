// Keeps the page usable without a network. One version is one cache, filled whole or not at all, and
// a page is served from one version only: the files of two never meet. Made by make_worker.py, which
// fills in the version and the list of files.
'use strict';

const VERSION = '@version@';
const FILES = [/*files*/];
const MINE = `limber-${VERSION}`;

self.addEventListener('install', (event) => {
    // addAll() keeps nothing when one of them fails; 'reload' asks the server, not an older copy.
    event.waitUntil(caches.open(MINE).then((cache) =>
        cache.addAll(FILES.map((file) => new Request(file, {cache: 'reload'})))
            .catch(async (error) => {
                await caches.delete(MINE);
                throw error;
            })));
});

// It waits until no page of an older version is open, or until a page that has not begun asks.
self.addEventListener('activate', (event) => {
    event.waitUntil((async () => {
        for (const name of await caches.keys())
            if (name.startsWith('limber-') && name !== MINE) await caches.delete(name);
        await self.clients.claim();
    })());
});

self.addEventListener('message', (event) => {
    if (event.data === 'take over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
    const url = new URL(event.request.url);
    if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
    event.respondWith((async () => {
        const cache = await caches.open(MINE);
        // The address carries where to open, the file is the same.
        const kept = await cache.match(url.origin + url.pathname);
        return kept || fetch(event.request);
    })());
});
