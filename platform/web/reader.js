// What is on the screen as real elements over the canvas, for screen readers and for what a browser
// does better than a canvas: typing. Linked into limber.js.
//
// C++ hands over the list of semantics whenever it changed (reader.cpp); here only differences are
// written. The elements stand where the canvas draws what they speak for, so that a finger finds
// them, and let pointers through to it. What a reader asks of an element goes back as a request for
// its key. A text field is the exception: it takes pointers, so that the system's keyboard,
// composition and emoji come by themselves, and its text goes back as a value.
const limberReader = {
    // As ui::Role, in its order.
    roles: ['group', 'dialog', 'heading', 'text', 'status', 'image', 'progress', 'chart', 'button',
        'link', 'tab', 'radio', 'checkbox', 'switch', 'slider', 'field', 'list', 'listitem'],
    // As the flags in reader.cpp.
    DISABLED: 1, SELECTED: 2, CHECKED: 4, FOCUSED: 8, BUSY: 16, LIVE: 32, MULTILINE: 64,
    // As app::ReaderRequest::Kind.
    PRESS: 0, VALUE: 1, FOCUS: 2,

    root: null,
    known: new Map(), // by key, see item()
    lines: [],        // the list as it was handed over last, and whose each line is
    owners: [],
    telling: false,   // we move the focus ourselves: no request

    show(list, title) {
        if (!this.root) this.begin();
        const lines = list.split('\u001e');
        if (!this.showChanges(lines)) this.showAll(lines);
        this.lines = lines;
        this.finish(title);
    },

    // Most lists differ from the one before in a word or two: then the rest is not even read. False
    // when something came, went or moved with what is in it; then nothing was touched.
    showChanges(lines) {
        if (lines.length !== this.lines.length) return false;
        const changes = [];
        for (let i = 0; i < lines.length; ++i) {
            if (lines[i] === this.lines[i]) continue;
            const node = this.read(lines[i]);
            const before = this.read(this.lines[i]);
            const item = this.owners[i];
            const same = ['key', 'role', 'parent', 'skipped', 'level', 'x', 'y', 'set']
                .every((part) => node[part] === before[part]) &&
                (node.flags & this.MULTILINE) === (before.flags & this.MULTILINE) &&
                Boolean(node.name) === Boolean(before.name);
            if (!same || node.skipped || node.role === 'listitem') return false;
            changes.push([item, node, lines[i]]);
        }
        for (const [item, node, line] of changes) {
            this.write(item, node);
            item.record = line;
            this.size(item, node);
        }
        return true;
    },

    showAll(lines) {
        this.owners = [];
        const seen = new Set();
        const shown = []; // by index in the list; what is left out stands for its parent
        const last = new Map(); // the last child placed in each element
        for (const line of lines) {
            if (!line) continue;
            const node = this.read(line);
            const parent = node.parent < 0 ? null : shown[node.parent];
            if (node.skipped) {
                shown.push(parent);
                this.owners.push(null);
                continue;
            }
            let key = node.key;
            for (let again = 2; seen.has(key); ++again) key = `${node.key}#${again}`;
            seen.add(key);
            const item = this.item(key, node);
            shown.push(item);
            this.owners.push(item);
            this.place(item, parent, last);
            if (item.record !== line) {
                this.write(item, node);
                item.record = line;
            }
            this.move(item, node, parent);
        }
        for (const [key, item] of this.known)
            if (!seen.has(key)) {
                item.element.remove();
                this.known.delete(key);
            }
        this.finishRoles();
    },

    begin() {
        this.root = document.createElement('main');
        this.root.id = 'reader';
        document.getElementById('stage').append(this.root);
        // A reader's press arrives as a click. The keys that would make one are the app's already.
        this.root.addEventListener('click', (event) => this.ask(event, this.PRESS));
        this.root.addEventListener('focusin', (event) => {
            if (!this.telling && !this.isField(event.target)) this.ask(event, this.FOCUS);
        });
        // A tap beside a field ends the writing; the app's own listeners keep the focus where it is.
        Module.canvas.addEventListener('pointerdown', () => {
            if (this.isField(document.activeElement)) document.activeElement.blur();
        });
        // The keyboard has come: the field may be under it.
        if (window.visualViewport)
            window.visualViewport.addEventListener('resize', () => {
                const item = this.isField(document.activeElement) &&
                    this.itemOf(document.activeElement);
                if (item) this.request(this.FOCUS, item.key, '');
            });
        for (const type of ['keydown', 'keyup', 'keypress'])
            this.root.addEventListener(type, (event) => this.onKey(event));
        this.root.addEventListener('input', (event) => {
            const item = this.itemOf(event.target);
            if (item) this.request(this.VALUE, item.key, event.target.value);
        });
    },

    isField: (element) => element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement,

    onKey(event) {
        if (this.isField(event.target)) {
            // Its letters are not the app's commands. Escape gives the keyboard back.
            event.stopPropagation();
            const done = event.key === 'Escape' ||
                (event.key === 'Enter' && event.target instanceof HTMLInputElement &&
                 !event.isComposing);
            if (done && event.type === 'keydown') {
                event.preventDefault();
                event.target.blur();
            }
        } else if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
        }
    },

    itemOf(element) {
        const at = element.closest('[data-key]');
        return at && this.known.get(at.dataset.key);
    },
    ask(event, kind) {
        const item = this.itemOf(event.target);
        if (item) this.request(kind, item.key, '');
    },
    request(kind, key, value) {
        ccall('limber_reader_asked', null, ['number', 'string', 'string'],
            [kind, key, value]);
        Module._limber_wake();
    },

    // Dear ImGui's colours have red in the lowest byte.
    color: (c) => `rgb(${c & 255} ${(c >> 8) & 255} ${(c >> 16) & 255})`,

    read(line) {
        const parts = line.split('\u001f');
        const [role, flags, parent, level, x, y, w, h, set, pos, ink, ground] =
            parts[0].split(' ').map(Number);
        return {role: this.roles[role], flags, parent, level, x, y, w, h, set, pos,
            ink, ground, skipped: parts[1] === '-', key: parts[2], name: parts[3], value: parts[4]};
    },

    item(key, node) {
        const kind = node.role === 'heading' ? `h${Math.min(Math.max(node.level, 1), 6)}`
            : node.role === 'field' ? (node.flags & this.MULTILINE ? 'textarea' : 'input')
            : ['button', 'link', 'tab', 'radio', 'checkbox', 'switch'].includes(node.role)
                ? 'button'
            : node.role === 'text' ? 'p' : 'div';
        let item = this.known.get(key);
        if (item && item.kind === kind) return item;
        if (item) item.element.remove();
        const element = document.createElement(kind);
        element.dataset.key = key;
        if (kind === 'button') element.type = 'button';
        item = {element, kind, key: node.key, record: '', x: 0, y: 0, left: NaN, top: NaN,
            width: NaN, height: NaN};
        this.known.set(key, item);
        return item;
    },

    place(item, parent, last) {
        const inside = parent ? parent.element : this.root;
        const before = last.get(inside);
        const next = before ? before.nextSibling : inside.firstChild;
        if (next !== item.element) inside.insertBefore(item.element, next);
        last.set(inside, item.element);
    },

    move(item, node, parent) {
        item.x = node.x;
        item.y = node.y;
        const style = item.element.style;
        const left = node.x - (parent ? parent.x : 0);
        const top = node.y - (parent ? parent.y : 0);
        if (item.left !== left) style.left = `${item.left = left}px`;
        if (item.top !== top) style.top = `${item.top = top}px`;
        this.size(item, node);
    },

    size(item, node) {
        const style = item.element.style;
        if (item.width !== node.w) style.width = `${item.width = node.w}px`;
        if (item.height !== node.h) style.height = `${item.height = node.h}px`;
    },

    write(item, node) {
        const {element} = item;
        const on = (flag) => (node.flags & flag) !== 0;
        const set = (name, value) => {
            if (value === null) element.removeAttribute(name);
            else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
        };
        const said = node.value && node.name ? `${node.name}, ${node.value}`
            : node.name || node.value;
        const say = (text) => { if (element.textContent !== text) element.textContent = text; };
        item.focused = on(this.FOCUSED);
        item.role = node.role;
        if (element.dataset.role !== node.role) element.dataset.role = node.role;
        switch (node.role) {
        case 'heading':
        case 'text':
            say(said);
            break;
        case 'status':
            // What it says is spoken when it changes; what it is at stands beside it, to be asked.
            set('role', 'status');
            say(node.name || node.value);
            set('aria-description', node.name && node.value ? node.value : null);
            break;
        case 'image':
            set('role', 'img');
            set('aria-label', said);
            break;
        case 'chart':
            set('role', 'figure');
            set('aria-label', said);
            break;
        case 'progress':
            set('role', 'progressbar');
            set('aria-label', node.name);
            set('aria-valuetext', node.value || node.name);
            break;
        case 'dialog':
            set('role', 'dialog');
            set('aria-modal', 'true');
            set('aria-label', node.name);
            break;
        case 'listitem':
            break; // its children say what it is
        case 'list':
        case 'group':
        case 'slider':
            set('aria-label', said || null);
            break;
        case 'field':
            set('aria-label', node.name);
            element.disabled = on(this.DISABLED);
            element.style.setProperty('--ink', this.color(node.ink));
            element.style.setProperty('--ground', this.color(node.ground));
            // While somebody writes, the field knows better than the echo of an earlier letter.
            if (element !== document.activeElement && element.value !== node.value)
                element.value = node.value;
            break;
        default:
            // The places are where one goes, not the tabs of one page.
            if (!['button', 'tab'].includes(node.role)) set('role', node.role);
            set('aria-label', said);
            set('aria-disabled', on(this.DISABLED) ? 'true' : null);
            if (node.role === 'tab') set('aria-current', on(this.SELECTED) ? 'page' : null);
            if (['radio', 'checkbox', 'switch'].includes(node.role))
                set('aria-checked', String(on(this.CHECKED) || on(this.SELECTED)));
            if (node.role === 'button' && (on(this.SELECTED) || item.toggles)) {
                item.toggles = true; // a chip: also off it stays one
                set('aria-pressed', String(on(this.SELECTED)));
            }
            // One of many keeps the place in the order of Tab; the app moves between them.
            element.tabIndex = on(this.FOCUSED) ? 0 : -1;
        }
        if (on(this.LIVE) && node.role !== 'status') set('aria-live', 'polite');
        set('aria-busy', on(this.BUSY) ? 'true' : null);
        if (['radio', 'listitem'].includes(node.role) && node.set > 0) {
            set('aria-setsize', String(node.set));
            set('aria-posinset', String(node.pos));
        }
    },

    setRole(element, role) {
        if (element.getAttribute('role') === role) return;
        if (role === null) element.removeAttribute('role');
        else element.setAttribute('role', role);
    },

    finishRoles() {
        // What a group is, its children say: a list has items only, and so on.
        for (const item of this.known.values()) {
            if (!['group', 'slider', 'list'].includes(item.role)) continue;
            const children = Array.from(item.element.children, (child) => child.dataset.role);
            const all = (role) => children.length > 0 && children.every((one) => one === role);
            this.setRole(item.element, all('listitem') ? 'list' : all('radio') ? 'radiogroup'
                : children.includes('tab') ? 'navigation'
                : item.element.hasAttribute('aria-label') ? 'group' : null);
        }
        for (const item of this.known.values())
            if (item.role === 'listitem') {
                const within = item.element.parentElement.getAttribute('role') === 'list';
                this.setRole(item.element, within ? 'listitem' : null);
                if (within) continue;
                item.element.removeAttribute('aria-setsize');
                item.element.removeAttribute('aria-posinset');
            }
    },

    finish(title) {
        const called = title ? `${title.replace(/\s+/g, ' ')} – Limber` : 'Limber';
        if (document.title !== called) document.title = called;
        for (const item of this.known.values())
            if (item.focused && item.element !== document.activeElement &&
                !this.isField(document.activeElement)) {
                this.telling = true;
                item.element.focus({preventScroll: true});
                this.telling = false;
            }
    },
};
