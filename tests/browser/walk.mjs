// A way through every screen and every state of it, by role and name alone, in one visit that leaves
// things behind: what is empty at first has something in it at the end. Of the exercises' own pages,
// which differ in their words only, every so many.

export const walk = async (page, {press, says, control, sleep}, everySoMany, at) => {
    const button = (name) => press(page, 'button', name);
    const escape = async () => {
        await page.keyboard.press('Escape');
        await sleep(350);
    };

    // To one of the places, out of whatever lies over it.
    const go = async (name) => {
        for (let i = 0; i < 5 && !await control(page, 'button', name).count(); ++i) await escape();
        await button(name);
    };

    // The guide of the first hour, step by step, and everything that opens from it.
    const relief = async () => {
        await go('Relief');
        await at('relief, stop');
        await button('Standing');
        await at('relief, breathe');
        await button('Pause the breathing circle');
        await at('relief, paused');
        await button('Change');
        await at('relief, an own pace');
        await escape();
        await button(/^Next/);
        await at('relief, press');
        await button(/^(Numb or weak legs|Warning signs)/);
        await at('check');
        await press(page, 'checkbox', 'Chest pain');
        await at('check, ticked');
        await button('Ticked by mistake');
        await escape();
        await button(/^Next/);
        await at('relief, a position');
        await button('I can’t do this');
        await at('relief, another position');
        await button(/^Next/);
        await at('relief, rest');
        await button(/^Show a helper/);
        await at('helper');
        await escape();
        await button(/^I need the toilet/);
        await at('toilet');
        await escape();
        await button(/^(When I can|Next)/);
        await at('relief, when you can');
        for (const step of ['Heat', 'Pain relief', 'Getting up', 'Light stretches',
            'A glass of water', 'Warm bath']) {
            await button(new RegExp(`^${step}`));
            await at(`relief, ${step.toLowerCase()}`);
            if (step === 'Getting up') {
                await button('I’m up already');
                await at('relief, first walk');
                await button('Back');
            }
            await button('Back');
        }
        await button(/^Heat/);
        await button(/^Start 15 min/);
        await at('relief, warm');
        await button('Back');
        await button(/^Pain relief/);
        await button(/^Log a dose/);
        await at('relief, a dose');
        await escape();
        await button('Back');
        await button(/^I’m done for now/);
        await at('relief, how it went');
        await button(/^See today.s plan/);
        await go('Relief');
        await button(/^Last time/);
        await at('episodes');
        await press(page, 'button', /^Today/);
        await at('an episode');
        await escape();
        await escape();
    };

    await at('hello');
    await button('Skip');
    await at('today');
    await go('Progress');
    await at('progress, empty');
    await button('History');
    await at('history, empty');
    await go('Today');

    await press(page, 'button', 'Say more about it');
    await at('more about it');
    await press(page, 'checkbox', 'Left lower back');
    await press(page, 'checkbox', 'Tingling, as before');
    await press(page, 'radio', 'Pain 4 of 10');
    await page.locator('#reader textarea').fill('Stiff after sitting');
    await at('more about it, told');
    await button('Save');
    await at('today, saved');

    await button(/Why, and change it/);
    await at('today, a task');
    await button('Skip today');
    await at('today, one skipped');
    await button('Add something'); // where three tasks are planned, in its place
    await at('today, something to add');
    await escape();
    await button(/^Heat, /);
    await at('today, what to know about heat');
    await button(/^Start 15 min/);
    await at('today, heat is on');

    await relief();

    await go('Exercises');
    await at('exercises');
    await page.locator('#reader input').fill('zzz');
    await at('exercises, nothing found');
    await button('Clear filters');
    const all = page.locator('#reader [data-key^="exercises/card/"]');
    await all.nth(5).waitFor({state: 'attached', timeout: 10000});
    // Called as their level and dose are.
    const names = await all.evaluateAll(
        (cards) => cards.filter((card) => card.tagName === 'BUTTON')
            .map((card) => card.getAttribute('aria-label')));
    if (names.length < 6) throw new Error(`only ${names.length} exercises: ${names}`);
    for (const name of names.filter((_, number) => number % everySoMany === 0)) {
        await button(name);
        await at(`exercise ${name}`);
        await escape();
    }
    await button('Add an exercise');
    await at('an own exercise');
    await page.locator('#reader input').first().fill('Towel roll');
    await button('Keep it');
    await at('an own exercise, kept');
    await go('Exercises');
    await button(/^Bird-dog/);
    if (await control(page, 'button', /^How much/).count() > 0) { // a wide page has it open
        await button(/^How much/);
        await at('exercise, how much');
    }

    await button(/^Start/);
    await button(/^Wait/); // what is looked at must not run away
    await at('player, get ready');
    await button('Go now');
    await says(page, /Rep 1 of/);
    await at('player, a repetition');
    await says(page, /Rep 2 of/);
    await button('Pause');
    await at('player, paused');
    await button(/^Sharp pain/);
    await at('player, sharp pain');
    await button(/^Pressed by mistake/);
    await button('Go now');
    await says(page, /Rep/);
    await button('Skip');
    await says(page, /Change sides/);
    await at('player, rest');
    await button('End here and close');
    await at('summary');
    await press(page, 'radio', 'Pain now 3 of 10');
    await at('summary, answered');
    await button('Done');

    await go('Progress');
    for (const range of ['2 weeks', '3 months', 'Year', 'All']) {
        if (range !== '2 weeks') await press(page, 'radio', range);
        await at(`progress, ${range}`);
    }
    await button(/^Bird-dog/);
    await at('one exercise over time');
    await escape();
    await button('History');
    await at('history');
    await button(/^More for/);
    await at('history, menu');
    await escape();
    await button(/^Pain check/);
    await at('day');
    await button(/^(Pain check|Change 4, logged)/);
    await at('day, a pain check');
    await escape();

    await go('Care');
    await at('care');
    for (const list of [/^Emergency now/, /^Today, |^Today$/, /^Book a physio/]) {
        if (!await control(page, 'button', list).count()) continue;
        await button(list);
        await at(`care, ${list.source}`);
        await escape();
        if (await page.title() !== 'Care – Limber') await go('Care');
    }
    await go('Care');
    await button('Change the contact');
    await at('care, the contact');
    await escape();
    await button('Add');
    await at('care, an appointment');
    await escape();
    await button(/^Report for a physio/);
    await at('care, the report');
    await escape();
    await go('Settings');
    await at('settings');
    await button(/^Backups, export, import/);
    await at('data');
    await button('Delete everything');
    await at('data, the end of it');
    await escape();
};
