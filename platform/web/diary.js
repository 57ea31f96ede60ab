// The diary in IndexedDB: blocks of SQLite's file by their number, and a head with the file's size
// and a generation that grows with each save. Linked into limber.js before everything else.
//
// The file is read into memory before the program starts. From then on each commit's changed blocks
// are written in one transaction, which the browser is asked to bring to the disk before it says
// that it is complete; only then is the commit acknowledged. What cannot be written is kept and
// tried again. One page writes: the one that holds the Web Lock, and should two believe so, the
// generation tells.
const limberDiary = {
    // As bridge.hpp's LimberDiary.
    OURS: 0, TAKEN: 1, NONE: 2, UNREAD: 3,
    // As limber_diary_failed() in keeper.cpp.
    FAILED: 0, FULL: 1, OVERTAKEN: 2,

    file: '/diary/limber.db',
    blockSize: 16384,
    patience: 700,  // ms to wait for the lock
    late: 2000,     // ms after which a person should know
    timeout: 10000, // ms after which a save is given up and tried again
    retry: 2000,    // ms to let a disk rest

    state: 2,
    database: null,
    generation: 0,
    size: 0,     // of the file, with all that waits
    waiting: [], // saves that were asked for: {number, size, blocks: Map of number to bytes}
    saving: false,
    lateTimer: 0,

    async open() {
        if (this.database) return this.database;
        const database = await new Promise((resolve, reject) => {
            const request = indexedDB.open('limber', 1);
            request.onupgradeneeded = () => {
                request.result.createObjectStore('blocks');
                request.result.createObjectStore('head');
            };
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
            request.onblocked = () => reject(new Error('blocked'));
        });
        // The browser may close it at any time (storage was cleared, the disk is in trouble).
        database.onclose = () => { this.database = null; };
        database.onversionchange = () => { database.close(); this.database = null; };
        return this.database = database;
    },

    // Holds the lock as long as the page lives; false when another page does. A page that is loaded
    // again may be here before the old one has let go.
    takeLock() {
        if (!navigator.locks) return Promise.resolve(true); // the generation still tells
        return new Promise((resolve) => {
            navigator.locks.request('limber-diary', {signal: AbortSignal.timeout(this.patience)},
                () => {
                    resolve(true);
                    return new Promise(() => {});
                }).catch((error) => resolve(error.name !== 'TimeoutError'));
        });
    },

    // Before the program starts: the file as it was saved last, and who may write it.
    async load() {
        FS.mkdirTree('/diary');
        const ours = await this.takeLock();
        let database;
        try {
            database = await this.open();
        } catch {
            return; // NONE: not even empty, as in a window that keeps nothing
        }
        this.state = this.UNREAD;
        try {
            await this.read(database);
            this.state = ours ? this.OURS : this.TAKEN;
        } catch (error) {
            console.error('limber: the diary cannot be read:', error);
        }
    },

    async read(database) {
        const transaction = database.transaction(['head', 'blocks'], 'readonly');
        const answer = (request) => new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
        });
        const head = await answer(transaction.objectStore('head').get('head'));
        if (!head) return;
        const store = transaction.objectStore('blocks');
        const blocks = Math.ceil(head.size / this.blockSize);
        const batch = 256;
        const stream = FS.open(this.file, 'w', 0o600);
        for (let first = 0; first < blocks; first += batch) {
            const range = IDBKeyRange.bound(first, Math.min(first + batch, blocks) - 1);
            const found = await answer(store.getAll(range));
            if (found.length !== Math.min(batch, blocks - first))
                throw new Error(`a block is missing after ${first}`);
            found.forEach((bytes, i) => {
                const at = (first + i) * this.blockSize;
                FS.write(stream, bytes, 0, Math.min(bytes.length, head.size - at), at);
            });
        }
        FS.close(stream);
        this.generation = head.generation;
        this.size = head.size;
    },

    // ---- saving

    save(number, size, changed) {
        const blocks = new Map();
        // SQLite need not write every page that it adds, but each block has to be there.
        const all = new Set(changed);
        for (let at = this.size; at < size; at += this.blockSize)
            all.add(Math.floor(at / this.blockSize));
        if (size > 0) all.add(Math.floor((size - 1) / this.blockSize));
        this.size = size;
        const stream = FS.open(this.file, 'r');
        for (const block of all) {
            const at = block * this.blockSize;
            const bytes = new Uint8Array(Math.max(0, Math.min(this.blockSize, size - at)));
            if (bytes.length > 0) {
                FS.read(stream, bytes, 0, bytes.length, at);
                blocks.set(block, bytes);
            }
        }
        FS.close(stream);
        this.waiting.push({number, size, blocks});
        this.watch();
        this.pump();
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
        while (this.waiting.length > 0) {
            const taken = this.waiting.length;
            try {
                await this.write(this.waiting);
            } catch (error) {
                this.failed(error);
                await new Promise((resolve) => setTimeout(resolve, this.retry));
                continue;
            }
            const {number} = this.waiting[taken - 1];
            this.waiting.splice(0, taken);
            clearTimeout(this.lateTimer);
            this.lateTimer = 0;
            if (this.waiting.length > 0) this.watch();
            Module._limber_diary_saved(number);
            Module._limber_wake();
            this.askToStay();
        }
        this.saving = false;
    },

    // One transaction for all that waits; the newest content of a block counts.
    async write(saves) {
        const size = saves[saves.length - 1].size;
        const blocks = new Map();
        for (const save of saves)
            for (const [number, bytes] of save.blocks) blocks.set(number, bytes);
        const database = await this.open();
        const next = this.generation + 1;
        await new Promise((resolve, reject) => {
            const transaction =
                database.transaction(['head', 'blocks'], 'readwrite', {durability: 'strict'});
            let overtaken = false;
            const timer = setTimeout(() => {
                // A connection that stopped answering is let go, and a new one made.
                this.database = null;
                try { transaction.abort(); } catch { /* it is over already */ }
                database.close();
                reject(new Error('no answer'));
            }, this.timeout);
            transaction.oncomplete = () => { clearTimeout(timer); resolve(); };
            transaction.onabort = () => {
                clearTimeout(timer);
                reject(overtaken ? Object.assign(new Error('another page wrote'), {overtaken})
                    : transaction.error || new Error('aborted'));
            };
            const heads = transaction.objectStore('head');
            const store = transaction.objectStore('blocks');
            heads.get('head').onsuccess = (event) => {
                const head = event.target.result;
                if ((head ? head.generation : 0) !== this.generation) {
                    overtaken = true;
                    transaction.abort();
                    return;
                }
                const count = Math.ceil(size / this.blockSize);
                for (const [number, bytes] of blocks)
                    if (number < count) store.put(bytes, number);
                if (head && head.size > size) store.delete(IDBKeyRange.lowerBound(count));
                heads.put({generation: next, size}, 'head');
            };
        });
        this.generation = next;
    },

    failed(error) {
        console.warn('limber: not saved yet:', error);
        if (error && error.name === 'InvalidStateError') this.database = null; // it was closed
        const full = error && error.name === 'QuotaExceededError';
        Module._limber_diary_failed(
            error && error.overtaken ? this.OVERTAKEN : full ? this.FULL : this.FAILED);
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
