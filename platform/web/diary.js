// The diary in IndexedDB: blocks of SQLite's file by their number, each with its sum, and a head
// with the file's size, who wrote it last, and a generation that grows with each save. Linked into
// limber.js after blocks.js.
//
// The file is read into memory before the program starts. From then on each commit's changed blocks
// are written in one transaction, which the browser is asked to bring to the disk before it says
// that it is complete; only then is the commit acknowledged. What cannot be written is kept and
// tried again.
//
// One page writes: the one that holds the Web Lock. Another one shows what the first has written,
// and reads all of it again after each save, but only while somebody looks at it and at most once a
// second: which blocks changed could be handed over, too, but a message may be lost, and at the size
// of a few years reading takes some 20 ms. The lock is waited for all the time; with it, the page
// reads once more and writes from there, and what it could not write until then is written. Nothing
// is loaded again, so nobody is interrupted. Where there are no locks, or something took ours away,
// the generation tells that another page wrote: then this one stops and says so.
//
// A damaged diary stays as it is until the person lets Limber begin a new one. The transaction that
// writes the new one's first blocks moves the old one's aside, in the same store: a block has the key
// [name, number] then, and its head [name, 'head'].
const limberDiary = {
    // As bridge.hpp's LimberDiary.
    OURS: 0, TAKEN: 1, NONE: 2, UNREAD: 3, DAMAGED: 4, NEWER: 5, SILENT: 6,
    // As limber_diary_failed() in keeper.cpp.
    FAILED: 0, FULL: 1, OVERTAKEN: 2,

    // All ms.
    lockPatience: 700, // a page that is loaded again may be here before the old one has let go
    patience: 4000,    // for the browser's storage at the start, until something of it comes
    late: 2000,        // after which a person should know
    timeout: 10000,    // after which a save is given up and tried again
    retry: 2000,       // to let a disk rest
    calm: 1000,        // between two looks at what another page wrote

    me: crypto.getRandomValues(new Uint32Array(2)).join('-'), // this page, in the head
    state: 6,
    why: '',        // of a state that is no good one, for the curious
    begun: null,    // a promise: storage has answered
    came: false,    // something of the diary, lately
    running: false, // the program
    locked: false,  // no other page writes
    wreck: null,    // what could be read of a damaged diary: {head, size, blocks}
    aside: '',      // where the next save moves the damaged one
    asidePath: '',  // the file with its wreck
    forgetting: false, // the next save drops what was moved aside
    database: null,
    generation: 0,
    waiting: [],    // saves that were asked for: {number, size, blocks: Map of number to bytes}
    saving: false,
    stopped: false, // another page went on
    attempt: 0,     // number of the last try to write; an older one must not go on
    transaction: null, // of it
    asked: false,   // whether the browser will let it stay
    goOn: null,     // ends the rest after a failure
    lateTimer: 0,
    stale: false,   // another page has written
    looking: false,
    news: null,     // a channel: a save is done

    // ---- IndexedDB

    answer: (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    }),
    pause: (time) => new Promise((resolve) => setTimeout(resolve, time)),

    async open() {
        if (this.database) return this.database;
        const request = indexedDB.open('limber', 1);
        request.onupgradeneeded = () => {
            request.result.createObjectStore('blocks');
            request.result.createObjectStore('head');
        };
        const database = await this.answer(request);
        // The browser may close it at any time (storage was cleared, the disk is in trouble).
        database.onclose = () => { this.database = null; };
        database.onversionchange = () => { database.close(); this.database = null; };
        return this.database = database;
    },

    numbers: () => IDBKeyRange.bound(0, Infinity), // the keys of the diary's own blocks

    // What a fault on opening or reading means for the person.
    stateOf(error) {
        if (error.state) return error.state;
        if (error.name === 'VersionError') return this.NEWER;
        // No indexedDB at all, or none for this kind of window.
        if (['TypeError', 'ReferenceError', 'SecurityError', 'InvalidStateError'].includes(
            error.name))
            return this.NONE;
        return this.UNREAD;
    },

    // ---- the start

    // The state is SILENT until storage has answered; that may come after the program has started.
    async load() {
        limberBlocks.begin();
        document.addEventListener('visibilitychange', () => this.turned());
        let answered = false;
        this.begun = this.begin().then(() => { answered = true; });
        // A long history on a slow machine takes its time: silent is what stops coming.
        do {
            this.came = false;
            await Promise.race([this.begun, this.pause(this.patience)]);
        } while (!answered && this.came);
        this.running = true;
    },

    async begin() {
        const ours = await this.takeLock();
        try {
            this.replace(await this.read());
            this.state = ours ? this.OURS : this.TAKEN;
            this.hear();
        } catch (error) {
            this.state = this.stateOf(error);
            this.why = String(error);
            if (this.state === this.DAMAGED) this.wreck = await this.readWreck().catch(() => null);
        }
        this.tell();
    },

    // Resolves with true when this page has the lock, with false when another one does. The lock is
    // waited for all the same, and held as long as the page lives.
    takeLock() {
        const alone = () => this.locked = true;
        if (!navigator.locks) return Promise.resolve(alone()); // the generation still tells
        return new Promise((resolve) => {
            let late = false;
            setTimeout(() => { late = true; resolve(false); }, this.lockPatience);
            navigator.locks.request('limber-diary', () => {
                if (late) this.inherit();
                else resolve(alone());
                return new Promise(() => {});
            }).catch(() => resolve(alone())); // no locks for this kind of window
        });
    },

    // The page that wrote is gone.
    async inherit() {
        await this.begun;
        // That page may have let go of a damaged diary, which this one must not do again.
        if (this.state === this.DAMAGED) this.wreck = await this.readWreck().catch(() => null);
        this.locked = true;
        while (this.state === this.TAKEN) {
            try {
                this.replace(await this.read());
                this.state = this.OURS;
            } catch {
                await this.pause(this.retry); // it is shown as it was, and not written
            }
        }
        this.tell();
    },

    // To the program: the file is another one, or may be written now.
    tell() {
        if (!this.running) return;
        Module._limber_diary_followed();
        Module._limber_wake();
    },

    // ---- reading

    damaged(what) {
        return Object.assign(new Error(what), {state: this.DAMAGED});
    },

    // All of it as it was saved last, looked over: {generation, size, blocks}.
    async read() {
        const database = await this.open();
        const transaction = database.transaction(['head', 'blocks'], 'readonly');
        const head = await this.answer(transaction.objectStore('head').get('head'));
        const store = transaction.objectStore('blocks');
        if (head === undefined) {
            if (await this.answer(store.count(this.numbers())) > 0) throw this.damaged('it has no head');
            return {generation: 0, size: 0, blocks: []};
        }
        if (!head || !(head.generation > 0) || !Number.isSafeInteger(head.size) || head.size < 0)
            throw this.damaged('its head is none');
        const blocks = [];
        const count = Math.ceil(head.size / limberBlocks.size);
        const batch = 256; // at once, not to have all of a large one twice
        for (let first = 0; first < count; first += batch) {
            const range = IDBKeyRange.bound(first, Math.min(first + batch, count) - 1);
            const found = await this.answer(store.getAll(range));
            this.came = true;
            for (const block of found) blocks.push(this.whole(block, blocks.length, head.size));
        }
        if (blocks.length !== count) throw this.damaged('a block is missing');
        return {generation: head.generation, size: head.size, blocks};
    },

    // What can be read of a damaged diary; in the place of what is missing lies nothing. Fails when
    // it is none, or nothing can be read.
    async readWreck() {
        if (await this.read().then(() => true, () => false)) throw new Error('it is whole');
        const database = await this.open();
        const transaction = database.transaction(['head', 'blocks'], 'readonly');
        const store = transaction.objectStore('blocks');
        const head = await this.answer(transaction.objectStore('head').get('head'));
        const keys = await this.answer(store.getAllKeys(this.numbers()));
        const found = await this.answer(store.getAll(this.numbers()));
        const most = 2 * keys.length + 64; // blocks: a number far out is no reason for gigabytes
        const blocks = [];
        keys.forEach((number, i) => {
            const {bytes} = found[i] || {};
            if (!Number.isInteger(number) || number >= most || !(bytes instanceof Uint8Array))
                return;
            blocks[number] = new Uint8Array(limberBlocks.size);
            blocks[number].set(bytes.subarray(0, limberBlocks.size));
        });
        for (let number = 0; number < blocks.length; ++number)
            blocks[number] = blocks[number] || new Uint8Array(limberBlocks.size);
        const all = blocks.length * limberBlocks.size;
        const size = head && Math.min(all, head.size) > 0 ? Math.min(all, head.size) : all;
        blocks.length = Math.ceil(size / limberBlocks.size);
        return {head: JSON.stringify(head), size, blocks};
    },

    // The bytes of a block, when they are what was written.
    whole(block, number, size) {
        const bytes = block && block.bytes;
        const length = Math.min(limberBlocks.size, size - number * limberBlocks.size);
        if (!(bytes instanceof Uint8Array) || bytes.length !== length ||
            limberBlocks.sum(bytes) !== block.sum)
            throw this.damaged(`block ${number} is not what was written`);
        return bytes;
    },

    replace({generation, size, blocks}) {
        this.generation = generation;
        if (size === 0 && !limberBlocks.node) return; // nothing yet: the program makes it
        this.lay(size, blocks);
    },

    // Makes them the file that the program sees.
    lay(size, blocks) {
        // A file that a native Limber wrote says in these two bytes that it has a write-ahead log,
        // for which SQLite would need memory shared among processes. It is in one piece here, so
        // there is no log: https://www.sqlite.org/fileformat.html, 1.3.3.
        if (blocks.length > 0)
            for (const at of [18, 19]) if (blocks[0][at] === 2) blocks[0][at] = 1;
        limberBlocks.replace(size, blocks);
    },

    // ---- a damaged diary

    // False: another page has the diary, or it turned out whole.
    setAside(path) {
        if (this.state !== this.DAMAGED || !this.locked || !this.wreck) return false;
        if (this.wreck.size > 0) {
            this.lay(this.wreck.size, this.wreck.blocks);
            limberBlocks.leave(path);
        }
        this.aside = new Date().toISOString();
        this.asidePath = path;
        this.state = this.OURS;
        this.hear();
        return true;
    },

    forgetAside() {
        this.forgetting = true;
        // Of an empty path FS says that it exists, and then throws.
        if (this.asidePath && FS.analyzePath(this.asidePath).exists) FS.unlink(this.asidePath);
    },

    // Within the transaction of a save; `then` writes the new one's blocks.
    moveAside(heads, store, name, then) {
        store.get([name, 'head']).onsuccess = ({target}) => {
            if (target.result) return then(); // a save that was given up has done it
            heads.get('head').onsuccess = (event) => {
                store.put({head: event.target.result}, [name, 'head']);
                heads.delete('head');
            };
            store.openCursor(this.numbers()).onsuccess = (event) => {
                const cursor = event.target.result;
                if (!cursor) return then();
                store.put(cursor.value, [name, cursor.key]);
                cursor.delete();
                cursor.continue();
            };
        };
    },

    // ---- two pages

    hear() {
        if (!window.BroadcastChannel) return; // it shows what there was when it was loaded
        this.news = new BroadcastChannel('limber-diary');
        this.news.onmessage = () => {
            this.stale = true;
            this.look();
        };
    },

    // Between two transactions of ours SQLite takes it as it takes what another program wrote.
    async look() {
        while (this.stale && !this.looking && !document.hidden && !this.stopped) {
            this.looking = true;
            this.stale = false;
            try {
                const file = await this.read();
                // With commits of our own under way it is their turn to find out.
                if (this.waiting.length === 0 && file.generation > this.generation) {
                    this.replace(file);
                    this.tell();
                }
            } catch {
                // What is shown stays; the next save of the other page is another try.
            }
            await this.pause(this.calm);
            this.looking = false;
        }
    },

    // Hidden, the page may be gone any moment: what waits for a disk that failed is tried at once.
    turned() {
        if (document.hidden && this.goOn) this.goOn();
        this.look();
    },

    // ---- saving

    save(number) {
        if (this.stopped) return;
        this.waiting.push({number, ...limberBlocks.take()});
        this.watch();
        queueMicrotask(() => this.pump()); // what is committed in one turn is saved as one
    },

    watch() {
        if (this.lateTimer) return;
        this.lateTimer = setTimeout(() => {
            this.lateTimer = 0;
            if (this.waiting.length === 0) return;
            Module._limber_diary_late();
            Module._limber_wake();
        }, this.late);
    },

    async pump() {
        if (this.saving) return;
        this.saving = true;
        while (this.waiting.length > 0 && !this.stopped) {
            const taken = this.waiting.length;
            try {
                await this.inTime(this.write(this.waiting, ++this.attempt));
            } catch (error) {
                this.failed(error);
                if (!this.stopped) await this.rest();
                continue;
            }
            const {number} = this.waiting[taken - 1];
            this.waiting.splice(0, taken);
            clearTimeout(this.lateTimer);
            this.lateTimer = 0;
            if (this.waiting.length > 0) this.watch();
            Module._limber_diary_saved(number);
            Module._limber_wake();
            if (this.news) this.news.postMessage('saved');
            this.askToStay();
        }
        this.saving = false;
    },

    rest() {
        return new Promise((resolve) => {
            this.goOn = resolve;
            setTimeout(resolve, this.retry);
        }).then(() => { this.goOn = null; });
    },

    // A connection that stopped answering is let go, so that the next try makes a new one.
    inTime(writing) {
        return new Promise((resolve, reject) => {
            const timer = setTimeout(() => {
                ++this.attempt; // the one that hangs must not go on
                const {database, transaction} = this;
                this.database = this.transaction = null;
                try { transaction.abort(); } catch { /* there is none, or it is over already */ }
                if (database) database.close();
                reject(new Error('no answer'));
            }, this.timeout);
            writing.then(resolve, reject).finally(() => clearTimeout(timer));
        });
    },

    // One transaction for all that waits; the newest content of a block counts.
    async write(saves, attempt) {
        const size = saves[saves.length - 1].size;
        const blocks = new Map();
        for (const save of saves)
            for (const [number, bytes] of save.blocks) blocks.set(number, bytes);
        const {aside, forgetting} = this;
        const database = await this.open();
        if (attempt !== this.attempt) throw new Error('given up');
        let next = 0;
        await new Promise((resolve, reject) => {
            const transaction = this.transaction =
                database.transaction(['head', 'blocks'], 'readwrite', {durability: 'strict'});
            let overtaken = false;
            transaction.oncomplete = resolve;
            transaction.onabort = () => {
                reject(overtaken ? Object.assign(new Error('another page wrote'), {overtaken})
                    : transaction.error || new Error('aborted'));
            };
            const heads = transaction.objectStore('head');
            const store = transaction.objectStore('blocks');
            const put = (found) => {
                next = (found && found.generation > 0 ? found.generation : 0) + 1;
                const count = Math.ceil(size / limberBlocks.size);
                for (const [number, bytes] of blocks)
                    if (number < count)
                        store.put({bytes, sum: limberBlocks.sum(bytes)}, number);
                if (found && found.size > size) store.delete(IDBKeyRange.bound(count, Infinity));
                if (forgetting) store.delete(IDBKeyRange.lowerBound([]));
                heads.put({generation: next, size, writer: this.me}, 'head');
            };
            heads.get('head').onsuccess = (event) => {
                const found = event.target.result;
                // A save of ours that was given up may have come through.
                const ours = found && found.writer === this.me;
                overtaken = !ours && (aside ? JSON.stringify(found) !== this.wreck.head
                    : (found ? found.generation : 0) !== this.generation);
                if (overtaken) return transaction.abort();
                if (aside) this.moveAside(heads, store, aside, () => put(found));
                else put(found);
            };
        });
        if (attempt !== this.attempt) return;
        this.generation = next;
        if (forgetting) this.forgetting = false;
        if (aside) this.aside = this.wreck = null;
    },

    failed(error) {
        const name = error && error.name;
        if (name === 'InvalidStateError') this.database = null; // it was closed
        // Another page went on, perhaps one of a newer version that laid it out anew. What this one
        // holds must not go over it.
        this.stopped = Boolean(error && error.overtaken) || name === 'VersionError';
        if (this.stopped) this.waiting = [];
        Module._limber_diary_failed(this.stopped ? this.OVERTAKEN
            : name === 'QuotaExceededError' ? this.FULL : this.FAILED);
        Module._limber_wake();
    },

    // So that the browser does not clear it away when the disk fills up. Some ask the person, so
    // only once there is something to keep.
    askToStay() {
        if (this.asked || !navigator.storage || !navigator.storage.persist) return;
        this.asked = true;
        navigator.storage.persisted().then((stays) => stays || navigator.storage.persist())
            .catch(() => {});
    },
};

Module['preRun'] = [].concat(Module['preRun'] || [], () => {
    addRunDependency('diary');
    limberDiary.load().finally(() => removeRunDependency('diary'));
});
