// What a reader takes along: an address or a text into the clipboard, or one file with everything in it.

import { Failure } from './failure.js';
import { patiently } from './fetch.js';
import { languageOf, say } from './languages.js';
import { addressOf } from './links.js';
import { offer } from './save.js';

/** Where the part begins that is the same in every file with everything in it. */
const WIDGET = '<!-- the widget -->';

/** Attributes that are the page's own business. */
const OWN = ['id', 'class', 'style', 'slot', 'part', 'loading', 'links'];

const escape = (text) => String(text ?? '').replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt()};`);

/** Does what the menu asks, and says in `host` what became of it. `base()` answers the folder of the built files. */
export const sharing = (base) => async (element, host, { kind, text, link }) => {
  const made = {
    link: () => addressOf(element, element.hasAttribute('links') && link),
    citation: () => text + made.link(),
    element: () => elementCode(element, base(), text),
    frame: () => frameCode(element, base(), link),
  };
  const [said, field] = host.querySelectorAll('[data-said]');
  const told = (...sentence) => say(element, ...sentence);
  said.replaceChildren();
  field.replaceChildren();
  try {
    if (kind === 'print') return await printed();
    if (kind !== 'whole') return await copy(made[kind](), { said, field, told, more: kind === 'frame' ? caution(element, base()) : '' });
    const page = await whole(base(), text, element);
    offer(new Blob([page], { type: 'text/html' }), 'dossier.html');
    said.textContent = told('Download started, if this page allows downloads.');
  } catch (error) {
    said.textContent = told(...(error.said ?? [error.message]));
  }
};

/** Prints the page, when all that is to stand open on paper does. */
async function printed() {
  dispatchEvent(new Event('beforeprint'));
  // Safari has no idle time to offer.
  const idle = globalThis.requestIdleCallback ?? ((done) => setTimeout(done, 500));
  await new Promise((done) => idle(done, { timeout: 2000 }));
  let isPrinted = false;
  addEventListener('beforeprint', () => { isPrinted = true; }, { once: true });
  print();
  // A frame that may not open a dialogue prints nothing, and nobody tells it so.
  await new Promise((done) => setTimeout(done, 1000));
  if (!isPrinted) for (const type of ['beforeprint', 'afterprint']) dispatchEvent(new Event(type));
}

/** Copies a text; where that is not allowed, shows it selected. */
async function copy(text, { said, field, told, more }) {
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = told('Copied.') + more;
  } catch {
    const area = Object.assign(document.createElement('textarea'), { value: text, readOnly: true, rows: 4 });
    area.setAttribute('aria-label', told('To be copied'));
    field.replaceChildren(area);
    said.textContent = told('This page may not copy. Copy it from here:') + more;
    area.select();
  }
}

/** What has to be done before a frame shows the dossier. */
function caution(element, base) {
  const theirs = sourceOf(element)?.origin;
  return theirs && theirs !== base.origin ? ` ${say(element, 'embed.html shows it once it lists {0}.', theirs)}` : '';
}

/** The address of the dossier that an element shows, if it has one. */
function sourceOf(element) {
  const src = element.dossier === undefined && element.getAttribute('src');
  return src ? new URL(src, document.baseURI) : undefined;
}

function elementCode(element, base, json) {
  const src = sourceOf(element);
  const attributes = [...element.attributes].filter(({ name }) => name !== 'src' && !OWN.includes(name) && !/^(on|data-|aria-)/.test(name));
  const written = [...(src ? [{ name: 'src', value: src.href }] : []), ...attributes].map(({ name, value }) => ` ${name}="${escape(value)}"`).join('');
  const inside = src ? '' : `\n  <script type="application/json">${json.replaceAll('<', '\\u003c')}</script>\n`;
  return `<script type="module" src="${escape(new URL('stanceline.js', base))}"></script>\n<stance-line${written}>${inside}</stance-line>\n`;
}

function frameCode(element, base, link) {
  const src = sourceOf(element);
  if (!src) throw new Failure('no-address', 'This dossier has no address of its own, so no frame can show it. Take the code for a page instead.');
  const url = new URL('embed.html', base);
  url.searchParams.set('src', src.origin === url.origin ? src.pathname + src.search : src.href);
  url.searchParams.set('lang', languageOf(element));
  for (const name of ['view', 'theme', 'as-of']) {
    if (element.hasAttribute(name)) url.searchParams.set(name, element.getAttribute(name));
  }
  url.hash = link ?? '';
  const title = element.shadowRoot.querySelector('[part~="root"]').getAttribute('aria-label');
  return `<iframe src="${escape(url)}" title="${escape(title)}" width="100%" height="800" loading="lazy" allow="clipboard-write"></iframe>
<script>
  addEventListener('message', ({ data, origin, source }) => {
    for (const frame of document.querySelectorAll('iframe[src^="${escape(url.origin)}/"]')) {
      if (source === frame.contentWindow && origin === '${url.origin}' && data?.type === 'stanceline:height') frame.height = data.height;
    }
  });
</script>
`;
}

/**
 * The file with everything in it: the one that ships, with this dossier in the place of its own. Without script it has the
 * article; which claims stand is decided where they are checked.
 */
async function whole(base, json, element) {
  const shell = await patiently(new URL('standalone.html', base), 60_000, undefined, (response) => response.text());
  const [before, widget] = shell.split(WIDGET);
  if (!widget) throw new Failure('no-widget', 'standalone.html beside stanceline.js is not the built file: put that there.');
  const [style] = before.match(/<style>[^]*?<\/style>/) ?? [''];
  const { lang, title, summary, article } = JSON.parse(json.replace(/^\ufeff/, ''));
  // Without the view of the article the browser finds its direction out by its letters.
  const direction = (selector) => `dir="${element.shadowRoot.querySelector(selector)?.dir ?? 'auto'}"`;
  const paragraphs = article.paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`);
  return `<!doctype html>
<html lang="${escape(lang)}" ${direction('[part=root]')}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><link rel="icon" href="data:,">${style}</head>
<body class="stanceline-page"><main lang="${languageOf(element)}"><section class="stanceline brief" lang="${escape(lang)}">
<h1>${escape(title)}</h1>
<p>${escape(summary)}</p>
<article lang="${escape(article.lang)}" ${direction('article')}><h2>${escape(article.headline)}</h2>
<p>${escape(article.publisher)}, ${escape(article.published)}. ${escape(article.rights)}</p>
${paragraphs.join('\n')}
</article>
</section></main>
<script type="text/plain" id="packed-dossier">${await packed(json)}</script>
${WIDGET}${widget}`;
}

/** Compressed by gzip, in letters. */
async function packed(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
