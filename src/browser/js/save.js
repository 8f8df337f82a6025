// Files for the reader: the events as a table, the drawing as SVG or PNG with its title and legend.

/** What an SVG viewer needs to know of each element; the style sheet stays behind. */
const STYLES = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'stroke-linecap', 'paint-order',
  'font-family', 'font-size', 'font-weight', 'text-anchor',
];

/** Pixels of a PNG for each of the drawing's. */
const SHARPNESS = 2;

/**
 * Offers a file. `kind` is `svg` or `png`, made from what `host` shows, `dossier`, whose JSON is given, or the name of a
 * table, whose text is given.
 */
export async function save(_, host, { kind, text }) {
  if (kind === 'dossier') return offer(new Blob([text], { type: 'application/json' }), 'dossier.json');
  // The mark at the beginning tells spreadsheets that the text is UTF-8.
  if (kind !== 'svg' && kind !== 'png') return offer(new Blob(['\ufeff', text], { type: 'text/csv' }), `${kind}.csv`);
  const { svg, width, height } = picture(host);
  const vector = () => offer(new Blob([svg], { type: 'image/svg+xml' }), 'timeline.svg');
  if (kind === 'svg') return vector();
  try {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: width * SHARPNESS, height: height * SHARPNESS });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    const pixels = await new Promise((done) => canvas.toBlob(done, 'image/png'));
    offer(pixels, 'timeline.png');
  } catch {
    // A page may forbid images made on the spot; the same picture in lines is better than none.
    vector();
  }
}

/** The drawing by itself: with its frame, without what only works on the page. */
function picture(host) {
  const drawn = host.querySelector('[data-drawing] svg');
  const copy = drawn.cloneNode(true);
  const copies = copy.querySelectorAll('*');
  drawn.querySelectorAll('*').forEach((node, index) => {
    const style = getComputedStyle(node);
    const target = copies[index];
    for (const { name } of [...target.attributes]) {
      if (/^(class|role|tabindex|aria-|data-(?!frame|overview))/.test(name)) target.removeAttribute(name);
    }
    for (const name of STYLES) target.setAttribute(name, style.getPropertyValue(name));
  });
  copy.querySelector('[data-overview]')?.remove();
  const frame = copy.querySelector('[data-frame]');
  const [above, bottom] = frame.dataset.frame.split(' ').map(Number);
  frame.removeAttribute('data-frame');
  const width = Number(copy.getAttribute('width'));
  const height = above + bottom;
  const ground = copy.insertBefore(document.createElementNS(copy.namespaceURI, 'rect'), copy.firstChild);
  const paper = getComputedStyle(host.firstElementChild).backgroundColor;
  const attributes = { x: 0, y: -above, width, height, fill: paper };
  for (const [name, value] of Object.entries(attributes)) ground.setAttribute(name, value);
  copy.removeAttribute('class');
  copy.setAttribute('height', height);
  copy.setAttribute('viewBox', `0 ${-above} ${width} ${height}`);
  return { svg: new XMLSerializer().serializeToString(copy), width, height };
}

/** Offers a file under that name, after ours. */
export function offer(blob, name) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: `stanceline-${name}` });
  link.click();
  // The browser needs the address until it has begun to read.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
