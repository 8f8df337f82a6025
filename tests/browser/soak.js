// The body of a function of a seed: puts a widget in, and leaves in the page what uses it at random and looks whether what must
// be true still is.

const main = document.querySelector('main');
const element = document.createElement('stance-line');
element.setAttribute('src', '/dossier.json');
element.setAttribute('loading', 'eager');
window.print = () => { for (const type of ['beforeprint', 'afterprint']) dispatchEvent(new Event(type)); };
let isPrinting = false;
addEventListener('beforeprint', () => { isPrinting = true; });
addEventListener('afterprint', () => { isPrinting = false; });
URL.createObjectURL = () => 'data:,';
HTMLAnchorElement.prototype.click = () => {};
const thrown = [];
addEventListener('error', (event) => thrown.push(event.message));
addEventListener('unhandledrejection', (event) => thrown.push(String(event.reason)));
let state = arguments[0];
// Mulberry32 (T. Ettinger, 2017).
const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
};
const pick = (list) => list[Math.floor(random() * list.length)];
const number = (from, to) => from + Math.floor(random() * (to - from + 1));
const root = () => element.shadowRoot;
const all = (selector) => [...root().querySelectorAll(selector)].filter((node) => node.checkVisibility());
// What a hand does is told once a frame; what is out of sight is drawn when the browser has time.
const idle = globalThis.requestIdleCallback ?? ((call) => setTimeout(call, 60));
const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
const heard = { selected: null };
element.addEventListener('stanceline-select', ({ detail }) => { heard.selected = detail.selected; });
const tell = (target, kind, name, options) => target.dispatchEvent(new kind(name, { bubbles: true, composed: true, cancelable: true, ...options }));
const place = (drawing) => {
    const { left, top, width, height } = drawing.getBoundingClientRect();
    return { clientX: left + random() * width, clientY: top + random() * height, button: 0, buttons: 1, pointerId: 1, isPrimary: true };
};
const dossier = await (await fetch('/dossier.json')).json();
const links = [
    ...dossier.events.map(({ id }) => `event:${id}`), ...dossier.quotations.map(({ id }) => `quotation:${id}`),
    ...dossier.stances.map(({ party, issue, asOf }) => `stance:${party}.${issue}@${asOf}`), ...dossier.issues.map(({ id }) => `issue:${id}`),
    'event:nobody', 'stance:X.y', '', 'nonsense',
];
const set = (selector, values) => {
    const control = pick(all(selector));
    if (!control) return 'none';
    control.focus();
    control.value = pick(values ?? [...control.options].map(({ value }) => value));
    tell(control, Event, control.localName === 'input' ? 'input' : 'change', {});
    return control.value;
};
const actions = {
    click() {
        const control = pick(all('button, summary, a[href^="#"]'));
        if (!control) return 'none';
        control.focus();
        tell(control, MouseEvent, 'click', {});
        return control.textContent.slice(0, 40);
    },
    link() { const link = pick(links); element.select(link); return link; },
    date() { const date = pick(['2017-01-01', '2018-03-01', '2019-01-10', '2050-01-01', '1900', '', 'nonsense']); element.setAttribute('as-of', date); return date; },
    view() { const view = pick(['article', 'timeline', 'stances', '', 'all']); element.setAttribute('view', view); return view; },
    theme() { element.setAttribute('theme', pick(['light', 'dark', 'auto'])); },
    language() { const lang = pick(['en', 'zh', 'ko', 'ar']); element.setAttribute('lang', lang); return lang; },
    key() {
        const key = pick(['Escape', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageDown', '+', '-', '0', '?', 'Enter', ' ']);
        tell(root().activeElement ?? pick(all('[data-drawing], [part=events] button, [role=slider]')) ?? element, KeyboardEvent, 'keydown', { key });
        return key;
    },
    search: () => set('[data-control=search]', ['Kim', 'sanctions', 'zzz', '', 'ﬁ 한국', '(']),
    choose: () => set('select'),
    slide() {
        const slider = pick(all('input[type=range]'));
        if (!slider) return 'none';
        slider.focus();
        slider.value = number(Number(slider.min), Number(slider.max));
        tell(slider, Event, 'input', {});
        return slider.value;
    },
    drag() {
        const drawing = pick(all('[data-drawing]'));
        if (!drawing) return 'none';
        const on = (at) => root().elementFromPoint(at.clientX, at.clientY) ?? drawing;
        const from = place(drawing);
        tell(on(from), PointerEvent, 'pointerdown', from);
        for (let step = number(0, 3); step > 0; step -= 1) tell(drawing, PointerEvent, 'pointermove', place(drawing));
        tell(drawing, PointerEvent, pick(['pointerup', 'pointercancel']), place(drawing));
    },
    wheel() {
        const drawing = pick(all('[data-drawing]'));
        if (drawing) tell(drawing, WheelEvent, 'wheel', { ...place(drawing), deltaY: number(-500, 500), ctrlKey: random() < 0.8 });
    },
    widen() { const width = number(240, 1400); main.style.width = `${width}px`; return width; },
    paper() { dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint')); },
    move() { main.append(element); },
};
const held = () => {
    const wrong = [];
    const current = (selector) => new Set([...root().querySelectorAll(`${selector}[aria-current=true]`)].map((node) => node.dataset.event ?? node.dataset.stance));
    if (!root().querySelector('[part=masthead]')?.checkVisibility()) wrong.push('nothing is shown');
    if (root().querySelector('[data-problem]')) wrong.push(`a problem is told: ${root().querySelector('[data-problem]').textContent}`);
    if (heard.selected && !links.includes(heard.selected) && !links.some((link) => link.startsWith(`${heard.selected}@`))) wrong.push(`selected is ${heard.selected}`);
    for (const selector of ['[data-event]', '[data-stance]']) if (current(selector).size > 1) wrong.push(`current: ${[...current(selector)]}`);
    // In English, where each layer's number comes first; the list is there unless another view was asked for.
    const told = root().querySelector('.timeline__count[role=status]')?.textContent;
    const listed = root().querySelectorAll('[part=events] [data-event]').length;
    const sum = (told ?? '').split(', ').reduce((all, words) => all + Number(words.match(/^\d+/)?.[0] ?? 0), 0);
    const english = root().querySelector('[part=root]')?.lang === 'en';
    if (english && told && root().querySelector('[part=events]') && sum !== listed) wrong.push(`“${told}”, but ${listed} are listed`);
    wrong.push(...thrown.splice(0));
    return wrong;
};
window.soak = async (count) => {
    const done = [];
    for (let turn = 0; turn < count; turn += 1) {
        const name = pick(Object.keys(actions));
        const before = root().activeElement;
        const what = actions[name]();
        done.push(`${name}: ${what ?? ''}`);
        await frame();
        // The menu prepares the page for paper before it prints; nobody does anything else meanwhile.
        while (isPrinting) await frame();
        // What depends on the date is drawn a part at a time; who scrolls there by hand is slower.
        for (let part = ['slide', 'choose', 'key', 'date'].includes(name) ? 12 : 1; part > 0; part -= 1) await new Promise((done) => idle(done));
        await frame();
        const wrong = held();
        // A page that moves the element, or gives it other room, or asks for another view, date or selection, may take away what has the focus; a reader never does.
        const by_page = ['move', 'view', 'date', 'link', 'widen'].includes(name);
        if (before && root().activeElement == null && !by_page) wrong.push(`the focus is lost: it was on ${before.outerHTML.slice(0, 120)}`);
        if (wrong.length > 0) return [wrong, done.slice(-5)];
    }
    return [[], done.slice(-5)];
};
await new Promise((done) => { element.addEventListener('stanceline-ready', done, { once: true }); main.append(element); });
return Object.keys(actions).length;
