// Hands for the tests: real fingers by place, and what a screen reader does by role and name.

export const hands = ({sleep}) => {
    const control = (page, role, name) =>
        page.locator('#reader').getByRole(role, {name, exact: typeof name === 'string'}).first();

    // A button or a link: both are pressed.
    const key = (page, name) => control(page, 'button', name).or(control(page, 'link', name)).first();

    // A reader's press arrives at an element as a click; pointers go through to the canvas.
    const press = async (page, role, name) => {
        const found = role === 'button' ? key(page, name) : control(page, role, name);
        await found.waitFor({state: 'attached', timeout: 10000});
        await found.dispatchEvent('click');
        await sleep(300);
    };

    const says = async (page, words, timeout = 20000) => {
        await page.locator('#reader').getByText(words).first()
            .waitFor({state: 'attached', timeout});
    };

    // Where the canvas draws it, in points of the page.
    const boxOf = (page, role, name) =>
        control(page, role, name).evaluate((element) => {
            const {x, y, width, height} = element.getBoundingClientRect();
            return {x, y, width, height, middle: [x + width / 2, y + height / 2]};
        });

    // Fingers on the glass, as the browser gets them from the system: points are [x, y].
    const fingersOn = async (page) => {
        const devtools = await page.context().newCDPSession(page);
        const send = (type, points) => devtools.send('Input.dispatchTouchEvent',
            {type, touchPoints: points.map(([x, y], id) => ({x, y, id}))});
        const fingers = {
            down: (...points) => send('touchStart', points),
            move: (...points) => send('touchMove', points),
            up: () => send('touchEnd', []),
            taken: () => send('touchCancel', []), // by the system
            async tap(point) {
                await fingers.down(point);
                await sleep(60);
                await fingers.up();
            },
            // From one place to another in `steps`; the finger stays down.
            async drag([x0, y0], [x1, y1], steps = 10, pause = 12) {
                await fingers.down([x0, y0]);
                for (let i = 1; i <= steps; ++i) {
                    await sleep(pause);
                    await fingers.move([x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps]);
                }
            },
            // Two fingers on one line, `from` points apart at first and `to` at the end.
            async pinch([x, y], from, to, steps = 8) {
                const pair = (apart) => [[x - apart / 2, y], [x + apart / 2, y]];
                await fingers.down(...pair(from));
                for (let i = 1; i <= steps; ++i) {
                    await sleep(16);
                    await fingers.move(...pair(from + (to - from) * i / steps));
                }
                await sleep(30);
                await fingers.up();
            },
        };
        return fingers;
    };

    return {control, press, says, boxOf, fingersOn};
};
