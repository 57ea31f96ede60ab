// The diary's file in memory, in blocks: as they come from IndexedDB, as they go there. Linked into
// limber.js before diary.js.
//
// Emscripten keeps a file in one piece and copies all of it when it grows, which at 170 MB stops the
// page for a moment in the middle of a commit. Here a file grows by a block, nothing is copied when
// it is loaded, and what was written since the last save is known by block.
const limberBlocks = {
    folder: '/diary',
    name: 'limber.db',
    size: 16384, // of a block, bytes

    node: null, // the file, as Emscripten's FS knows it; with: blocks, usedBytes, written

    // Makes the folder. Whenever its diary is made, it is made of blocks.
    begin() {
        FS.mkdirTree(this.folder);
        const {node} = FS.lookupPath(this.folder);
        node.node_ops = {...node.node_ops, mknod: (parent, name, mode, device) => {
            const made = MEMFS.createNode(parent, name, mode, device);
            if (name === this.name) this.become(made);
            return made;
        }};
    },

    become(node) {
        node.blocks = [];
        node.written = new Set(); // numbers of blocks, since the last save
        node.node_ops = {...node.node_ops, setattr: (of, change) => {
            MEMFS.node_ops.setattr(of, {...change, size: undefined});
            if (change.size !== undefined) this.resize(of, change.size);
        }};
        node.stream_ops = {
            llseek: node.stream_ops.llseek,
            read: (stream, into, offset, length, at) =>
                this.each(stream.node, at, Math.min(length, stream.node.usedBytes - at),
                    (bytes, done) => into.set(bytes, offset + done)),
            write: (stream, from, offset, length, at) => {
                const of = stream.node;
                of.timestamp = Date.now();
                if (at + length > of.usedBytes) this.resize(of, at + length);
                return this.each(of, at, length, (bytes, done, number) => {
                    bytes.set(from.subarray(offset + done, offset + done + bytes.length));
                    of.written.add(number);
                });
            },
        };
        this.node = node;
    },

    // Calls with each piece of the file from `at` on, how far it has come, and the block's number.
    // Returns how many bytes they were.
    each(node, at, length, call) {
        let done = 0;
        while (done < length) {
            const number = Math.floor((at + done) / this.size);
            const from = at + done - number * this.size;
            const to = Math.min(this.size, from + length - done);
            call(node.blocks[number].subarray(from, to), done, number);
            done += to - from;
        }
        return done;
    },

    resize(node, size) {
        const count = Math.ceil(size / this.size);
        if (size < node.usedBytes) {
            node.blocks.length = Math.min(node.blocks.length, count);
            // What was cut off must not come back when the file grows again.
            if (size % this.size) node.blocks[count - 1].fill(0, size % this.size);
        }
        // Each new block counts as written: SQLite need not write every page that it adds.
        for (let number = Math.floor(node.usedBytes / this.size); number < count; ++number) {
            if (!node.blocks[number]) node.blocks[number] = new Uint8Array(this.size);
            node.written.add(number);
        }
        if (count > 0) node.written.add(count - 1);
        node.usedBytes = size;
    },

    // Puts this in the place of what the file had, as another program would have written it.
    replace(size, blocks) {
        FS.close(FS.open(`${this.folder}/${this.name}`, 'a', 0o600)); // makes it
        const full = blocks.length > 0 && blocks[blocks.length - 1];
        if (full && full.length < this.size) {
            blocks[blocks.length - 1] = new Uint8Array(this.size);
            blocks[blocks.length - 1].set(full);
        }
        this.node.blocks = blocks;
        this.node.usedBytes = size;
        this.node.written.clear();
    },

    // The file gets another place; the next one of its name is made anew.
    leave(path) {
        FS.rename(`${this.folder}/${this.name}`, path);
    },

    // A copy of what was written since the last time, by the blocks' numbers, and the file's size.
    take() {
        const {blocks, usedBytes, written} = this.node;
        const taken = new Map();
        for (const number of written) {
            const length = Math.min(this.size, usedBytes - number * this.size);
            if (length > 0) taken.set(number, blocks[number].slice(0, length));
        }
        written.clear();
        return {size: usedBytes, blocks: taken};
    },

    // Of a block. Any change of a single place changes it: each step turns the sum so far, and the
    // next word, one to one into the next sum.
    sum(bytes) {
        let sum = bytes.length;
        const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
        for (let i = 0; i < words.length; ++i) sum = Math.imul(sum ^ words[i], 0x01000193);
        for (let i = words.length << 2; i < bytes.length; ++i)
            sum = Math.imul(sum ^ bytes[i], 0x01000193);
        return sum >>> 0;
    },
};
