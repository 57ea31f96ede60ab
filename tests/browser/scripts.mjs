// The end-to-end scripts of tests/scripts and the golden pictures, in the browser: the very files
// that are handed out, started by a page of our own that gives them the arguments which the real
// page refuses. Such a run blocks its page until it is over.
import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join, posix} from 'node:path';

const PAGE = `<!doctype html><html lang="en"><title>A script</title>
<div id="stage"><canvas id="canvas"></canvas></div>
<script>
const said = [];
var Module = {
    ...window.given,
    canvas: document.getElementById('canvas'),
    print: (line) => said.push(line),
    printErr: (line) => said.push(line),
    onAbort: (why) => said.push('aborted: ' + why),
    postRun: [() => { window.ended = {code: EXITSTATUS, said}; }],
    preRun: [() => {
        FS.writeFile('/the.script', window.script);
        for (const [path, base64] of window.dropped) {
            FS.mkdirTree(path.replace(/[^/]*$/, ''));
            FS.writeFile(path, Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
        }
    }],
};
</script>
<script src="limber.js"></script></html>`;

const machinery = ({browser, check, address, out, native}) => {
    // Runs one script; its pictures are left in FOLDER.
    const run = async (file, folder, given = []) => {
        const context = await browser.newContext();
        try {
            const page = await context.newPage();
            const url = new URL('a-script.html', address).href;
            await page.route(url, (route) => route.fulfill({contentType: 'text/html', body: PAGE}));
            const text = readFileSync(file, 'utf8');
            // What it drops on the window lies beside it, as natively.
            const dropped = Array.from(text.matchAll(/^drop "(.+)"$/gm), ([, name]) =>
                [posix.normalize(`/${name}`), readFileSync(join(dirname(file), name), 'base64')]);
            await page.addInitScript(([text, more, dropped]) => {
                window.script = text;
                window.dropped = dropped;
                window.given = {arguments: ['--script', '/the.script', '--out', '/out', ...more]};
            }, [text, given, dropped]);
            await page.goto(url);
            await page.waitForFunction('window.ended', undefined, {timeout: 300000});
            const {code, said} = await page.evaluate('window.ended');
            const pictures = await page.evaluate(() => {
                const base64 = (name) => {
                    let text = '';
                    for (const byte of FS.readFile(`/out/${name}`)) text += String.fromCharCode(byte);
                    return btoa(text);
                };
                if (!FS.analyzePath('/out').exists) return [];
                return FS.readdir('/out').filter((name) => name.endsWith('.png'))
                    .map((name) => [name, base64(name)]);
            });
            rmSync(folder, {recursive: true, force: true});
            mkdirSync(folder, {recursive: true});
            for (const [name, base64] of pictures)
                writeFileSync(join(folder, name), Buffer.from(base64, 'base64'));
            check(code === 0, `it ended with ${code}: ${said.slice(0, 12).join('\n        ')}`);
            return pictures.length;
        } finally {
            await context.close();
        }
    };

    // Whether what lies in FOLDER/drawn is what EXPECTED holds, within the tolerance of the golden
    // pictures.
    const agree = (script, size, theme, expected, folder) => {
        try {
            execFileSync(join(native, 'golden'), ['-', script, size, theme, expected, folder],
                {encoding: 'utf8'});
        } catch (error) {
            throw new Error(error.stdout || error.message);
        }
    };

    // The same made-up history, clock and look as natively.
    const given = (size, theme) => ['--demo', '1', '--data', '/made-up', '--now',
        '2026-03-02T07:30:00+00:00', '--size', size, '--theme', theme];

    return {run, agree, given};
};

export const scriptTests = (help) => {
    const {check, out, atDepth} = help;
    const {run, agree, given} = machinery(help);
    const tests = {};
    const scripts = readdirSync('tests/scripts').filter((name) => name.endsWith('.script'));
    for (const name of scripts)
        tests[`script: ${basename(name, '.script')}`] = async () => {
            await run(join('tests/scripts', name), join(out, 'scripts', basename(name, '.script')));
        };

    const sizes = {phone: '390x844@2', tablet: '1180x820@2', laptop: '1280x800@2'};
    const brief = ['phone light', 'tablet dark'];
    for (const [device, size] of Object.entries(sizes))
        for (const theme of ['light', 'dark'].filter((one) =>
            atDepth(brief.includes(`${device} ${one}`), true, true)))
            tests[`pictures as the native program draws them: ${device} ${theme}`] = async () => {
                const script = 'tests/golden/screens.script';
                const folder = join(out, 'golden', `${device}-${theme}`);
                const drawn = await run(script, join(folder, 'drawn'), given(size, theme));
                check(drawn > 10, `only ${drawn} pictures`);
                agree(script, size, theme, `tests/golden/${device}-${theme}`, folder);
            };
    return tests;
};

// Every movement of the figure, large and as a strip of five moments, as the native program draws it.
// There are too many to be golden pictures: both draw them now. They are left in OUT/movements.
export const movementTests = (help) => {
    const {check, out, native, atDepth} = help;
    const {run, agree, given} = machinery(help);
    const size = '560x860@2';
    const tests = {};
    for (const theme of atDepth([], ['light', 'dark'], ['light', 'dark']))
        tests[`movements as the native program draws them: ${theme}`] = async () => {
            const folder = join(out, 'movements', theme);
            const ours = join(out, 'movements', `${theme}-native`);
            const script = join(out, 'movements', 'movements.script');
            const {animations} = JSON.parse(readFileSync('assets/figure/poses.json', 'utf8'));
            mkdirSync(dirname(script), {recursive: true});
            writeFileSync(script, Object.keys(animations)
                .map((id) => `goto poses/${id}\nshot ${id}.png\n`).join(''));
            execFileSync(join(native, 'golden'), [join(native, 'limber'), script, size, theme,
                join(ours, 'half'), ours, 'accept'], {encoding: 'utf8'});
            const drawn = await run(script, join(folder, 'drawn'), given(size, theme));
            check(drawn === Object.keys(animations).length, `only ${drawn} pictures`);
            agree(script, size, theme, join(ours, 'half'), folder);
        };
    return tests;
};
