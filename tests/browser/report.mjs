// The report for a physiotherapist, as it is opened from a file: read, and printed on A4.
import {execFileSync} from 'node:child_process';
import {readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

export const reportTests = ({browser, check, out, native, axe}) => {
    const now = ['--now', '2026-03-02T07:30:00+00:00'];
    const made = (from) => {
        const limber = join(native, 'limber');
        const data = join(out, 'report-data');
        const file = join(out, `report-${from}.html`);
        rmSync(data, {recursive: true, force: true});
        execFileSync(limber, ['--demo', '2', '--data', data, ...now]);
        execFileSync(limber, ['export', '--format', 'html', '--from', from, '--out', file,
            '--data', data, ...now]);
        return file;
    };

    // Opened as a person opens it; `faults` are what the browser says about it.
    const opened = async (file) => {
        const context = await browser.newContext({locale: 'en-GB'});
        const page = await context.newPage();
        page.faults = [];
        page.on('console', (message) => page.faults.push(message.text()));
        page.on('request', (request) => {
            if (!request.url().startsWith('file:')) page.faults.push(`asks for ${request.url()}`);
        });
        await page.goto(pathToFileURL(file).href);
        return page;
    };

    // The lines of each printed page, without those that are empty.
    const printed = async (page, file) => {
        const pdf = file.replace(/html$/, 'pdf');
        await page.pdf({path: pdf, preferCSSPageSize: true, printBackground: true});
        const size = execFileSync('pdfinfo', [pdf], {encoding: 'utf8'});
        check(/Page size: .* \(A4\)/.test(size), size);
        execFileSync('pdftoppm', ['-r', '60', '-png', pdf, pdf.replace(/\.pdf$/, '')]);
        return execFileSync('pdftotext', ['-layout', pdf, '-'], {encoding: 'utf8'}).split('\f')
            .map((text) => text.split('\n').map((line) => line.trim()).filter(Boolean))
            .filter((lines) => lines.length > 0);
    };

    return {
        async 'the report is one page for readers, and asks for nothing'() {
            const page = await opened(made('2025-12-03'));
            check(page.faults.length === 0, page.faults.join(' | '));
            // Its own policy forbids scripts, axe too: the same document without it.
            const text = (await page.content()).replace(/<meta http-equiv[^>]*>/, '');
            await page.goto('about:blank');
            await page.setContent(text);
            await page.evaluate(axe);
            const result = await page.evaluate(() => window.axe.run(document));
            check(result.violations.length === 0, result.violations.map((fault) =>
                `${fault.id}: ${fault.nodes.map((node) => node.html).join(' ')}`).join('\n'));
            check(result.passes.length >= 15, `axe had only ${result.passes.length} rules to pass`);
            await page.context().close();
        },

        async 'printed, no page ends with a title, and no row is torn'() {
            for (const from of ['2025-12-03', '2024-03-02']) {
                const file = made(from);
                const page = await opened(file);
                const titles = await page.locator('h2, caption').allTextContents();
                const rows = await page.locator('tbody tr').evaluateAll((all) => all.map((row) =>
                    Array.from(row.cells, (cell) => cell.textContent.trim())));
                const pages = await printed(page, file);
                check(pages.length >= 1 && pages.length <= 12, `${pages.length} pages`);
                for (const [i, lines] of pages.entries()) {
                    check(lines.length >= 3, `page ${i + 1} has only: ${lines.join(' / ')}`);
                    check(!titles.includes(lines.at(-1)),
                        `page ${i + 1} ends with the title ${lines.at(-1)}`);
                }
                // What stands first and last in a row is on one page.
                const on = (words) => pages.map((lines) => lines.join('\n')).map((text) =>
                    text.includes(words));
                for (const row of rows) {
                    const ends = [row[0], row.at(-1)].filter((cell) => /^[\w ,-]{6,20}$/.test(cell));
                    const together = ends.map(on).reduce((a, b) => a.map((is, i) => is && b[i]),
                        pages.map(() => true));
                    check(together.some(Boolean), `torn: ${row.join(' | ')}`);
                }
                check(readFileSync(file, 'utf8').length < 400000, 'the report is large');
                await page.context().close();
            }
        },
    };
};
